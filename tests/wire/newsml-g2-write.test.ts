import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plain } from '../../electron/newsroom/body.ts'
import { hasErrors } from '../../electron/newsroom/finding.ts'
import type { Item } from '../../electron/newsroom/item.ts'
import type { Story } from '../../electron/newsroom/story.ts'
import type { Issue, WriteResult } from '../../electron/wire/format.ts'
import { newsmlG2 } from '../../electron/wire/newsml-g2/index.ts'
import { legal } from '../../electron/wire/xml/characters.ts'
import { patience, photo, story, tries } from '../fixtures/arbitraries.ts'
import { aPhoto, aStory } from '../fixtures/builders.ts'
import { edition, ferryPicture, harbour, quayPicture } from '../fixtures/harbour.ts'
import { published, publishedPhoto, received } from '../fixtures/published.ts'
import { hasShared, sharedSchemas } from '../fixtures/shared.ts'

const at = '2025-10-14T15:00:00+02:00'
type Options = Readonly<Record<string, string>>
const issueOf = (options: Options = {}): Issue => ({ profile: { id: 'p', name: 'P', format: 'newsml-g2', options }, at, provider: { name: 'Dateline Desk', uri: 'https://dateline.example/' } })
const write = (items: readonly Item[], options?: Options): WriteResult => newsmlG2.write(items, issueOf(options))
const text = ({ files }: WriteResult, index = 0): string => new TextDecoder().decode(files[index]?.bytes)
const back = ({ files }: WriteResult): readonly Item[] => files.flatMap(({ bytes, name }) => newsmlG2.read(bytes, { name, sha256: 'ab'.repeat(32) }).items)
const storyBack = (result: WriteResult): Story => {
  const found = back(result).find(({ kind }) => kind === 'story')
  if (found?.kind !== 'story') throw new Error('no story')
  return found
}
const paths = ({ losses }: WriteResult): readonly string[] => losses.map(({ path }) => path)
/** Every word that is printed, an embedded address as one. */
const words = (body: Story['body']): readonly string[] => body.filter(({ type }) => type !== 'note' && type !== 'picture').flatMap(block => (block.type === 'embed' ? [block.url] : legal(plain(block.runs)).split(/[ \t\r\n\f]+/).filter(Boolean)))
const full = aStory({
  guid: 'urn:uuid:1', headline: 'Ferries', subheadline: 'All night', summary: 'No boats.\nFor now.', genres: [{ scheme: 'genre', code: 'Feature', name: 'Feature' }, { scheme: '', code: 'http://x.example/g/1' }], expires: '2026-04-01T00:00:00Z',
  take: { kind: 'lead-writethru', number: 2, more: true }, refersTo: 'dpa 157', otherIds: [{ kind: 'AP item-id', value: 'a/1:2' }], subjects: [{ scheme: '', code: 'night boats' }, { scheme: 'fj', code: 'ferries' }], language: 'en',
  created: '2026-03-01T09:00:00Z', modified: '2026-03-01T10:00:00Z', body: [{ id: 'b1', type: 'paragraph', runs: [{ text: 'It rained on ', marks: {} }, { text: 'Ida Lund', marks: { person: true } }, { text: '.', marks: {} }] }],
})

describe('what a client may choose', () => {
  const choices = newsmlG2.options.flatMap(option => (option.kind === 'choice' ? [[option.key, option.choices.map(({ value }) => value)] as const] : []))

  it('is the conformance, the form of the text, the files and the way of the vocabularies', () => {
    expect(Object.fromEntries(choices)).toEqual({ conformance: ['power', 'core'], body: ['xhtml', 'nitf', 'plain'], form: ['auto', 'message', 'items', 'package'], catalog: ['reference', 'inline'] })
  })

  const all = choices.reduce<Options[]>((made, [key, values]) => made.flatMap(options => values.map(value => ({ ...options, [key]: value }))), [{}])

  it.skipIf(!hasShared).each(all)('conformance $conformance, $body, $form, $catalog: every file is valid and the same each time', options => {
    for (const items of [[edition, harbour], [full], [{ ...harbour, status: 'canceled' as const }], [ferryPicture]]) {
      const result = write(items, options)
      expect(result).toEqual(write(structuredClone(items), options))
      for (const { bytes } of result.files) {
        const { schema, findings } = newsmlG2.validate(bytes, sharedSchemas)
        expect({ schema, errors: findings.filter(({ severity }) => severity === 'error') }).toEqual({ schema: 'NewsML-G2_2.35-spec-All-Power.xsd', errors: [] })
      }
    }
  })

  it.skipIf(!hasShared)('in all of them every word and field comes back that was not announced as lost, and every file is valid', () => {
    fc.assert(fc.property(story(), fc.constantFrom(...all.filter(({ form }) => form === 'auto' || form === 'message')), (each, options) => {
      const result = write([each], options)
      const losses = options['body'] === 'plain' && result.losses.some(({ path }) => /^body\./.test(path)) ? [...result.losses, { item: each.guid, path: 'body', reason: 'compared by its words' }] : result.losses
      expect(received(storyBack(result), losses)).toEqual(published(each, losses, at))
      if (!result.losses.some(({ path }) => path === 'body')) expect(words(storyBack(result).body)).toEqual(words(each.body))
      for (const { bytes } of result.files) expect(newsmlG2.validate(bytes, sharedSchemas).findings.filter(({ severity }) => severity === 'error')).toEqual([])
    }), { numRuns: tries(60) })
  }, patience)

  it('a picture comes back on the core level too, as far as was said', () => {
    fc.assert(fc.property(photo('urn:uuid:alone'), each => {
      const result = write([each], { conformance: 'core' })
      expect(back(result).map(item => publishedPhoto(item as typeof each, result.losses))).toEqual([publishedPhoto(each, result.losses)])
    }), { numRuns: tries(40) })
  }, patience)
})

