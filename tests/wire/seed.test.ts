import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { plain, type Story } from '../../electron/newsroom/index.ts'
import { formats, readAny, type WireFormat } from '../../electron/wire/index.ts'
import { readText } from '../../electron/wire/text/read.ts'
import { inShared, isMissing } from '../fixtures/shared.ts'

const names = isMissing('seed') ? [] : readdirSync(inShared('seed'))

function storyOf(name: string) {
  const bytes = readFileSync(inShared(`seed/${name}`))
  const { items: [item], findings } = readText(bytes, { name, sha256: 'ab'.repeat(32) })
  if (item?.kind !== 'story') throw new Error('no story')
  return { story: item, findings, text: bytes.toString('utf8') }
}

describe.skipIf(names.length === 0)('the seed story, as text of a web page', () => {
  it.each(names)('gives headline, dateline, body, one caption with its credit and its people: %s', name => {
    const { story } = storyOf(name)
    expect(story.headline).toBe('NATO head seeks thaw in Russia relations')
    expect(story.dateline).toEqual({ text: 'BRUSSELS, Sept. 18 (UPI)', city: 'BRUSSELS', date: 'Sept. 18', agency: 'UPI' })
    expect(story.body.map(({ type }) => type)).toEqual(['picture', ...Array<string>(6).fill('paragraph')])
    expect(plain(story.body[1]?.runs ?? [])).toMatch(/^NATO and Russia must set aside past mistrust .* said Friday\.$/)
    const [photo] = story.pictures
    expect(story.pictures).toHaveLength(1)
    expect(photo).toMatchObject({
      credit: 'UPI Photo/POOL', rights: null, renditions: [],
      people: [
        { name: 'Nicolas Sarkozy', title: 'French President', position: 'L' },
        { name: 'Jaap de Hoop Scheffer', title: 'NATO Secretary General General', position: '2R' },
        { name: 'Angela Merkel', title: 'German Chancellor', position: 'R' },
      ],
    })
    expect(photo).not.toHaveProperty('file')
    expect(photo?.caption).toMatch(/^French President .* veto the nomination\.$/)
  })

  it.each(names)('lists what was taken out, with its place: %s', name => {
    const { story, findings } = storyOf(name)
    expect(story.removed.map(({ rule, text, after }) => [rule, text.slice(0, 20), after])).toEqual([
      ['import/furniture', 'Advertisement', null], ['import/repeated-caption', 'French President Nic', 'b1'], ['import/furniture', '| License Photo', 'b1'],
      ['import/furniture', 'Advertisement', 'b3'], ['import/furniture', 'Advertisement', 'b7'], ['import/furniture', 'Latest Headlines', 'b7'],
    ])
    expect(findings.map(({ rule }) => rule)).toEqual([
      'import/dateline', 'import/furniture', 'import/repeated-caption', 'import/furniture', 'import/furniture', 'import/furniture', 'import/furniture', 'import/placeholder',
    ])
  })

  it.each(names)('loses no line: %s', name => {
    const { story, text } = storyOf(name)
    const { dateline, pictures: [photo], removed } = story
    const kept = [story.headline, `${dateline?.text} -- ${plain(story.body[1]?.runs ?? [])}`, ...story.body.slice(2).map(({ runs }) => plain(runs)), ...removed.map(({ text: taken }) => taken)]
    const lines = [...kept, `${photo?.caption} (${photo?.credit})`].flatMap(line => (line === '| License Photo' ? [] : [line]))
    expect(lines.sort()).toEqual(text.split('\n').filter(Boolean).map(line => line.replace(/ \| License Photo$/, '')).sort())
  })

  it.each(names)('gives the same story when it is pasted as HTML, with its headline marked or not: %s', name => {
    const { story, text } = storyOf(name)
    const page = (tag: string): string => text.split('\n').filter(Boolean).map((line, index) => (index === 1 ? `<${tag}>${line}</${tag}>` : `<div>${line}</div>`)).join('\n')
    for (const tag of ['h1', 'h3', 'p']) {
      const { items: [item] } = formats.html.read(new TextEncoder().encode(page(tag)), { name, sha256: 'ab'.repeat(32) })
      expect(item).toEqual(story)
    }
  })

  /** The old wires have lines and no pictures among them, and ANPA 1312 has its own quotation marks. */
  const lined = new Set(['iptc-7901', 'anpa-1312'])
  const twoWay = Object.values(formats).filter((format): format is WireFormat => 'read' in format && 'write' in format && format.id !== 'xmp')

  it.each(names.flatMap(name => twoWay.map(format => [format.id, name, format] as const)))('leaves as %s and comes back with every word and credit: %s', (_id, name, format) => {
    const { story } = storyOf(name)
    const { files: [file] } = format.write([story], { profile: { id: 'p', name: 'P', format: format.id }, at: '2026-03-03T10:00:00Z', provider: { name: 'Desk' } })
    const { format: detected, items: [item] } = readAny(file?.bytes ?? new Uint8Array(), { name, sha256: 'cd'.repeat(32) })
    expect(detected).toBe(format.id)
    expect(item).toMatchObject({ headline: story.headline, dateline: story.dateline })
    if (item?.kind !== 'story') throw new Error('no story')
    const wordsOf = ({ body }: Story): unknown => body.filter(({ type }) => !lined.has(format.id) || type !== 'picture').map(({ type, runs }) => [type, plain(runs).replace(/[“”]/g, '"').replace(/—/g, '--')])
    expect(wordsOf(item)).toEqual(wordsOf(story))
    const captions = ({ pictures }: Story): unknown => pictures.map(({ caption, credit }) => ({ caption, credit }))
    expect(captions(item)).toEqual(format.id === 'anpa-1312' ? [] : captions(story))
    expect(item.removed).toEqual([])
  })

  it.each(names)('invents no year: %s', name => {
    const { story } = storyOf(name)
    expect(JSON.stringify({ ...story, body: [], pictures: [], removed: [] })).not.toMatch(/\b(19|20)\d\d\b/)
  })
})
