import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hasErrors } from '../../electron/newsroom/finding.ts'
import type { Item } from '../../electron/newsroom/item.ts'
import type { Photo } from '../../electron/newsroom/photo.ts'
import type { Story } from '../../electron/newsroom/story.ts'
import type { Issue } from '../../electron/wire/format.ts'
import { ninjs } from '../../electron/wire/ninjs/index.ts'
import { patience, photo, story, tries } from '../fixtures/arbitraries.ts'
import { aPhoto, aStory, paragraphs } from '../fixtures/builders.ts'
import { edition, ferryPicture, harbour, quayPicture } from '../fixtures/harbour.ts'
import { published, publishedPhoto, received } from '../fixtures/published.ts'
import { hasShared, sample, sampleNames, sharedSchemas } from '../fixtures/shared.ts'

const at = '2026-03-01T10:00:00Z'
const source = { name: 'sent', sha256: 'ab'.repeat(32) }
const versions = ['3.1', '2.2', '1.6'] as const
const issueOf = (options: Record<string, string> = {}): Issue => ({ profile: { id: 'p', name: 'P', format: 'ninjs', options }, at, provider: { name: 'Dateline Desk' } })
const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes)
const bytesOf = (value: unknown): Uint8Array => new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value))
const read = (value: unknown) => ninjs.read(bytesOf(value), source)

function sent(items: readonly Item[], options: Record<string, string> = {}) {
  const { files, losses } = ninjs.write(items, issueOf(options))
  return { files, losses, items: files.flatMap(file => ninjs.read(file.bytes, source).items) }
}

describe.each(versions)('ninjs %s', version => {
  it('gives back every word in order and every field that it did not announce as lost', () => {
    fc.assert(fc.property(story(), each => {
      const { items, losses } = sent([each], { version })
      expect(items).toHaveLength(1)
      expect(received(items[0] as Story, losses)).toEqual(published(each, losses, at))
    }), { numRuns: tries(100) })
  }, patience)

  it('gives back a picture that leaves alone', () => {
    fc.assert(fc.property(photo('urn:uuid:alone'), each => {
      const { items, losses } = sent([each], { version })
      expect(items.map(item => publishedPhoto(item as Photo, losses))).toEqual([publishedPhoto(each, losses)])
    }), { numRuns: tries(60) })
  }, patience)

  it.skipIf(!hasShared)('writes only what the official schema accepts', () => {
    fc.assert(fc.property(story(), each => {
      for (const { bytes } of sent([each], { version }).files) {
        const { schema, findings } = ninjs.validate(bytes, sharedSchemas)
        expect({ schema, errors: findings.filter(({ severity }) => severity === 'error') }).toEqual({ schema: `ninjs-schema_${version}.json`, errors: [] })
      }
    }), { numRuns: tries(40) })
  }, patience)

  it('writes the same bytes for the same story', () => {
    fc.assert(fc.property(story(), each => {
      expect(sent([each], { version })).toEqual(sent([structuredClone(each)], { version }))
    }), { numRuns: tries(10) })
  }, patience)

  it('loses of a full story what is for the house, and what no version has a property for', () => {
    expect(sent([harbour], { version }).losses.map(({ path }) => path)).toEqual(['subjects', 'people.title', 'bylineTitle', 'rights.category', 'rights.licenceUrl', 'renditions.sha256'])
  })

  it.each([['harbour', [harbour]], ['quay', [quayPicture]], ['edition', [edition, harbour, ferryPicture]]] as const)('writes %s, byte for byte', async (name, items) => {
    const { files } = sent(items, { version })
    expect(files).toHaveLength(1)
    await expect(textOf(files[0]?.bytes)).toMatchFileSnapshot(`../fixtures/golden/${name}.${version === '3.1' ? '' : `${version}.`}ninjs.json`)
    if (hasShared) expect(ninjs.validate(files[0]?.bytes ?? new Uint8Array(), sharedSchemas)).toEqual({ schema: `ninjs-schema_${version}.json`, findings: [] })
  })
})

