import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plain } from '../../electron/newsroom/body.ts'
import type { Story } from '../../electron/newsroom/story.ts'
import { advanceDay } from '../../electron/wire/anpa-1312/embargo.ts'
import { anpa1312 } from '../../electron/wire/anpa-1312/index.ts'
import { fitSigns, fromWire, toWire } from '../../electron/wire/anpa-1312/signs.ts'
import { readTrailer } from '../../electron/wire/anpa-1312/trailer.ts'
import type { Issue } from '../../electron/wire/format.ts'
import { WireError } from '../../electron/wire/index.ts'
import { compare } from '../../electron/wire/proof/compare.ts'
import { patience, story, tries } from '../fixtures/arbitraries.ts'
import { aPhoto, aStory, paragraphs } from '../fixtures/builders.ts'
import { harbour } from '../fixtures/harbour.ts'
import { hasShared, sample } from '../fixtures/shared.ts'

const source = { name: 'wire', sha256: 'ab'.repeat(32) }
const bytes = (text: string): Uint8Array => Uint8Array.from(text, character => character.charCodeAt(0))
const latin = (given: Uint8Array | undefined): string => Buffer.from(given ?? []).toString('latin1')
const issue = (options: Issue['profile']['options'] = {}, more: Partial<Issue['profile']> = {}): Issue => ({ profile: { id: 'c', name: 'C', format: 'anpa-1312', options, ...more }, at: '2025-10-14T15:00:00+02:00', provider: { name: 'Dateline Desk' } })

type Parts = Readonly<{ line1?: string; line2?: string; head?: string; text?: string; trailer?: string; end?: string }>
const message = ({
  line1 = 'a0042\u001fnorla', line2 = 'r i\u0013\u0011 BC-NO--Norland-Ferries   10-14 0006', head = '^BC-NO--Norland-Ferries,6<\r\n^Norland halts night ferries<\r\n', text = '\t   SKAARHAVN, Norland (DL) _ Ferries stopped.<\r\n', trailer = 'DL-WF-10-14-25 1127GMT<', end = '\r\n\r\n\u000c\r\n\u0004',
}: Parts = {}): string => `\u0016\u0016\u0001${line1}\r\n${line2}\r\n\u0002${head}${text}\t   \u0003${trailer}${end}`

function readAll(text: string | Uint8Array) {
  const { items, findings } = anpa1312.read(typeof text === 'string' ? bytes(text) : text, source)
  return { stories: items.filter(item => item.kind === 'story'), findings }
}
const readOne = (text: string): Story => readAll(text).stories[0]!
const texts = ({ body }: Story): readonly string[] => body.map(({ runs }) => plain(runs))
const lean = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

