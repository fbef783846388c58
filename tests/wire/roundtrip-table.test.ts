import { describe, expect, it } from 'vitest'
import { canonical, plain, unmarked, type Block, type Item, type Marks, type Photo, type Shape, type Story } from '../../electron/newsroom/index.ts'
import { formats, type WireFormat } from '../../electron/wire/index.ts'
import { aPhoto, aStory, paragraphs } from '../fixtures/builders.ts'

const at = '2026-03-01T10:00:00Z'
const source = { name: 'sent', sha256: 'ab'.repeat(32) }
const both = Object.values(formats).filter((format): format is WireFormat => 'read' in format && 'write' in format)
const ids = both.map(({ id }) => id)

const LEDE = 'The harbour of Port Ansgar reopened on Tuesday after the storm had kept every ferry in.'
const NEXT = 'Pilots said that the first boats left before sunrise.'
const base = aStory({
  guid: 'urn:uuid:5f0c2e2e-9d3c-4c1d-8a70-3e5a53d2a001', slug: 'harbour-reopens', headline: 'Port Ansgar harbour reopens', byline: 'By Rosa Ekholm', language: 'en',
  dateline: { text: 'PORT ANSGAR, March 1 (NWP)', city: 'PORT ANSGAR', date: 'March 1', agency: 'NWP' }, created: '2026-03-01T08:00:00Z', modified: '2026-03-01T09:00:00Z', body: paragraphs(LEDE, NEXT),
})
const picture = aPhoto({ guid: 'urn:uuid:5f0c2e2e-9d3c-4c1d-8a70-3e5a53d2a002', caption: 'Pilots watch the first ferry leave the harbour.', renditions: [{ href: 'pictures/harbour.jpg', role: 'original', mediaType: 'image/jpeg' }] })

/** `view` is what the field says in a story that was read; `path` the field by which a loss names it. */
type Probe = Readonly<{ group: string; field: string; path: string; story: Story; view: (story: Story) => unknown }>

const field = <K extends keyof Story>(key: K, value: Story[K], label: string = key): Probe =>
  ({ group: 'Story', field: label, path: key, story: { ...base, [key]: value }, view: story => story[key] })
const photoField = <K extends keyof Photo>(key: K, value: Photo[K], label: string = key): Probe => {
  const photo: Photo = { ...picture, [key]: value }
  return { group: 'Picture', field: label, path: key, story: { ...base, pictures: [photo], body: [...base.body, { id: 'p', type: 'picture', photo: photo.guid, runs: [] }] }, view: story => story.pictures[0]?.[key] }
}
const shapes = (label: string, ...blocks: readonly (Shape & { text: string })[]): Probe => {
  const made = blocks.map(({ text, ...shape }, index): Block => ({ id: `n${index}`, ...shape, runs: unmarked(text) }))
  return { group: 'Text', field: label, path: 'body', story: { ...base, body: [...base.body, ...made, ...paragraphs('The last word.').map(block => ({ ...block, id: 'z' }))] }, view: story => bare(story.body) }
}
const mark = (label: string, marks: Marks): Probe => ({
  group: 'Text', field: label, path: 'body',
  story: { ...base, body: [...base.body, { id: 'm', type: 'paragraph', runs: [{ text: 'The mayor, ', marks: {} }, { text: 'Ada Lund', marks }, { text: ', spoke of relief.', marks: {} }] }] }, view: story => bare(story.body),
})
const words = (label: string, text: string): Probe => ({ group: 'Characters', field: label, path: 'body', story: { ...base, body: [...base.body, ...paragraphs(text).map(block => ({ ...block, id: 'c' }))] }, view: story => plain(story.body.at(-1)?.runs ?? []) })

const bare = (body: readonly Block[]): unknown => body.map(({ id: _id, contested: _contested, runs, ...block }) => ({ ...block, runs: canonical(runs) }))

