import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPortions, type Portion } from '../../../electron/host/intake/stream.ts'
import { writeBigMessage } from '../../fixtures/big-message.ts'
import { aFolder } from '../../fixtures/library.ts'

async function portionsOf(name: string, content: string | Uint8Array | undefined, path = join(aFolder(), name)): Promise<readonly Portion[]> {
  if (content !== undefined) writeFileSync(path, content)
  const portions: Portion[] = []
  for await (const portion of readPortions({ path, name })) portions.push(portion)
  return portions
}

const guids = (portions: readonly Portion[]): readonly string[] => portions.flatMap(({ items }) => items.map(({ guid }) => guid))
const filler = 'The ferry lay still all night. '.repeat(200)

describe('a large document', () => {
  it('of NewsML-G2 gives each story with its own pictures, and no picture twice', async () => {
    const path = join(aFolder(), 'big.xml')
    writeBigMessage(path, { items: 60, bytes: 5e6 })
    const portions = await portionsOf('big.xml', undefined, path)
    expect(portions.map(({ part, parts }) => [part, parts])).toEqual(Array.from({ length: 60 }, (_, index) => [index + 1, 60]))
    expect(portions.map(({ items }) => items.map(item => (item.kind === 'story' ? [item.guid, ...item.pictures.map(({ guid }) => guid)] : item.kind)))).toEqual(
      Array.from({ length: 60 }, (_, index) => [[`urn:nwp:story:${index}`, ...index % 10 === 0 ? [`urn:nwp:picture:${index}`] : []]]))
  })

  it('of UTF-16 is read like any other', async () => {
    const path = join(aFolder(), 'big.xml')
    writeBigMessage(path, { items: 20, bytes: 3e6, spoil: (_, item) => item.replace('Big story', 'Große Geschichte') })
    const text = readFileSync(path, 'utf8').replace('encoding="UTF-8"', 'encoding="UTF-16"')
    const portions = await portionsOf('wide.xml', Buffer.from(`\uFEFF${text}`, 'utf16le'))
    expect(portions).toHaveLength(20)
    expect(portions.flatMap(({ items }) => items.map(item => item.kind === 'story' && item.headline)).slice(0, 2)).toEqual(['Große Geschichte 0', 'Große Geschichte 1'])
  })

  it('of JSON is read line by line, or out of its list; a bad item is told and spoils no other', async () => {
    const items = Array.from({ length: 900 }, (_, index) => JSON.stringify({ uri: `urn:nwp:${index}`, type: 'text', headline: `Story ${index}`, body_text: filler }))
    items[7] = items[7]!.replace('"type"', 'type')
    for (const content of [items.join('\n'), `[${items.join(',')}]`]) {
      const portions = await portionsOf('big.json', content)
      expect(guids(portions)).toEqual(items.map((_, index) => `urn:nwp:${index}`).filter((_, index) => index !== 7))
      expect(portions[7]?.findings.map(({ rule, severity, message }) => [rule, severity, message.split(' ').slice(0, 3).join(' ')])).toEqual([['import/unreadable', 'warning', '“big.json, item 8”']])
    }
  })

  it('of one item is read at once up to 20 MB, and refused in words past that', async () => {
    const story = (bytes: number): string => `<?xml version="1.0"?><nitf><body><body.content>${'<p>A line of words.</p>'.repeat(bytes / 23)}</body.content></body></nitf>`
    expect((await portionsOf('one.xml', story(5e6))).map(({ parts }) => parts)).toEqual([1])
    await expect(portionsOf('huge.xml', story(21e6))).rejects.toMatchObject({ code: 'too-large', message: '“huge.xml” is 22 MB; Dateline reads documents of up to 20 MB.' })
    await expect(portionsOf('huge.txt', filler.repeat(Math.ceil(21e6 / filler.length)))).rejects.toMatchObject({ code: 'too-large' })
  })

  it('that holds one item past 20 MB beside others keeps the others', async () => {
    const item = (guid: string, text: string): string => `<nitf><head><docdata><doc-id id-string="${guid}"/></docdata></head><body><body.head><hedline><hl1>${guid}</hl1></hedline></body.head><body.content><p>${text}</p></body.content></body></nitf>`
    const portions = await portionsOf('mixed.xml', [item('a', 'One.'), item('b', 'x '.repeat(10_500_000)), item('c', 'Three.')].join('\n'))
    expect(portions.map(({ items }) => items.map(each => each.kind === 'story' && each.headline))).toEqual([['a'], [], ['c']])
    expect(portions[1]?.findings.map(({ rule, message }) => [rule, message])).toEqual([['import/too-large', '“mixed.xml, item 2” is 22 MB; Dateline reads items of up to 20 MB. Ask the sender for it in parts.']])
  })

  it('in which nothing can be read is refused as a whole', async () => {
    const bad = Array.from({ length: 3000 }, () => `<newsItem><p>${filler.slice(0, 1500)}</newsItem>`).join('\n')
    const path = join(aFolder(), 'bad.xml')
    writeFileSync(path, `<newsMessage><itemSet>${bad}</itemSet></newsMessage>`)
    expect(statSync(path).size).toBeGreaterThan(4e6)
    await expect(portionsOf('bad.xml', undefined, path)).rejects.toMatchObject({ code: 'unreadable' })
  })
})