describe('a message', () => {
  it('is read field by field', () => {
    expect(readOne(message({ line2: 'u f\u0013\u0011 BC-NO--Norland-Ferries 1stLd-Writethru a0031 10-14 0006' }))).toEqual({
      kind: 'story', guid: `urn:sha256:${source.sha256}`, version: 1, status: 'usable', slug: 'NO--Norland-Ferries', headline: 'Norland halts night ferries', byline: '',
      dateline: { text: 'SKAARHAVN, Norland (DL)', city: 'SKAARHAVN', region: 'Norland', agency: 'DL' }, language: '', urgency: 3, keywords: ['Norland', 'Ferries'], subjects: [{ scheme: 'medtop', code: '04000000' }], places: [],
      take: { kind: 'lead-writethru', number: 1 }, refersTo: 'a0031', otherIds: [{ kind: 'anpa-1312', value: 'a0042' }], source: 'DL', modified: '2025-10-14T11:27:00Z',
      body: [{ id: 'b1', type: 'paragraph', runs: [{ text: 'Ferries stopped.', marks: {} }] }], pictures: [], removed: [], foreign: [{ format: 'anpa-1312', path: 'header', content: 'selector norla, format DC3 DC1' }],
    })
  })

  it('has caret lines for headline, pictures, notes, summary and byline', () => {
    const each = readOne(message({ head: '^BC-NO--Norland-Ferries, 1st Ld-Writethru, a0031,43<\r\n^Norland halts night ferries<\r\n^Minister speaks<\r\n^Dateline Photo SKH101, SKH-FIRE-2<\r\n^(Eds: UPDATES with quotes. With photos.)<\r\n^Eds: Usage terms: No TV.<\r\n^The ministry stopped all of them for three weeks, it said on Tuesday.<\r\n^By IDA LUND and\r\nJON VIK=\r\n^Dateline Writers=\r\n' }))
    expect({ headline: each.headline, sub: each.subheadline, summary: each.summary, byline: each.byline, note: each.edNote, terms: each.usageTerms, pictures: each.pictures.map(({ title }) => title), ref: each.refersTo }).toEqual({
      headline: 'Norland halts night ferries', sub: 'Minister speaks', summary: 'The ministry stopped all of them for three weeks, it said on Tuesday.', byline: 'By IDA LUND and JON VIK, Dateline Writers', note: 'UPDATES with quotes. With photos.',
      terms: 'No TV.', pictures: ['SKH101', 'SKH-FIRE-2'], ref: 'a0031',
    })
  })

  it('has TAB paragraphs, wrapped or not, subheads, items and rows', () => {
    expect(readOne(message({ text: '\t   SKAARHAVN (DL) _ ``We waited,\'\' she said _\r\nfor 3{ days.<\r\n^What next<\r\n\t   _ one<\r\n\t   _ two<\r\n\t   1. first<\r\n\u0008^Line;Boats<\r\n\u0008N1;_<\r\n \r\n\t   Loud \u000every\u000f end\r\n\t   ___\r\n' })).body.map(({ type, runs }) => [type, runs])).toEqual([
      ['paragraph', [{ text: '“We waited,” she said — for 3½ days.', marks: {} }]], ['subhead', [{ text: 'What next', marks: {} }]], ['item', [{ text: 'one', marks: {} }]], ['item', [{ text: 'two', marks: {} }]], ['item', [{ text: 'first', marks: {} }]],
      ['row', [{ text: 'Line\tBoats', marks: {} }]], ['row', [{ text: 'N1\t–', marks: {} }]], ['paragraph', [{ text: 'Loud ', marks: {} }, { text: 'very', marks: { b: true } }, { text: ' end', marks: {} }]],
    ])
  })

  it('in a tabular format has rows', () => {
    expect(texts(readOne(message({ line2: 'r s\u0014\u0012 BC-BKN--Table   10-14 0006', text: '\t   North;W;L\r\n\t   Elm Bay;10;2\r\n' })))).toEqual(['North\tW\tL', 'Elm Bay\t10\t2'])
  })

  it('an alert has its first sentence for a headline, a sport slug its sport', () => {
    const each = readOne(message({ line2: 'b s\u0013\u0011 BC-BKN--Alert   10-14 0006', head: '^BC-BKN--Alert,9<\r\n', text: '\t   HONOLULU (AP) _ The U.S. team won. More follows.<\r\n' }))
    expect([each.headline, each.urgency, each.subjects]).toEqual(['The U.S. team won.', 2, [{ scheme: 'medtop', code: '20000851' }]])
  })

  it('may be one of several; adds are joined to what they go on with', () => {
    const first = message({ text: '\t   SKAARHAVN (DL) _ One.<\r\n^MORE<\r\n' })
    const add = message({ line1: 'a0043\u001fnorla', line2: 'r i\u0013\u0011 BC-NO--Norland-Ferries 1stAdd a0042 10-14 0001', head: '^BC-NO--Norland-Ferries, 1st Add, a0042,1<\r\n^SKAARHAVN: One.<\r\n', text: '\t   Two.<\r\n' })
    const other = message({ line1: 'a0044\u001fnorla', line2: 'r i\u0013\u0011 BC-Airport   10-14 0001', head: '^BC-Airport,1<\r\n^Airport reopens<\r\n' })
    const { stories, findings } = readAll(first + other + add)
    expect(stories.map(each => ({ headline: each.headline, texts: texts(each), take: each.take, removed: each.removed.map(({ rule, text }) => [rule, text]) }))).toEqual([
      { headline: 'Norland halts night ferries', texts: ['One.', 'Two.'], take: undefined, removed: [['import/pick-up', 'SKAARHAVN: One.']] }, { headline: 'Airport reopens', texts: ['Ferries stopped.'], take: undefined, removed: [] },
    ])
    expect(findings.map(({ rule }) => rule)).toContain('anpa-1312/joined')
    expect(lean(readAll(add).stories.map(({ take, refersTo }) => ({ take, refersTo })))).toEqual([{ take: { kind: 'add', number: 1 }, refersTo: 'a0042' }])
  })

  it('without words costs only itself', () => {
    const { stories, findings } = readAll(message({ head: '', text: '' }) + message())
    expect([stories.length, findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)]).toEqual([1, ['anpa-1312/empty']])
  })
})