describe('a story with every field', () => {
  it('comes back whole', () => {
    const result = write([full])
    expect(paths(result)).toEqual([])
    expect({ ...storyBack(result), body: [] }).toEqual({ ...full, body: [], state: undefined })
    expect(storyBack(result).body[0]?.runs[1]).toEqual({ text: 'Ida Lund', marks: { person: true } })
  })

  it('on the core level loses what only our own properties hold', () => {
    expect(paths(write([full], { conformance: 'core' }))).toEqual(['take'])
    expect(paths(write([quayPicture], { conformance: 'core' }))).toEqual(['rights.category', 'bylineTitle', 'city', 'country', 'countryCode', 'rights.licenceUrl', 'people.title', 'people.position'])
  })

  it('says the direction of scripts that run from right to left', () => {
    expect(['ar', 'he-IL', 'en', ''].map(language => / dir="rtl"/.test(text(write([{ ...full, language }]))))).toEqual([true, true, false, false])
  })

  it('a guid that is no IRI leaves as a URN, and is the same again when it is read', () => {
    const odd = aPhoto({ guid: 'AP 12 <3>', caption: 'A quay.' })
    const result = write([{ ...full, guid: 'desk 7', pictures: [odd] }])
    expect(text(result)).toContain('guid="urn:x-dateline:guid:desk%207"')
    expect([storyBack(result).guid, storyBack(result).pictures.map(({ guid }) => guid)]).toEqual(['desk 7', ['AP 12 <3>']])
  })
})

describe('the text', () => {
  it('as NITF keeps marks and pictures', () => {
    const result = write([harbour], { body: 'nitf' })
    expect(text(result)).toMatch(/<inlineXML contenttype="application\/nitf\+xml" wordcount="\d+">\s*<nitf xmlns/)
    expect(storyBack(result).body.map(({ type }) => type)).toEqual(harbour.body.filter(({ type }) => type !== 'note').map(({ type }) => type))
    expect(storyBack(result).pictures).toEqual(storyBack(write([harbour])).pictures)
  })

  it('as plain text keeps the words, and says what it loses', () => {
    const result = write([full], { body: 'plain' })
    expect([text(result).includes('<inlineData contenttype="text/plain" wordcount="5">It rained on Ida Lund.</inlineData>'), paths(result)]).toEqual([true, ['body.b1.marks']])
  })
})