describe.skipIf(!hasShared)('samples', () => {
  it.each(sampleNames('ninjs').flatMap(name => versions.map(version => [name, version] as const)))('%s leaves as valid ninjs %s and says the same', (name, version) => {
    const { items } = ninjs.read(sample('ninjs', name), { name, sha256: 'ab' })
    const { files, losses } = ninjs.write(items, issueOf({ version }))
    expect(files.map(({ bytes }) => hasErrors(ninjs.validate(bytes, sharedSchemas).findings))).toEqual([false])
    const [before, after] = [items[0], ninjs.read(files[0]?.bytes ?? new Uint8Array(), source).items[0]]
    if (before?.kind === 'story') expect(received(after as Story, losses)).toEqual(published(before, losses, at))
    else expect(publishedPhoto(after as Photo, losses)).toEqual(publishedPhoto(before as Photo, losses))
  })
})

describe('what agencies write', () => {
  const base = { uri: 'urn:example:1', type: 'text', versioncreated: '2026-10-14T11:27:00Z', headline: 'Harbour opens' }
  const storyOf = (value: unknown): Story => read(value).items[0] as Story

  it('is one object, a list, one a line, or the answer of an API', () => {
    const guids = (value: unknown): readonly string[] => read(value).items.map(({ guid }) => guid)
    const two = { ...base, uri: 'urn:example:2' }
    expect([guids(base), guids([base, two]), guids(`${JSON.stringify(base)}\n${JSON.stringify(two)}\n`), guids({ items: [base, two] }), guids({ data: { items: [{ item: base }, { item: two }] } }), guids({ data: { item: base } })])
      .toEqual([['urn:example:1'], ['urn:example:1', 'urn:example:2'], ['urn:example:1', 'urn:example:2'], ['urn:example:1', 'urn:example:2'], ['urn:example:1', 'urn:example:2'], ['urn:example:1']])
  })

  it('may be broken in part: the good items are read, the bad ones named', () => {
    const { items, findings } = read(`${JSON.stringify(base)}\n{"uri": bad}\n${JSON.stringify({ ...base, uri: 'urn:example:3' })}`)
    expect(items.map(({ guid }) => guid)).toEqual(['urn:example:1', 'urn:example:3'])
    expect(findings.map(({ rule, message }) => `${rule}: ${message}`)).toEqual(['ninjs/no-news: Part 2 of the document is no news item; the others were read.'])
    expect(read([base, null, 7, { x: 1 }]).findings.map(({ rule }) => rule)).toEqual(['ninjs/no-news', 'ninjs/no-news', 'ninjs/no-news'])
  })

  it('is the AP’s own shape, with its names for the same', () => {
    const item = {
      altids: { itemid: 'ap1', friendlykey: '26287' }, version: 3, type: 'text', pubstatus: 'usable', headline: 'Harbour opens', slugline: 'BC-Harbour', bylines: [{ by: 'By IDA LUND', title: 'Associated Press' }], located: 'SKAARHAVN',
      usageterms: ['Not for sale.', 'Credit wanted.'], description_summary: 'It opened.', subject: [{ code: 's', name: 'Sports', rels: ['category'] }], firstcreated: '2026-10-14T11:00:00Z',
    }
    expect(storyOf({ data: { items: [{ item }] } })).toMatchObject({
      guid: 'ap1', version: 3, slug: 'BC-Harbour', byline: 'By IDA LUND, Associated Press', usageTerms: 'Not for sale.\nCredit wanted.', summary: 'It opened.', otherIds: [{ kind: 'itemid', value: 'ap1' }, { kind: 'friendlykey', value: '26287' }],
      subjects: [{ scheme: 'a1312cat', code: 's', name: 'Sports' }, { scheme: 'medtop', code: '15000000' }], dateline: { text: 'SKAARHAVN', city: 'SKAARHAVN' }, created: '2026-10-14T11:00:00Z',
    })
  })

  it('has the same fields in every version', () => {
    const told = { headline: 'Harbour opens', subheadline: 'After a fire', summary: 'It opened.', genres: [{ scheme: 'genre', code: 'Feature' }], otherIds: [{ kind: 'house', value: 'h-7' }], refersTo: 'urn:example:0', expires: '2026-11-01T00:00:00Z', language: 'en', source: 'Desk' }
    const first = { ...base, headline_sub: 'After a fire', description_summary: 'It opened.', genre: [{ code: 'Feature' }], altids: { house: 'h-7', replaces: 'urn:example:0' }, expires: '2026-11-01T00:00:00Z', language: 'en', infosource: [{ name: 'Desk' }] }
    const second = { uri: 'urn:example:1', headlines: [{ role: 'main', value: 'Harbour opens' }, { role: 'sub', value: 'After a fire' }], descriptions: [{ role: 'summary', value: 'It opened.' }], genres: [{ literal: 'Feature' }], altids: [{ role: 'house', value: 'h-7' }, { role: 'replaces', value: 'urn:example:0' }], expires: '2026-11-01T00:00:00Z', language: 'en', infosources: [{ name: 'Desk' }] }
    const third = { uri: 'urn:example:1', headlines: second.headlines, descriptions: second.descriptions, genres: [{ uri: 'http://cv.iptc.org/newscodes/genre/Feature' }], altIds: second.altids, expires: '2026-11-01T00:00:00Z', language: 'en', infoSources: [{ name: 'Desk' }] }
    for (const value of [first, second, third]) expect(storyOf(value)).toMatchObject(told)
  })

  it('takes subject codes of eight digits for Media Topics, and keeps those of its own', () => {
    expect(storyOf({ ...base, subject: [{ code: '15000000', name: 'sport' }, { scheme: 'http://desk.example/codes/', code: 'x', name: 'Own' }, { name: 'quay', rel: 'keyword' }] })).toMatchObject({
      subjects: [{ scheme: 'medtop', code: '15000000', name: 'sport' }, { scheme: 'http://desk.example/codes/', code: 'x', name: 'Own' }], keywords: ['quay'],
    })
  })

  it.each([
    ['withheld', { pubstatus: 'withheld' }, { status: 'withheld' }], ['killed', { pubstatus: 'canceled' }, { status: 'canceled' }], ['unknown, which holds it', { pubstatus: 'soon' }, { status: 'withheld' }],
    ['embargoed', { embargoed: '2031-05-04T06:00:00Z' }, { status: 'usable', embargo: '2031-05-04T06:00:00Z' }], ['embargoed in 3.x', { embargoedUntil: '2031-05-04T06:00:00+02:00' }, { embargo: '2031-05-04T06:00:00+02:00' }],
    ['embargoed till nobody knows when', { embargoed: 'tomorrow' }, { status: 'withheld' }], ['embargoed in words', { ednote: 'EMBARGOED UNTIL 2031-05-04T06:00Z' }, { embargo: '2031-05-04T06:00:00Z' }],
    ['a correction in the note', { ednote: 'CORRECTION\nFixes a name.' }, { signal: 'correction', edNote: 'Fixes a name.' }], ['a test in the note', { ednote: 'TEST' }, { signal: 'test' }],
    ['killed in words', { ednote: 'KILL KILL KILL' }, { status: 'canceled', signal: 'kill' }],
  ])('is %s', (_what, fields, expected) => {
    expect(storyOf({ ...base, ...fields })).toMatchObject(expected)
  })

  it('may be a picture that is embargoed or killed in words alone', () => {
    const picture = { ...base, type: 'picture' }
    expect(read({ ...picture, description_caption: 'EMBARGOED UNTIL 2031-05-04T06:00Z' }).items).toMatchObject([{ status: 'usable', rights: { embargo: '2031-05-04T06:00:00Z' } }])
    expect(read({ ...picture, ednote: 'PHOTO KILL' }).items[0]?.status).toBe(read({ ...base, ednote: 'PHOTO KILL' }).items[0]?.status)
    expect(read({ ...picture, ednote: 'KILL KILL KILL' }).items).toMatchObject([{ status: 'canceled' }])
  })

  it('says what no field tells, and keeps it', () => {
    const { items, findings } = read({ ...base, profile: 'wire', trustindicator: [{ href: 'https://trust.example/' }], person: [{ name: 'Ida', scheme: 'http://p.example/', code: '1' }], associations: { more: { uri: 'urn:example:9', type: 'text', headline: 'Other' } } })
    expect(items[0]?.foreign.map(({ path }) => path)).toEqual(['profile', 'trustindicator', 'person'])
    expect(findings.map(({ rule }) => rule)).toEqual(['ninjs/not-read', 'ninjs/foreign'])
    const { files, losses } = sent(items, { version: '1.6' })
    expect(JSON.parse(textOf(files[0]?.bytes))).toMatchObject({ person: [{ name: 'Ida', scheme: 'http://p.example/', code: '1' }] })
    expect(losses.map(({ path }) => path)).toEqual(['foreign'])
  })

  it('may hold videos, graphics and sounds, alone and in a story', () => {
    const video = { uri: 'urn:example:v', type: 'video', headline: 'Film', renditions: { main: { href: 'v.mp4', mimetype: 'video/mp4' } } }
    expect(read(video).items).toMatchObject([{ kind: 'photo', nature: 'video', renditions: [{ href: 'v.mp4', mediaType: 'video/mp4' }] }])
    expect(storyOf({ ...base, associations: { film: video, still: { ...video, uri: 'urn:example:g', type: 'graphic', renditions: {} } } }).pictures.map(({ guid, nature }) => `${guid} ${nature}`)).toEqual(['urn:example:v video', 'urn:example:g graphic'])
  })

  it('may be planning, which is recognised and not read', () => {
    expect(read([base, { ...base, uri: 'urn:example:p', type: 'planning' }])).toMatchObject({ items: [{ guid: 'urn:example:1' }], findings: [{ rule: 'ninjs/not-read' }] })
  })

  it('does no harm: properties twice, prototypes, depth', () => {
    expect(read(`{"uri":"urn:example:1","headline":"One","headline":"Two"}`).findings.map(({ rule }) => rule)).toEqual(['ninjs/repeated-property'])
    const story_ = storyOf('{"uri":"urn:example:1","headline":"One","__proto__":{"status":"usable","polluted":true},"altids":{"__proto__":"x"}}')
    expect(story_).toMatchObject({ headline: 'One', otherIds: [{ kind: '__proto__', value: 'x' }] })
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
    expect(textOf(sent([story_], { version: '1.6' }).files[0]?.bytes)).toContain('"__proto__": "x"')
    expect(() => read(`${'['.repeat(500)}${']'.repeat(500)}`)).toThrow(/levels/)
  })
})