describe('states', () => {
  const head = (line: string): string => `^BC-NO--Norland-Ferries,6<\r\n${line}^Norland halts night ferries<\r\n`
  it.each([
    [{ line2: 'b i\u0013\u0011 BC-NO--Norland-Ferries Kill a0031 10-14 0006' }, { status: 'canceled', signal: 'kill', refersTo: 'a0031' }], [{ text: '\t   Please kill the story BC-Norland, V9991. A kill is mandatory.<\r\n' }, { status: 'canceled', signal: 'kill', refersTo: 'BC-Norland, V9991' }],
    [{ line2: 'u i\u0013\u0011 BC-NO--Norland-Ferries 1stLd-Correction a0031 10-14 0006' }, { status: 'usable', signal: 'correction', take: { kind: 'lead', number: 1 }, refersTo: 'a0031' }], [{ head: head('^Eds: CORRECTS spelling of name.<\r\n') }, { status: 'usable', signal: 'correction', edNote: 'CORRECTS spelling of name.' }],
    [{ line2: 'r v\u0013\u0011 BC-Budget   10-14 0006', head: '^BC-Budget,6<\r\n^Budget of the day<\r\n' }, { status: 'usable', signal: 'advisory' }], [{ line2: 'r i\u0013\u0011 TEST   10-14 0006', head: '^TEST,6<\r\n^Line check<\r\n' }, { status: 'usable', signal: 'test' }],
    [{ head: head('^WITHHOLD<\r\n') }, { status: 'withheld' }], [{ line2: 'r i\u0013\u0011 BC-NO--Norland-Ferries take3  10-14 0006' }, { status: 'usable', take: { kind: 'take', number: 3 } }],
    [{ line2: 'a i\u0013\u0011 BC-NO--Norland-Ferries Adv03  10-14 0006', head: head('^$Adv03<\r\n^For Release MON AMs, Nov. 3<\r\n') }, { status: 'usable', embargo: '2025-11-03T00:00:00', edNote: '$Adv03\nFor Release MON AMs, Nov. 3' }],
    [{ line2: 'a i\u0013\u0011 BC-NO--Norland-Ferries   10-14 0006' }, { status: 'withheld' }], [{ head: head('^EMBARGOED until 6 p.m. EDT Oct. 20<\r\n') }, { status: 'usable', embargo: '2025-10-20T18:00:00-04:00', edNote: 'EMBARGOED until 6 p.m. EDT Oct. 20' }],
    [{ head: head('^HOLD FOR RELEASE by the desk<\r\n') }, { status: 'withheld', edNote: 'HOLD FOR RELEASE by the desk' }],
  ])('%j is understood', (parts, state) => {
    const { status, signal, refersTo, embargo, edNote, take } = readOne(message(parts))
    expect(lean({ status, signal, refersTo, embargo, edNote, take })).toEqual(state)
  })

  it.each([
    [['$Adv03'], '2025-10-14T11:27:00Z', '2025-11-03T00:00:00'], [['Adv14'], '2025-10-14T11:27:00Z', '2025-10-14T00:00:00'], [['$Adv31'], '2025-02-10T11:27:00Z', '2025-03-31T00:00:00'], [['For Release Sunday, Jan. 4'], '2025-12-30T11:27:00Z', '2026-01-04T00:00:00'],
    [['For Release Oct. 14, 2031'], undefined, '2031-10-14T00:00:00'], [['$Adv03'], undefined, undefined], [['$Adv'], '2025-10-14T11:27:00Z', undefined],
  ])('an advance of %j filed at %s is for %s', (lines, filed, day) => {
    expect(advanceDay(lines, filed)).toBe(day)
  })
})

