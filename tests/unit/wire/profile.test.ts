import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Profile } from '../../../electron/newsroom/index.ts'
import { checkProfile, formats, presets, printProfile, readProfile, writableIds, writeAs } from '../../../electron/wire/index.ts'
import { templateFault } from '../../../electron/wire/profile/file-name.ts'
import { aPhoto, aStory, paragraphs } from '../../fixtures/builders.ts'

const at = '2026-11-23T12:34:56Z'
const nitf = (about: Partial<Profile>): Profile => ({ id: 'mine', name: 'Mine', format: 'nitf', ...about })
const told = (value: unknown): readonly string[] => checkProfile(value).findings.map(({ message }) => message)
const written = (stories: readonly Parameters<typeof aStory>[0][], profile: Profile) => writeAs(stories.map(about => aStory({ body: paragraphs('One.'), ...about })), { profile, at, provider: { name: 'Desk' } })
const names = (...args: Parameters<typeof written>): readonly string[] => written(...args).files.map(({ name }) => name)

describe('presets', () => {
  it('have a generic one for every format that is written', () => {
    expect(writableIds.filter(id => !presets.some(preset => preset.id === id && preset.format === id && preset.options === undefined))).toEqual([])
  })

  it.each(presets.map(preset => [preset.id, preset] as const))('“%s” is a profile that its format understands', (_id, preset) => {
    expect(checkProfile(preset)).toEqual({ profile: preset, findings: [] })
  })

  it('have ids of their own', () => {
    expect(new Set(presets.map(({ id }) => id)).size).toBe(presets.length)
  })
})

describe('a profile', () => {
  const whole = nitf({
    options: { namespace: false }, categories: { 'medtop:15000000': 'SPO' }, client: 'The Skarn Post', medium: 'print', territory: ['NOR'], fileName: '{slug}.{ext}', form: 'zip',
    pictures: { format: 'jpeg', longEdge: 2000, quality: 90, icc: 'srgb', metadata: 'both' }, ids: { scheme: 'tag', authority: 'northwater.example', since: '2026-01-01' },
  })

  it('comes out of its file as it went in', () => {
    expect(readProfile(printProfile(whole))).toEqual({ profile: whole, findings: [] })
  })

  it('is the same text however its fields were set', () => {
    const turned = Object.fromEntries(Object.entries(whole).reverse()) as unknown as Profile
    expect(printProfile(turned)).toBe(printProfile(whole))
    expect(printProfile(nitf({}))).toBe('{\n  "dateline": "profile",\n  "id": "mine",\n  "name": "Mine",\n  "format": "nitf"\n}\n')
  })

  it.each([
    ['an option that the format lacks', nitf({ options: { widht: 60 } }), `NITF has no option “widht”. It has ${formats.nitf.options.map(({ key }) => key).join(', ')}.`],
    ['a value of the wrong kind', nitf({ options: { namespace: 'no' } }), '“namespace” (With the namespace of NITF) is true or false, not "no".'],
    ['a number out of range', { ...nitf({ options: { width: 9999 } }), format: 'text' }, '“width” (Columns) is a whole number from 0 to 400, not 9999.'],
    ['a format that nobody writes', { ...nitf({}), format: 'fax' }, '“fax” is no format that Dateline writes.'],
    ['a field that no profile has', { ...nitf({}), colour: 'red' }, 'A profile has no “colour”.'],
    ['a field too much further down', { ...nitf({}), pictures: { size: 3 } }, 'A profile has no “size” under “pictures”.'],
    ['a missing name', { id: 'a', format: 'nitf' }, '“name” is missing.'],
    ['an id that is no id', nitf({ id: '../etc' }), '“id” is made of small letters, digits and hyphens.'],
    ['a medium that is none', { ...nitf({}), medium: 'fax' }, '“medium” is one of print, web, app, broadcast, social, archive, internal.'],
    ['a country that is none', nitf({ territory: ['Norway'] }), '“territory.0” is no country code of three letters.'],
    ['an authority that is no domain', nitf({ ids: { scheme: 'tag', authority: 'us', since: '2026-01-01' } }), '“ids.authority” is no domain name, such as “example.org”.'],
    ['a day that is none', nitf({ ids: { scheme: 'tag', authority: 'a.example', since: '2026-02-31' } }), '“ids.since” is a day such as 2026-01-31.'],
    ['a smaller original', nitf({ pictures: { longEdge: 800 } }), '“longEdge” changes the picture: set “pictures.format” to “jpeg”.'],
    ['a quality above the top', nitf({ pictures: { format: 'jpeg', quality: 101 } }), '“pictures.quality” is at most 100.'],
    ['a file name with a folder', nitf({ fileName: '../{slug}' }), '“/” can’t stand in a file name: use letters, digits, “.”, “-” and “_”.'],
    ['a part of a file name that is none', nitf({ fileName: '{slugg}' }), 'A file name has no “{slugg}”. It has {slug} {headline} {date} {time} {id} {version} {number} {client} {ext}.'],
    ['an ending in the middle', nitf({ fileName: '{ext}-{slug}' }), '“{ext}” stands at the end of a file name.'],
    ['a bracket alone', nitf({ fileName: '{slug' }), 'A curly bracket of the file name has no other half.'],
    ['a list', [], 'A profile is an object of JSON.'],
  ])('is refused for %s', (_what, value, message) => {
    expect(told(value)).toEqual([message])
  })

  it('tells a file that is none', () => {
    expect([readProfile('{'), readProfile('{"id":"a"}'), readProfile('null')].map(({ findings }) => findings[0]?.message)).toEqual([
      'This is no JSON.', 'This is no profile of Dateline: it lacks the line "dateline": "profile".', 'This is no profile of Dateline: it lacks the line "dateline": "profile".',
    ])
  })
})