const rights = { holder: 'North Wire Pictures', usageTerms: 'Editorial use only', until: '2027-01-31' } as const
const probes: readonly Probe[] = [
  field('guid', base.guid), field('version', 3), field('status', 'withheld', 'status: withheld'), field('status', 'canceled', 'status: canceled (killed)'),
  field('slug', base.slug), field('headline', base.headline), field('subheadline', 'Ferries leave at dawn'), field('summary', 'The harbour is open again after three days of storm.'),
  field('byline', base.byline),
  { ...field('dateline', base.dateline, 'dateline, as printed'), view: story => story.dateline?.text }, field('dateline', base.dateline, 'dateline, its parts'),
  field('language', 'da'), field('urgency', 3), field('keywords', ['harbour', 'storm']),
  field('subjects', [{ scheme: 'medtop', code: '15000000' }], 'subjects: one topic of the first level'), field('subjects', [{ scheme: 'medtop', code: '20000065' }, { scheme: 'medtop', code: '04000000' }], 'subjects: several, finer'),
  field('subjects', [{ scheme: 'N2', code: 'POL' }], 'subjects: of an agency’s own scheme'),
  field('genres', [{ scheme: 'genre', code: 'Feature' }]), field('places', ['Port Ansgar']), field('embargo', '2026-03-02T06:00:00Z'), field('expires', '2026-04-01T00:00:00Z'),
  field('signal', 'correction', 'signal: correction'), field('signal', 'update', 'signal: update'), { ...field('signal', 'kill', 'signal: kill'), story: { ...base, signal: 'kill', status: 'canceled' } }, field('signal', 'advisory', 'signal: advisory'), field('signal', 'test', 'signal: test'),
  field('take', { kind: 'lead-writethru', number: 2 }, 'take'), field('refersTo', 'urn:uuid:5f0c2e2e-9d3c-4c1d-8a70-3e5a53d2a009'), field('otherIds', [{ kind: 'client', value: 'NWP-0042' }]),
  field('edNote', 'Adds the words of the mayor.'), field('usageTerms', 'Not for use in broadcasts.'), field('copyright', '© 2026 North Wire'), field('source', 'North Wire'),
  field('created', base.created), field('modified', base.modified),
  shapes('paragraphs'), shapes('subheads', { type: 'subhead', level: 2, text: 'What comes next' }), shapes('quotes, with who said it', { type: 'quote', attribution: 'Ada Lund', text: 'We waited for three days.' }),
  shapes('lists', { type: 'item', list: 'bullet', depth: 0, text: 'The morning ferry.' }, { type: 'item', list: 'bullet', depth: 0, text: 'The evening ferry.' }),
  shapes('lists, numbered', { type: 'item', list: 'number', depth: 0, text: 'First the pilots.' }, { type: 'item', list: 'number', depth: 0, text: 'Then the ferries.' }),
  shapes('lists in lists', { type: 'item', list: 'bullet', depth: 0, text: 'The ferries.' }, { type: 'item', list: 'bullet', depth: 1, text: 'The morning ferry.' }),
  shapes('tables', { type: 'row', text: 'Ferry\tLeaves' }, { type: 'row', text: 'Skarn\t6.40 a.m.' }), shapes('embeds', { type: 'embed', url: 'https://example.org/video/7', text: '' }),
  mark('bold', { b: true }), mark('italic', { i: true }), mark('underline', { u: true }), mark('strike', { s: true }), mark('subscript, superscript', { sup: true }), mark('links', { link: 'https://example.org/lund' }),
  mark('names of people, organisations, places', { person: true }),
  words('accents: Ærø, café', 'A café on Ærø opened again.'), words('curly quotation marks and dashes', '“We waited,” she said — for days.'), words('Arabic, right to left', 'قال الوزير إن الميناء مفتوح'), words('Chinese', '港口星期二重新开放。'), words('emoji', 'The pilots cheered 🎉 at dawn.'),
  words('a word of 200 letters', `The ${'long'.repeat(50)} word.`), words('markup in the words: <b> & ]]>', 'They typed <b> & ]]> into the log.'),
  { ...photoField('caption', picture.caption, 'place in the text'), path: 'body', view: story => story.body.map(({ type }) => type) },
  photoField('caption', picture.caption), photoField('credit', 'NWP/Jonas Krall'), photoField('byline', 'Jonas Krall'), photoField('headline', 'First ferry'), photoField('altText', 'A ferry between two lights'), photoField('copyright', '© 2026 NWP'),
  photoField('people', [{ name: 'Ada Lund', position: 'L' }], 'people, with their places'), photoField('keywords', ['ferry']), photoField('taken', '2026-03-01T06:40:00Z'), photoField('city', 'Port Ansgar'), photoField('countryCode', 'DNK', 'countryCode'),
  photoField('rights', rights, 'rights: holder, terms, end'), photoField('renditions', picture.renditions), photoField('guid', picture.guid), photoField('nature', 'graphic', 'nature: graphic'),
]