describe('what real lines do otherwise', () => {
  it.each([
    ['line feeds alone', message().replaceAll('\r\n', '\n'), []], ['no SYN', message().slice(2), []], ['5,000 SYN', '\u0016'.repeat(5000) + message(), ['telegraph/noise']], ['no SOH', message().replace('\u0001', ''), ['telegraph/no-soh']],
    ['no STX', message().replace('\u0002', ''), ['telegraph/no-stx']], ['no ETX', message().replace('\u0003', ''), ['telegraph/no-etx']], ['no US', message().replace('\u001fnorla', ''), ['anpa-1312/no-us']], ['a stray SOH', message().replace('stopped', '\u0001stopped'), ['telegraph/stray-control']],
    ['a routing line', `\u0005abc\r\n${message()}`, ['anpa-1312/routing']], ['NUL between', message().replace('stopped', 'st\u0000\u0000\u0000opped'), ['telegraph/noise']], ['two fields on a line', message().replace('^BC', '^*9006< ^BC'), []],
    ['an instruction to a typesetter', message().replace('stopped', '\u000c[8]\u000bstopped'), ['anpa-1312/typesetting']], ['no word count', message().replace(' 0006', ''), []], ['five spaces before the date', message().replace('   10-14', '     10-14'), []],
  ])('%s', (what, text, said) => {
    const { stories, findings } = readAll(text)
    if (what !== 'no ETX') expect(texts(stories[0]!)).toEqual(['Ferries stopped.'])
    expect(findings.map(({ rule }) => rule).filter(rule => /telegraph|anpa-1312\/(?!kept)/.test(rule))).toEqual(said)
  })

  it('parity is taken off', () => {
    const even = (byte: number): number => (byte.toString(2).replaceAll('0', '').length % 2 === 1 ? byte | 0x80 : byte)
    const given = bytes(message()).map(even)
    const { stories, findings } = readAll(given)
    expect([anpa1312.detect(given), texts(stories[0]!), findings.map(({ rule }) => rule).includes('telegraph/parity')]).toEqual([0.9, ['Ferries stopped.'], true])
  })

  it.each(['', '\u0016\u0016', '\u0016\u0016\u0001a0042\u001fxdlus\r\n', 'words'])('%j is refused in words', text => {
    expect(() => readAll(text)).toThrow(WireError)
  })

  it.each([
    ['AP-WF-11-13-13 1509GMT<', { agency: 'AP', time: '2013-11-13T15:09:00Z' }], ['AP-NY-07-04-95 1827EDT<', { agency: 'AP', time: '1995-07-04T18:27:00-04:00' }], ['16:35ET 31-10-14<', { time: '2014-10-31T16:35:00-04:00' }], ['16:35ET 03-11-14<', { time: '2014-11-03T16:35:00-05:00' }],
    ['11:27 10-14-25', { time: '2025-10-14T11:27:00' }], ['14-10-25 11-27-59', { time: '2025-10-14T11:27:00' }], ['30', {}],
  ])('the trailer %s', (text, told) => {
    expect(readTrailer(text)).toEqual(told)
  })
})