describe('what is written', () => {
  it('tells a signal by a word in the note, unless the profile wants none, and then it is lost', () => {
    const killed = aStory({ signal: 'kill', status: 'canceled', edNote: 'Wrong name.', created: at })
    expect(JSON.parse(textOf(sent([killed]).files[0]?.bytes))).toMatchObject({ pubStatus: 'canceled', edNote: 'KILL\nWrong name.' })
    expect(sent([killed]).losses).toEqual([])
    expect(sent([killed], { signal: 'none' }).losses).toEqual([{ item: killed.guid, path: 'signal', reason: 'ninjs has no property for it, and the profile wants no word in the note to editors.' }])
  })

  it('writes an embargo without a zone so that it never ends early, and says so', () => {
    const { files, losses } = sent([aStory({ embargo: '2031-05-04T06:00:00', created: at })], { version: '2.2' })
    expect(JSON.parse(textOf(files[0]?.bytes))).toMatchObject({ embargoed: '2031-05-04T06:00:00-12:00' })
    expect(losses.map(({ path }) => path)).toEqual(['embargo'])
  })

  it('announces a headline that a reader would take for an embargo', () => {
    expect(sent([aStory({ headline: 'EMBARGOED UNTIL 2031-05-04T06:00Z', created: at })]).losses.map(({ path }) => path)).toEqual(['embargo'])
  })

  it('has a picture’s file by its name where nothing else is known', () => {
    const file = { name: 'q.jpg', sha256: 'ab', mediaType: 'image/jpeg', width: 3, height: 2, bytes: 9 }
    const { items, losses } = sent([aPhoto({ file })], { version: '1.6' })
    expect(items).toMatchObject([{ renditions: [{ href: 'q.jpg', role: 'original', mediaType: 'image/jpeg', width: 3, height: 2, bytes: 9 }] }])
    expect(losses).toEqual([])
  })

  it('in 1.6 holds two ids of a kind, and two files of a role', () => {
    const { items, losses } = sent([aStory({ created: at, otherIds: [{ kind: 'a', value: '1' }, { kind: 'a', value: '2' }], body: paragraphs('It opened.'), pictures: [aPhoto({ renditions: [{ href: 'a.jpg', role: 'web' }, { href: 'b.jpg', role: 'web' }] })] })], { version: '1.6' })
    expect(items[0]).toMatchObject({ otherIds: [{ kind: 'a', value: '1' }, { kind: 'a', value: '2' }], pictures: [{ renditions: [{ href: 'a.jpg', role: 'web' }, { href: 'b.jpg', role: 'web' }] }] })
    expect(losses).toEqual([])
  })
})