describe('file names', () => {
  it('are filled from the story and the time, and keep the ending of the format', () => {
    expect(names([{ slug: 'NATO-RUSSIA', headline: 'NATO’s Größe', version: 3, guid: 'urn:uuid:0a1b' }], nitf({ fileName: '{date}_{time}-{slug}.{headline}.{id}.v{version}.{number}.{ext}' })))
      .toEqual(['2026-11-23_123456-nato-russia.nato-s-gro-e.0a1b.v3.1.nitf.xml'])
  })

  it('get the ending where the template lacks it, and a number where two are the same', () => {
    expect(names([{ slug: 'A', guid: 'urn:a' }, { slug: 'a', guid: 'urn:b' }], nitf({ fileName: '{slug}' }))).toEqual(['a.nitf.xml', 'a-2.nitf.xml'])
  })

  it('are never empty, a device of Windows or hidden', () => {
    expect(names([{ slug: 'CON', headline: '', guid: 'urn:a' }, { slug: '…', headline: '', guid: 'urn:b' }], nitf({ fileName: '{slug}.{ext}' }))).toEqual(['urn-a.nitf.xml', 'urn-b.nitf.xml'])
    expect(names([{ slug: '…', headline: '…' }], nitf({ fileName: '.{slug}.{ext}' }))).toEqual(['urn-example-story.nitf.xml'])
  })

  it('are safe whatever the words and the template', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), fc.array(fc.constantFrom('{slug}', '{headline}', '{id}', '{ext}', '-', '.', '_', 'x', '{client}')).map(parts => parts.join('')), (slug, client, fileName) => {
      if (fileName === '' || templateFault(fileName) !== undefined) return
      expect(names([{ slug }, { slug, guid: 'urn:b' }], nitf({ fileName, client: client || 'x' })).filter(name => !/^[A-Za-z0-9][A-Za-z0-9._-]*\.nitf\.xml$/.test(name))).toEqual([])
    }))
  })
})

describe('ids', () => {
  const story = { guid: 'urn:uuid:6f1c', slug: 'FERRY', refersTo: 'urn:uuid:0000', pictures: [aPhoto({ guid: 'urn:uuid:p1', caption: 'A ferry.' })], body: [...paragraphs('One.'), { id: 'p', type: 'picture' as const, photo: 'urn:uuid:p1', runs: [] }] }
  const read = (profile: Profile) => formats.nitf.read(written([story], profile).files[0]!.bytes, { name: 'x', sha256: 'ab' }).items[0]!

  it('follow the scheme of the client, and the files and losses are told by ours', () => {
    const profile = nitf({ ids: { scheme: 'tag', authority: 'northwater.example', since: '2026-01-01' } })
    expect(read(profile)).toMatchObject({ guid: 'tag:northwater.example,2026-01-01:6f1c', pictures: [{ caption: 'A ferry.' }] })
    const { files, losses, sent } = written([story], profile)
    expect([files.map(({ item }) => item), losses.every(({ item }) => item.startsWith('urn:uuid:')), sent[0]]).toMatchObject([['urn:uuid:6f1c'], true, { refersTo: 'tag:northwater.example,2026-01-01:0000', body: [{}, { photo: 'tag:northwater.example,2026-01-01:p1' }] }])
  })

  it('may be those of NewsML, and ids that are so already stay', () => {
    const profile = nitf({ ids: { scheme: 'urn:newsml', authority: 'northwater.example', since: '2026-01-01' } })
    const mine = 'urn:newsml:northwater.example:20260101:6f1c'
    expect([read(profile).guid, written([{ guid: mine }], profile).sent[0]!.guid, written([{ guid: 'http://a/b:c' }], profile).sent[0]!.guid])
      .toEqual([mine, mine, 'urn:newsml:northwater.example:20260101:http%3A%2F%2Fa%2Fb%3Ac'])
  })
})