describe('files', () => {
  const names = (form: string, items: readonly Item[] = [harbour]): readonly string[] => write(items, { form }).files.map(({ name, mediaType }) => `${name} ${mediaType.replace(/^.*g2\.|\+xml$/g, '')}`)

  it('are one message, one for each item, or a package with them', () => {
    expect([names('auto'), names('auto', [ferryPicture]), names('message', [ferryPicture])]).toEqual([
      ['norland-ferries.newsml-g2.xml newsmessage'], ['urn-uuid-6d0f1a52-0001-4000-8000-000000000002.newsml-g2.xml newsitem'], ['urn-uuid-6d0f1a52-0001-4000-8000-000000000002.newsml-g2.xml newsmessage'],
    ])
    expect(names('items')).toEqual(['norland-ferries.newsml-g2.xml newsitem', 'harbour-fire.newsml-g2.xml newsitem', 'urn-uuid-6d0f1a52-0001-4000-8000-000000000002.newsml-g2.xml newsitem'])
    expect(names('package')[0]).toBe('norland-ferries.newsml-g2.xml packageitem')
  })

  it('a package that the desk did not make lists what leaves; the one that it made is enough', () => {
    const [pack] = back(write([harbour], { form: 'package' }))
    expect(pack).toMatchObject({ kind: 'package', guid: `${harbour.guid}:package`, title: harbour.headline, entries: [{ kind: 'story', guid: harbour.guid }, { kind: 'photo', guid: quayPicture.guid }, { kind: 'photo', guid: ferryPicture.guid }] })
    expect(back(write([edition, harbour], { form: 'package' })).filter(({ kind }) => kind === 'package').map(({ guid }) => guid)).toEqual([edition.guid])
  })

  it('a story whose pictures lie in other files still names them, and says so', () => {
    const result = write([harbour], { form: 'items' })
    expect(storyBack({ ...result, files: result.files.slice(0, 1) }).pictures.map(({ guid, caption }) => [guid, caption.slice(0, 10)])).toEqual([[quayPicture.guid, 'Fire crews'], [ferryPicture.guid, '']])
    expect(result.losses.filter(({ path }) => path === 'pictures')).toEqual([{ item: harbour.guid, path: 'pictures', reason: 'Each picture leaves in a file of its own; the story names it by its guid.' }])
  })

  it('vocabularies may be declared in each item: no catalog is named, and every alias resolves', () => {
    const xml = text(write([harbour], { catalog: 'inline' }))
    expect(xml).not.toContain('catalogRef')
    expect([...xml.matchAll(/<scheme alias="([^"]+)" uri="([^"]+)"\/>/g)].slice(0, 4).map(([, alias, uri]) => `${alias ?? ''} ${uri ?? ''}`)).toEqual([
      'a1312cat http://cvx.iptc.org/anpa1312-category/', 'cpnat http://cv.iptc.org/newscodes/cpnature/', 'dateline urn:x-dateline:property:', 'medtop http://cv.iptc.org/newscodes/mediatopic/',
    ])
    expect(hasErrors(newsmlG2.validate(new TextEncoder().encode(xml), () => undefined).findings)).toBe(false)
  })
})

describe('states', () => {
  it('a kill leaves as a canceled version without content, and says what it leaves behind', () => {
    const killed: Story = { ...harbour, status: 'canceled', signal: 'kill', edNote: 'Wrong harbour.' }
    const result = write([killed])
    expect([/<pubStatus qcode="stat:canceled"\/>/, /<edNote>Wrong harbour\.<\/edNote>/, /<signal qcode="dateline:kill"\/>/, /<contentSet/, /quay/].map(part => part.test(text(result)))).toEqual([true, true, true, false, false])
    expect([paths(result), storyBack(result).status]).toEqual([['body', 'pictures', 'subjects'], 'canceled'])
  })

  it('a kill by its signal is canceled too, and one that gives no reason says that it is a kill', () => {
    const result = write([aStory({ guid: 'urn:uuid:2', signal: 'kill', headline: 'Rain' })])
    expect([storyBack(result).status, storyBack(result).edNote, result.losses.map(({ path, proposal }) => [path, proposal])]).toEqual([
      'canceled', 'KILL: do not use this item. If it was used, remove it.', [['status', 'canceled'], ['edNote', 'KILL: do not use this item. If it was used, remove it.']],
    ])
  })

  it.each(['correction', 'update', 'advisory', 'test'] as const)('%s comes back as what it is', signal => {
    expect(storyBack(write([{ ...full, signal }])).signal).toBe(signal)
  })

  it('an embargo of a picture leaves with it; one that is no instant holds the picture', () => {
    const embargoed = (embargo: string): WriteResult => write([aPhoto({ guid: 'urn:uuid:3', caption: 'A quay.', rights: { embargo } })])
    expect(back(embargoed('2026-03-01T18:00:00Z')).map(each => each.kind === 'photo' && [each.status, each.rights])).toEqual([['usable', { embargo: '2026-03-01T18:00:00Z' }]])
    expect([text(embargoed('2026-03-01')).includes('<embargoed/>'), back(embargoed('2026-03-01')).map(({ status }) => status), paths(embargoed('2026-03-01'))]).toEqual([true, ['withheld'], ['rights.embargo', 'status']])
  })

  it('says what white space, dates in the wrong order and words of an embargo do to a reading', () => {
    const odd = aStory({ guid: 'urn:uuid:4', headline: 'Two  spaces', edNote: ' x', created: '2026-03-02T00:00:00Z', modified: '2026-03-01T00:00:00Z', body: [{ id: 'b1', type: 'paragraph', runs: [{ text: 'EMBARGOED until Friday', marks: {} }] }] })
    expect(paths(write([odd]))).toEqual(['headline', 'edNote', 'created', 'status'])
  })
})