describe('signs', () => {
  it.each([
    ['“We waited,” she said — for ‘days’.', '“We waited,” she said — for ‘days\'.'], ['"Yes," he said', '“Yes,” he said'], ['a<b & c>d', 'a less than b & c greater than d'], ['5€, 13½, 20°C', '5 euros , 13 1/2, 20 degrees C'], ['snake_case _x_ ^up {a} b|c `d`', "snake_case -x- up (a) b/c 'd'"],
    ['2019–20 – here—there', '2019-20 — here — there'], ['Ærø, café', 'AEro, cafe'],
  ])('%s leaves as %s', (text, fits) => {
    expect(fitSigns(text, 'ascii').text).toBe(fits)
    expect(toWire(fits)).toMatch(/^[\n\t\u0020-\u007e]*$/)
    expect(fromWire(toWire(fits))).toBe(fits)
  })

  it('tells each, with its place', () => {
    expect(fitSigns('a "b" €', 'ascii').replaced).toEqual([{ at: 2, from: '"', to: '“' }, { at: 4, from: '"', to: '”' }, { at: 6, from: '€', to: 'euros ' }])
  })
})

describe('what is written', () => {
  it('is this, byte for byte', async () => {
    const { files } = anpa1312.write([harbour], issue())
    expect(files.map(({ name, mediaType }) => [name, mediaType])).toEqual([['norland-ferries.anpa', 'text/plain; charset=ascii']])
    await expect(latin(files[0]?.bytes)).toMatchFileSnapshot('../fixtures/golden/harbour.anpa')
  })

  it('has the client’s designator, number, selector, cycle and category', () => {
    const each = aStory({ headline: 'Second', slug: 'Night Ferries', urgency: 1, subjects: [{ scheme: 'medtop', code: '15000000' }], otherIds: [{ kind: 'anpa-1312', value: 's0777' }], body: paragraphs('Words.') })
    const { files } = anpa1312.write([each, { ...each, guid: 'urn:uuid:2', otherIds: [] }], issue({ designator: 's', selector: 'sport', cycle: 'AM', number: 777, wrap: false }, { categories: { 'medtop:15000000': 'q' } }))
    expect(files.map(({ bytes: given }) => latin(given).split('\u0002')[0])).toEqual(['\u0016\u0016\u0001s0777\u001fsport\r\nf q\u0013\u0011 AM-NightFerries   10-14 0001\r\n', '\u0016\u0016\u0001s0778\u001fsport\r\nf q\u0013\u0011 AM-NightFerries   10-14 0001\r\n'])
  })

  it('a long story leaves in takes, each with its state, and comes back as one', () => {
    const each = aStory({ headline: 'Long', slug: 'Long', embargo: '2030-01-01T12:00:00Z', body: paragraphs(...Array.from({ length: 12 }, (_, index) => `Paragraph ${index} ${'word '.repeat(98)}end.`)) })
    const { files } = anpa1312.write([each], issue())
    const sent = latin(files[0]?.bytes)
    expect([sent.match(/\u0001/g)?.length, sent.match(/\^MORE</g)?.length, sent.match(/\^EMBARGOED until 2030/g)?.length]).toEqual([3, 2, 3])
    const { stories } = readAll(files[0]!.bytes)
    expect(stories.map(read => [texts(read), read.take, read.embargo])).toEqual([[texts(each), undefined, each.embargo]])
  })

  it('kills are bulletins, corrections urgent, advances have their day', () => {
    const line2 = (more: Partial<Story>): string => latin(anpa1312.write([aStory({ headline: 'X', slug: 'X', body: paragraphs('Words.'), ...more })], issue()).files[0]?.bytes).split('\r\n')[1]!.replace('\u0013\u0011', '')
    expect([line2({ status: 'canceled' }), line2({ signal: 'correction' }), line2({ embargo: '2030-01-06T12:00:00Z' }), line2({ embargo: '2030-01-07T12:00:00Z', take: { kind: 'lead', number: 2 } }), line2({ signal: 'advisory' })]).toEqual([
      'b a BC-X Kill  10-14 0001', 'u a BC-X Correction  10-14 0001', 's a BC-X Adv06  10-14 0001', 'a a BC-X 2ndLd-Adv07  10-14 0001', 'r v BC-X   10-14 0001',
    ])
  })

  it('a row that is too wide is words in a paragraph, and bold stands between rails where the client takes them', () => {
    const each = aStory({ headline: 'X', body: [{ id: 'p', type: 'paragraph', runs: [{ text: 'Very ', marks: {} }, { text: 'loud', marks: { b: true } }] }, { id: 'r', type: 'row', runs: [{ text: `${'a'.repeat(40)}\t${'b'.repeat(40)}`, marks: {} }] }] })
    const { files, losses } = anpa1312.write([each], issue({ rails: true }))
    expect(latin(files[0]?.bytes)).toContain('\t   Very \u000eloud\u000f<\r\n')
    expect(readAll(files[0]!.bytes).stories[0]?.body.map(({ type }) => type)).toEqual(['paragraph', 'paragraph'])
    expect(losses.filter(({ path }) => path.startsWith('body.')).map(({ path }) => path)).toEqual(['body.r.runs'])
  })

  it('says that packages and pictures alone don’t fit', () => {
    expect(anpa1312.write([aPhoto({ guid: 'urn:uuid:p' })], issue())).toEqual({ files: [], losses: [{ item: 'urn:uuid:p', path: 'item', reason: 'ANPA 1312 carries no picture, and of its record only the id, in a story.' }] })
  })

  it('is valid, in columns, without stray controls, and gives back all that was not announced as lost, whatever the story', () => {
    fc.assert(fc.property(story(), fc.record({ charset: fc.constantFrom('ascii', 'iso-8859-1'), takeLength: fc.constantFrom(0, 8, 450), wrap: fc.boolean(), rails: fc.boolean() }), (each, options) => {
      const at = '2026-03-01T10:00:00Z'
      const { files: [file], losses } = anpa1312.write([each], { ...issue(options), at })
      expect(anpa1312.validate(file!.bytes, () => undefined).findings.filter(({ severity }) => severity === 'error')).toEqual([])
      expect(latin(file!.bytes).replace(/[^\u0001-\u0004\u0016]/g, '')).toMatch(/^(?:\u0016\u0016\u0001\u0002\u0003\u0004)+$/)
      expect(anpa1312.detect(file!.bytes)).toBe(0.98)
      const { items } = anpa1312.read(file!.bytes, { ...source, charset: options.charset })
      expect(items).toHaveLength(1)
      expect(compare([each], [{ file: file!, items }], losses)).toEqual([])
      expect(anpa1312.write([structuredClone(each)], { ...issue(options), at }).files[0]?.bytes).toEqual(file!.bytes)
    }), { numRuns: tries(150) })
  }, patience)
})

