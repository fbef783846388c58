import { describe, expect, it } from 'vitest'
import { placeholderFindings } from '../../electron/wire/passages.ts'
import { aPhoto } from '../fixtures/builders.ts'

const where = (item: string) => ({ kind: 'item', item })

describe('pictures that are described, but absent', () => {
  it('are told one by one where they have captions, and in one sentence where they are only named', () => {
    const named = ['XNP101', 'XNP102', 'XNP103'].map(title => aPhoto({ guid: `urn:x:${title}`, caption: '', title }))
    expect(placeholderFindings([aPhoto({ guid: 'urn:x:a', caption: 'Boats at the quay.' }), ...named, aPhoto({ caption: '', renditions: [{ href: 'a.jpg', role: 'web' }] })])).toEqual([
      { rule: 'import/placeholder', severity: 'note', where: where('urn:x:a'), message: 'A picture is described, but isn’t there: “Boats at the quay.” Drop its file on the placeholder.' },
      { rule: 'import/placeholder', severity: 'note', where: where('urn:x:XNP101'), message: '3 pictures are named (XNP101, XNP102, XNP103), but aren’t there. Drop their files on the placeholders.' },
    ])
    expect(placeholderFindings(named.slice(0, 1)).map(({ message }) => message)).toEqual(['A picture is named (XNP101), but isn’t there. Drop its file on the placeholder.'])
  })
})