describe('what the validator finds', () => {
  const rulesOf = (value: unknown): readonly string[] => ninjs.validate(bytesOf(value), () => undefined).findings.map(({ rule, severity }) => `${severity} ${rule}`)
  const good = { uri: 'urn:example:1', versionCreated: at, type: 'text' }

  it.each([
    ['a date whose zone has no colon', { ...good, versionCreated: '2017-08-24T04:38:34+0000' }, 'error ninjs/date'], ['an expiry without a zone', { ...good, expires: '2017-08-24T04:38:34' }, 'error ninjs/date'],
    ['a uri that is none', { ...good, uri: 'x' }, 'error ninjs/uri'], ['a script', { ...good, bodies: [{ contentType: 'text/html', value: '<script>x()</script>' }] }, 'error ninjs/script'],
    ['an item inside itself', { ...good, associations: [{ name: 'a', uri: 'urn:example:1' }] }, 'error ninjs/cycle'],
    ['bodies that say different things', { ...good, bodies: [{ contentType: 'text/html', value: '<p>One two three four five.</p><p>Six.</p>' }, { contentType: 'text/plain', value: 'One.' }] }, 'warning ninjs/bodies-differ'],
    ['a list', [good], 'error ninjs/root'],
  ])('%s', (_what, value, expected) => {
    expect(rulesOf(value)).toEqual([expected])
  })

  it('nothing in a text and an HTML body that agree', () => {
    expect(rulesOf({ ...good, bodies: [{ contentType: 'text/html', value: '<p>One two.</p><p>Six.</p>' }, { contentType: 'text/plain', value: 'One two. Six.' }] })).toEqual([])
  })

  it.skipIf(!hasShared)('judges by the version that the document names, and else by its spelling', () => {
    const judged = (value: unknown): string | null => ninjs.validate(bytesOf(value), sharedSchemas).schema
    expect([
      judged({ uri: 'urn:x:1', $standard: { name: 'ninjs', version: '1.4' } }), judged({ uri: 'urn:x:1', $standard: { name: 'ninjs', version: '1.5' } }), judged({ uri: 'urn:x:1', standard: { name: 'ninjs', version: '3.0' } }),
      judged({ uri: 'urn:x:1', standard: { name: 'ninjs', version: '2.0' } }), judged({ uri: 'urn:x:1', headline: 'x' }), judged({ uri: 'urn:x:1', pubstatus: 'usable', headlines: [] }), judged({ uri: 'urn:x:1', pubStatus: 'usable' }),
    ]).toEqual(['ninjs-schema_1.6.json', 'ninjs-schema_1.6.json', 'ninjs-schema_3.0.json', 'ninjs-schema_2.2.json', 'ninjs-schema_1.6.json', 'ninjs-schema_2.2.json', 'ninjs-schema_3.1.json'])
  })
})