type Verdict = 'kept' | 'with loss' | 'lost' | 'refused'
const signs: Readonly<Record<Verdict, string>> = { kept: '●', 'with loss': '◐', lost: '○', refused: '–' }

const isSame = (a: unknown, b: unknown): boolean => { try { expect(b).toEqual(a); return true } catch { return false } }
/** The words that a value holds, however deep. */
const wordsIn = (value: unknown): readonly string[] =>
  typeof value === 'string' ? value.split(/\s+/).filter(word => word.length > 2) : typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : []

type Answer = Readonly<{ verdict: Verdict; announced: boolean }>

/** A format for pictures alone gets the pictures of the story. */
const takesStories = (format: WireFormat): boolean => format.id !== 'xmp'

function sent(format: WireFormat, story: Story) {
  const { files, losses } = format.write(takesStories(format) || story.pictures.length === 0 ? [story] : story.pictures, { profile: { id: 'plain', name: 'Plain', format: format.id }, at, provider: { name: 'North Wire' } })
  const items: readonly Item[] = files.flatMap(file => format.read(file.bytes, source).items)
  return { items, losses }
}

function answer(format: WireFormat, { story, view, path }: Probe): Answer {
  const { items, losses } = sent(format, story)
  const announced = losses.some(loss => loss.path === 'item' || loss.path.split('.')[0] === path)
  const photos = items.filter(item => item.kind === 'photo')
  const read = items.find(item => item.kind === 'story') ?? (photos.length > 0 ? { ...base, pictures: photos } : undefined)
  if (!read || (!takesStories(format) && path === 'body')) return { verdict: 'refused', announced: announced || !takesStories(format) }
  const wanted = view(story)
  if (isSame(wanted, view(read))) return { verdict: 'kept', announced }
  // Words that the story has anyway prove nothing.
  const [all, plainly] = [JSON.stringify(read), JSON.stringify(sent(format, base).items)]
  return { verdict: wordsIn(wanted).some(word => all.includes(word) && !plainly.includes(word)) ? 'with loss' : 'lost', announced }
}

const answers = probes.map(probe => ({ probe, by: both.map(format => [format.id, answer(format, probe)] as const) }))

function table(): string {
  const groups = [...new Set(probes.map(({ group }) => group))]
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [
    '# What comes back, format by format', '',
    'Made by `tests/wire/roundtrip-table.test.ts`: for each row a story with that one field is written by the format’s standard profile and read again. What a format can’t carry',
    'is announced before anything is written; the test fails where a difference was not.', '',
    `${signs.kept} kept · ${signs['with loss']} kept with loss (its words are there, its place or form is not) · ${signs.lost} lost · ${signs.refused} the format refuses the story`,
    ...groups.flatMap(group => [
      '', `## ${group}`, '', row(['', ...ids]), row(['---', ...ids.map(() => ':-:')]),
      ...answers.filter(({ probe }) => probe.group === group).map(({ probe, by }) => row([probe.field.replace(/[<>&|]/g, sign => `\\${sign}`), ...by.map(([, { verdict }]) => signs[verdict])])),
    ]), '',
  ].join('\n')
}

describe('the table of round trips', () => {
  it('stands in ROUNDTRIP.md as it is', async () => {
    await expect(table()).toMatchFileSnapshot('ROUNDTRIP.md')
  })

  it.each(ids)('%s announces whatever it doesn’t keep', id => {
    const silent = answers.flatMap(({ probe, by }) => by.filter(([each, { verdict, announced }]) => each === id && verdict !== 'kept' && !announced).map(([, { verdict }]) => `${probe.group}, ${probe.field}: ${verdict}`))
    expect(silent).toEqual([])
  })
})