describe('the validator', () => {
  const judged = (text: string): readonly string[] => anpa1312.validate(bytes(text), () => undefined).findings.map(({ rule, severity }) => `${rule} ${severity}`)
  const valid = message()
  const stated = (line2: string, lines: string): string => message({ line2, head: `^BC-NO--Norland-Ferries,6<\r\n${lines}^Norland<\r\n` })

  it('finds nothing wrong with a right one, or with two', () => {
    expect([judged(valid), judged(valid + valid)]).toEqual([[], []])
  })

  it.each([
    ['V-ANPA-1 error', valid.replace('\u0003', '')], ['V-ANPA-1 error', valid.replace('\u001f', '')], ['V-ANPA-2 error', valid.replace('norla', 'norland')], ['V-ANPA-3 error', valid.replace('r i\u0013', 'q i\u0013')], ['V-ANPA-4 error', valid.replace('r i\u0013', 'r \u0013')],
    ['V-ANPA-5 error', valid.replace('\u0013\u0011', '\u0013\u0013')], ['V-ANPA-6 error', valid.replace('BC-NO--Norland-Ferries  ', `${'x'.repeat(25)}  `)], ['V-ANPA-7 error', valid.replace('   10-14', ' 1st Ld Writethru 10-14')], ['V-ANPA-8 error', valid.replace('10-14 0006', '10-34 0006')],
    ['V-ANPA-9 warning', valid.replace('DL-WF-10-14-25', 'DL-WF-10-24-25')], ['V-ANPA-10 warning', valid.replace('Ferries,6<', 'Ferries,60<')], ['V-ANPA-11 error', valid.replace('stopped', 'st\u0007opped')], ['V-ANPA-12 error', valid.replace('stopped', `stopped\r\n${'x'.repeat(70)}`)],
    ['V-ANPA-13 error', valid.replace('night ferries<', 'night ferries')], ['V-ANPA-14 error', valid.replace('stopped', '"stopped"')], ['V-ANPA-14 warning', valid.replace('stopped', "stopped''")], ['V-ANPA-14 warning', valid.replace('stopped', 'caf\xe9')],
    ['V-ANPA-15 error', valid.replace('stopped', '\u000estopped')], ['V-ANPA-16 error', valid.replace('\t   SK', '\u0008a;b\r\n\u0008a;b;c\r\n\t   SK')], ['V-ANPA-17 error', message({ line2: 'b i\u0013\u0011', head: '^KILL<\r\n^Norland<\r\n' })],
    ['V-ANPA-18 error', stated('r i\u0013\u0011 BC-NO--Norland-Ferries Kill  10-14 0006', '^KILL<\r\n')], ['V-ANPA-18 error', stated('r i\u0013\u0011 BC-NO--Norland-Ferries Correction  10-14 0006', '^CORRECTION<\r\n')], ['V-ANPA-19 error', stated('a i\u0013\u0011 BC-NO--Norland-Ferries   10-14 0006', '')],
    ['V-ANPA-19 error', stated('r i\u0013\u0011 BC-NO--Norland-Ferries Adv14  10-14 0006', '^$Adv14<\r\n^For Release Oct. 14<\r\n')], ['V-ANPA-20 error', stated('r i\u0013\u0011 BC-NO--Norland-Ferries   10-14 0006', '^EMBARGOED until Oct. 14<\r\n')], ['V-ANPA-21 warning', message({ text: `\t   ${'word '.repeat(600)}<\r\n` })],
  ])('%s', (rule, text) => {
    expect(judged(text)).toContain(rule)
  })
})

describe.skipIf(!hasShared)('AP’s own files', () => {
  it.each(['anpa-1.tst', 'ap_anpa-1.tst', 'ap_anpa-3.tst', 'ap_anpa-5.tst'])('%s keeps every word of its paragraphs', name => {
    const raw = sample('anpa1312', name).toString('latin1').split('\u0002')[1]!.split('\u0003')[0]!
    const own = raw.split(/\r?\n/).filter(line => line.startsWith('\t')).map(line => line.trim()).filter(line => line !== '' && line !== '___')
      .join(' ').replaceAll('``', '“').replaceAll("''", '”').replaceAll('`', '‘').replaceAll(' _ ', ' — ').split(/\s+/)
    const [read] = readAll(sample('anpa1312', name)).stories
    expect([...read!.dateline!.text.split(' '), '—', ...texts(read!).flatMap(text => text.split(/\s+/))]).toEqual(own)
  })
})
