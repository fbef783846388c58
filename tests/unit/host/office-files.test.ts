import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { look, type Input } from '../../../electron/host/input.ts'
import { matcher } from '../../../electron/host/intake/match.ts'
import { aPhoto } from '../../fixtures/builders.ts'
import { archiveOf, wordOf } from '../../fixtures/office.ts'

const place = mkdtempSync(join(tmpdir(), 'dateline-office-'))
afterAll(() => { rmSync(place, { recursive: true, force: true }) })

const kindOf = async (bytes: Uint8Array | string): Promise<Input['kind']> => {
  const path = join(place, 'given.zip')
  writeFileSync(path, bytes)
  return (await look(path, 'given.zip')).kind
}

describe('a file that a person gives', () => {
  it('is a document where it is a Word, OpenDocument, RTF or XMP file, whatever its name, and an archive where it is any other zip file', async () => {
    expect([
      await kindOf(wordOf('<w:p/>')), await kindOf(archiveOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' })), await kindOf('{\\rtf1 x}'), await kindOf('<x:xmpmeta xmlns:x="adobe:ns:meta/"/>'),
      await kindOf(archiveOf({ 'story.nitf.xml': '<nitf/>' })), await kindOf(archiveOf({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<x/>' })), await kindOf(archiveOf({})),
    ]).toEqual(['document', 'document', 'document', 'document', 'archive', 'archive', 'archive'])
  })

  it('finds the picture that a sidecar stands beside, and none where two could be meant', () => {
    const picture = (name: string): Input => ({ path: name, name, kind: 'picture' })
    const find = matcher(['a/Harbour.JPG', 'b/harbour.jpg', 'a/two.jpg', 'a/two.nef', 'a/full.name.jpg'].map(picture))
    expect(['a/harbour.xmp', 'b/harbour.jpg.xmp', 'a/two.xmp', 'a/two.nef.xmp', 'a/full.name.xmp', 'a/nothing.xmp'].map(name => find(aPhoto(), name)?.name)).toEqual(['a/Harbour.JPG', 'b/harbour.jpg', undefined, 'a/two.nef', 'a/full.name.jpg', undefined])
  })
})
