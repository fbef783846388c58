import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plain } from '../../electron/newsroom/body.ts'
import type { Story } from '../../electron/newsroom/story.ts'
import { charsetIds } from '../../electron/wire/charset/index.ts'
import type { Issue } from '../../electron/wire/format.ts'
import { iptc7901 } from '../../electron/wire/iptc-7901/index.ts'
import { readPostText, writePostText } from '../../electron/wire/iptc-7901/post-text.ts'
import { WireError } from '../../electron/wire/index.ts'
import { compare } from '../../electron/wire/proof/compare.ts'
import { patience, story, tries } from '../fixtures/arbitraries.ts'
import { aPhoto, aStory, paragraphs } from '../fixtures/builders.ts'
import { harbour } from '../fixtures/harbour.ts'
import { hasShared, sample } from '../fixtures/shared.ts'

const source = { name: 'wire', sha256: 'ab'.repeat(32) }
const bytes = (text: string): Uint8Array => Uint8Array.from(text, character => character.charCodeAt(0))
const latin = (given: Uint8Array | undefined): string => Buffer.from(given ?? []).toString('latin1')
const issue = (options: Issue['profile']['options'] = {}, more: Partial<Issue['profile']> = {}): Issue => ({ profile: { id: 'c', name: 'C', format: 'iptc-7901', options, ...more }, at: '2025-10-14T15:00:00+02:00', provider: { name: 'Dateline Desk' } })

type Parts = Readonly<{ line1?: string; keywords?: string; block?: string; body?: string; time?: string; end?: string }>
const message = ({ line1 = 'dln0042 4 pl 12 dateline 0042', keywords = 'Norland-Ferries/', block = 'Norland halts night ferries =', body = 'Skaarhavn (dpa) - Norland stopped all night ferries on Tuesday.\r\n', time = '141127 GMT Oct 25', end = '\r\n\u007f\n\u007f\u0004' }: Parts = {}): string =>
  `\u0001${line1}\r\n\n${keywords}\r\n\u0002${block}\r\n\n${body}\r\n\u0003${time}${end}`

function readAll(text: string | Uint8Array) {
  const { items, findings } = iptc7901.read(typeof text === 'string' ? bytes(text) : text, source)
  return { stories: items.filter(item => item.kind === 'story'), findings }
}
const readOne = (text: string): Story => readAll(text).stories[0]!
const texts = ({ body }: Story): readonly string[] => body.map(({ runs }) => plain(runs))
const rules = (text: string): readonly string[] => readAll(text).findings.map(({ rule }) => rule)

describe('a message', () => {
  it('is read field by field', () => {
    const { id: _id, ...rest } = { id: 0, ...readOne(message()) }
    expect(rest).toEqual({
      kind: 'story', guid: `urn:sha256:${source.sha256}`, version: 1, status: 'usable', slug: 'Norland-Ferries', headline: 'Norland halts night ferries', byline: '',
      dateline: { text: 'Skaarhavn (dpa)', city: 'Skaarhavn', agency: 'dpa' }, language: '', urgency: 5, keywords: [], subjects: [{ scheme: 'medtop', code: '11000000' }], places: [],
      otherIds: [{ kind: 'iptc-7901', value: 'dln0042' }], source: 'dateline', modified: '2025-10-14T11:27:00Z', body: [{ id: 'b1', type: 'paragraph', runs: [{ text: 'Norland stopped all night ferries on Tuesday.', marks: {} }] }],
      pictures: [], removed: [], foreign: [{ format: 'iptc-7901', path: 'header', content: 'dln0042 4 pl dateline 0042' }],
    })
  })

  it('has a headline block of signals, genre, headline, second headline and byline', () => {
    const { headline, subheadline, byline, genres, take, edNote } = readOne(message({ block: 'REFILE\n1ST LEAD\n(Feature)\n(Mit Bild)\nNorland halts night ferries after harbour fire\nMinister speaks of three weeks\nBy dpa correspondents =' }))
    expect({ headline, subheadline, byline, genres, take, edNote }).toEqual({
      headline: 'Norland halts night ferries after harbour fire', subheadline: 'Minister speaks of three weeks', byline: 'By dpa correspondents', genres: [{ scheme: 'genre', code: 'Feature' }], take: { kind: 'lead', number: 1 }, edNote: 'REFILE\n(Mit Bild)',
    })
  })

  it('keeps what is not for publication out of the text', () => {
    const { edNote, removed, body } = readOne(message({ body: 'One paragraph.\r\n\n# Notizblock\r\n\n## Internet\r\n- [Port](https://port.example)\r\n\n* * * *\r\nDie folgenden Informationen sind nicht zur Veröffentlichung bestimmt\r\n\n## Redaktion\r\nTel: 0123\r\n\ndln ab cd\r\n' }))
    expect({ edNote, body: body.length, removed }).toEqual({ edNote: '## Internet\n- [Port](https://port.example)\n## Redaktion\nTel: 0123', body: 1, removed: [{ id: 'r1', rule: 'import/sign-off', text: 'dln ab cd', after: 'b1' }] })
  })

  it('joins lines to paragraphs, but no list and no table', () => {
    expect(readOne(message({ body: '   Indented opens a paragraph\r\nthat goes on.\r\n   The next one.\r\n\n- one\r\n- two goes\r\non\r\n  - deeper\r\n1. first\r\n2. second\r\n\nLine    Boats    Quay\r\nN1      11       North\r\n\n| a | b |\r\n\nHello.  Two spaces.  Behind sentences are prose.\r\n' })).body.map(({ type, runs }) => `${type}: ${plain(runs)}`)).toEqual([
      'paragraph: Indented opens a paragraph that goes on.', 'paragraph: The next one.', 'item: one', 'item: two goes on', 'item: deeper', 'item: first', 'item: second',
      'row: Line\tBoats\tQuay', 'row: N1\t11\tNorth', 'row: a\tb', 'paragraph: Hello.  Two spaces.  Behind sentences are prose.',
    ])
  })

  it('may be one of several, and the last may have no end', () => {
    const { stories, findings } = readAll(message() + message({ line1: 'dln0043 3 sp 5', block: 'Airport reopens =' }) + message({ line1: 'dln0044 3 sp 5', block: 'Bridge closes =', end: '' }).replace(/\u0003.*$/s, ''))
    expect(stories.map(({ headline, guid }) => [headline, guid.slice(-2)])).toEqual([['Norland halts night ferries', ':1'], ['Airport reopens', ':2'], ['Bridge closes', ':3']])
    expect(findings.map(({ rule }) => rule).filter(rule => rule.startsWith('telegraph/'))).toEqual(['telegraph/no-etx', 'telegraph/no-eot'])
  })

  it('without words costs only itself', () => {
    const { stories, findings } = readAll(message({ block: '', body: '' }) + message())
    expect([stories.length, findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)]).toEqual([1, ['iptc-7901/empty']])
  })

  it('is read from a telex archive without controls', () => {
    const { stories } = readAll('INT031 3 GEN 0070 F BELGA-0031 COR 703\r\nNORLAND/FERRIES\r\nLes ferries sont à quai\r\n\r\n   SKAARHAVN 14/10 (BELGA) = Les ferries sont à quai.\r\n./.ABC\r\n141127 OCT 95\r\nINT032 1 SPO 0010 N BELGA-0032\r\nVOETBAL (2)\r\nNorland wint\r\n\r\n   Het is gedaan.\r\n141130 OCT 95\r\n')
    expect(stories.map(({ slug, version, language, urgency, source: agency, refersTo, modified, removed }) => ({ slug, version, language, urgency, agency, refersTo, modified, removed: removed.map(({ text }) => text) }))).toEqual([
      { slug: 'NORLAND/FERRIES', version: 1, language: 'fr', urgency: 4, agency: 'BELGA', refersTo: '703', modified: '1995-10-14T11:27:00Z', removed: ['./.ABC'] },
      { slug: 'VOETBAL', version: 2, language: 'nl', urgency: 1, agency: 'BELGA', refersTo: undefined, modified: '1995-10-14T11:30:00Z', removed: [] },
    ])
  })
})

describe('states', () => {
  it.each([
    ['KILL KILL KILL\nNorland =', 'Please kill item dpa 157 "Harbour".\r\n', { status: 'canceled', signal: 'kill', refersTo: 'dpa 157' }], ['HOLD HOLD HOLD\nNorland =', 'Please hold item dpa 123 "Harbour".\r\n', { status: 'withheld', refersTo: 'dpa 123' }],
    ['CORRECTION\nNorland =', 'Text.\r\n', { status: 'usable', signal: 'correction' }], ['(Berichtigung: im 2. Absatz)\nNorland =', 'Text.\r\n', { status: 'usable', signal: 'correction', edNote: '(Berichtigung: im 2. Absatz)' }],
    ['UPDATE\nNorland =', 'Text.\r\n', { status: 'usable', signal: 'update' }], ['Terminvorschau\nNorland =', 'Text.\r\n', { status: 'usable', signal: 'advisory' }], ['TEST\nNorland =', 'Text.\r\n', { status: 'usable', signal: 'test' }],
    ['(Sperrfrist 16. Oktober 14.20 Uhr - Rede)\nNorland =', 'Text.\r\n', { status: 'usable', embargo: '2025-10-16T14:20:00', edNote: '(Sperrfrist 16. Oktober 14.20 Uhr - Rede)' }], ['(Sperrfrist beachten)\nNorland =', 'Text.\r\n', { status: 'withheld', edNote: '(Sperrfrist beachten)' }],
    ['2ND LEAD\nNorland =', 'Text.\r\n\nmore\r\n', { status: 'usable', take: { kind: 'lead', number: 2, more: true } }],
  ])('%j is understood', (block, body, state) => {
    const { status, signal, refersTo, embargo, edNote, take } = readOne(message({ block, body }))
    expect(JSON.parse(JSON.stringify({ status, signal, refersTo, embargo, edNote, take }))).toEqual(state)
  })

  it('a slug of TEST is a test, and bells make urgent', () => {
    expect(readOne(message({ keywords: 'TEST/' })).signal).toBe('test')
    expect(readOne(message({ block: '\u0007\u0007\u0007\u0007\u0007Norland =' })).urgency).toBe(2)
    expect(readOne(message({ block: `${'\u0007'.repeat(10)}Norland =` })).urgency).toBe(1)
  })
})

describe('what real lines do otherwise', () => {
  it.each([
    ['a lone line feed', message().replaceAll('\r\n', '\n'), []], ['two SOH', `\u0001${message()}`, []], ['no SOH', message().slice(1), ['telegraph/no-soh']], ['no STX', message().replace('\u0002', ''), ['telegraph/no-stx']],
    ['idle characters', '\u0000'.repeat(50) + message(), ['telegraph/noise']], ['a stray STX in the text', message().replace('stopped', '\u0002stopped'), ['telegraph/stray-control']], ['a stray SOH in the text', message().replace('stopped', '\u0001stopped'), ['telegraph/stray-control']],
    ['text behind an ETX', message().replace('stopped', '\u0003stopped'), ['telegraph/stray-control']], ['an instruction to a typesetter', message().replace('stopped', '\u000c[8,9]\u000bstopped'), ['iptc-7901/typesetting']],
    ['a word taken back', message().replace('stopped', 'stoppd \u0018stopped'), ['iptc-7901/kill-word']],
  ])('%s', (_what, text, said) => {
    expect(texts(readOne(text))).toEqual(['Norland stopped all night ferries on Tuesday.'])
    expect(rules(text).filter(rule => /telegraph|iptc-7901\/(?!kept)/.test(rule))).toEqual(said)
  })

  it('faces become marks, a column break in a table a cell', () => {
    expect(readOne(message({ body: 'It was \u000every\u000f cold.\r\n\na\u001fb\r\nc\u001fd\r\n' })).body.map(({ type, runs }) => [type, runs])).toEqual([
      ['paragraph', [{ text: 'It was ', marks: {} }, { text: 'very', marks: { b: true } }, { text: ' cold.', marks: {} }]],
      ['row', [{ text: 'a\tb', marks: {} }]], ['row', [{ text: 'c\td', marks: {} }]],
    ])
  })

  it('sets are told apart where bytes can tell, and said', () => {
    const text = (line: string): string => texts(readOne(message({ body: `${line}\r\n` })))[0]!
    expect([text('M\xfcller \x84Zitat\x93'), text('M\xc3\xbcller'), text('M\xc8uller und Caf\xc2e, W\xc8urzburg')]).toEqual(['Müller „Zitat“', 'Müller', 'Müller und Café, Würzburg'])
    expect(rules(message({ body: 'M\xfcller\r\n' }))).toContain('telegraph/charset')
    expect(iptc7901.read(bytes(message({ body: 'M}ller\r\n' })), { ...source, charset: 'iso-646-de' }).items[0]).toMatchObject({ body: [{ runs: [{ text: 'Müller' }] }] })
  })

  it('a broken header keeps its words', () => {
    const { stories, findings } = readAll(message({ line1: 'exw0042 X i 21' }))
    expect([stories[0]?.headline, stories[0]?.urgency, findings.some(({ rule }) => rule === 'iptc-7901/header')]).toEqual(['Norland halts night ferries', undefined, true])
  })

  it.each([['', 'x'], ['\u007f'.repeat(1000), 'x'], ['\u0001\r\n\u0002\u0003\u0004', 'x']])('%j is refused in words', text => {
    expect(() => readAll(text)).toThrow(WireError)
  })
})

describe('the time behind the text', () => {
  it.each([
    ['131137 GMT Nov 13 ', '2013-11-13T11:37:00Z'], ['050932 sep 14EDT', '2014-09-05T09:32:00-04:00'], ['051508 Sep 14', '2014-09-05T15:08:00'], ['141327 MESZ Okt 25', '2025-10-14T13:27:00+02:00'], ['010000 GMT Mär 95', '1995-03-01T00:00:00Z'],
    ['992599 FOO 99', undefined], ['310000 GMT Feb 25', undefined], ['', undefined],
  ])('%j', (text, iso) => {
    expect(readPostText(text)).toBe(iso)
  })

  it('is written in GMT to the minute', () => {
    expect(writePostText('2025-10-14T13:27:59+02:00')).toBe('141127 GMT Oct 25')
  })

  it('without a zone is said to be one', () => {
    expect(rules(message({ time: '141127 Oct 25' }))).toContain('date/no-zone')
    expect(rules(message({ time: 'soon' }))).toContain('date/unreadable')
  })
})

describe('what is written', () => {
  it('is this, byte for byte', async () => {
    const { files } = iptc7901.write([harbour], issue({ signOff: 'dln ab cd' }))
    expect(files.map(({ name, mediaType }) => [name, mediaType])).toEqual([['norland-ferries.7901.txt', 'text/plain; charset=iso-8859-1']])
    await expect(latin(files[0]?.bytes)).toMatchFileSnapshot('../fixtures/golden/harbour.7901.txt')
  })

  it('has the client’s service, number, priority, category, width and set', () => {
    const each = { ...harbour, urgency: 5, otherIds: [{ kind: 'iptc-7901', value: 'spf0777' }] }
    const { files } = iptc7901.write([each, aStory({ guid: 'urn:uuid:2', headline: 'Second', body: paragraphs('Words.') })], issue({ service: 'spf', priorities: 'belga', width: 40, charset: 'ascii', number: 777 }, { categories: { 'medtop:03000000': 'DIS' } }))
    expect(files.map(({ bytes: given }) => latin(given).split('\r\n')[0])).toEqual(['\u0001spf0777 3 DIS 66 Dateline 0777', '\u0001spf0778 3 vm 1 DatelineDesk 0778'])
    expect(Math.max(...latin(files[0]?.bytes).split('\u0002')[1]!.split(/\r?\n/).map(line => line.length))).toBeLessThanOrEqual(69)
  })

  it('tells each sign that the set has not, each word that is broken, and what has no place', () => {
    const each = aStory({ headline: 'Ferries “halted”', body: [...paragraphs(`See ${'x'.repeat(80)} €`), { id: 'q', type: 'quote', attribution: 'Ida', runs: [{ text: 'No.', marks: { b: true } }] }, { id: 'p', type: 'picture', photo: 'urn:uuid:p', runs: [] }], pictures: [aPhoto({ guid: 'urn:uuid:p' })] })
    const { losses } = iptc7901.write([each], issue({ charset: 'ascii' }))
    const path = (name: string) => losses.filter(loss => loss.path === name).map(({ reason, proposal }) => proposal ?? reason)
    expect({ headline: path('headline'), [`body.${each.body[0]!.id}.runs`]: path(`body.${each.body[0]!.id}.runs`).slice(0, 2), quote: path('body.q.runs'), type: path('body.q.type'), marks: path('body.q.marks'), picture: path('body.p') }).toEqual({
      headline: ['"', '"'], [`body.${each.body[0]!.id}.runs`]: ['EUR', `${'x'.repeat(69)} ${'x'.repeat(11)}`], quote: ['In IPTC 7901 who said it stands at the end of the quote.'], type: ['In IPTC 7901 a quote is a paragraph.'],
      marks: ['IPTC 7901 has no faces, links or names; the words are kept.'], picture: ['A picture has no place in the text of IPTC 7901.'],
    })
  })

  it('no line of a body ends like a headline block, none begins like a list, and none says that what follows is private', () => {
    const { files } = iptc7901.write([aStory({ headline: 'One', body: paragraphs(`${'word '.repeat(13)}a = b`, 'ends =', '* * * *', `${'word '.repeat(13)}word - dash 1. point`) })], issue())
    const lines = latin(files[0]?.bytes).split('\u0002')[1]!.split(/\r?\n/).slice(1)
    expect(lines.filter(line => / =$|^\*(?: \*){3}|^- |^\d\. /.test(line))).toEqual([])
  })

  it('says that packages and pictures alone don’t fit', () => {
    expect(iptc7901.write([aPhoto({ guid: 'urn:uuid:p' })], issue())).toEqual({ files: [], losses: [{ item: 'urn:uuid:p', path: 'item', reason: 'IPTC 7901 carries no picture, and a caption only behind its story.' }] })
  })

  it('is valid, in columns, without stray controls, and gives back all that was not announced as lost, whatever the story and the set', () => {
    fc.assert(fc.property(story(), fc.constantFrom(...charsetIds), fc.constantFrom(32, 60, 69), fc.boolean(), (each, charset, width, indent) => {
      const { files, losses } = iptc7901.write([each], { ...issue({ charset, width, indent }), at: '2026-03-01T10:00:00Z' })
      const [file] = files
      expect(iptc7901.validate(file!.bytes, () => undefined).findings.filter(({ severity }) => severity === 'error')).toEqual([])
      expect(latin(file!.bytes).replace(/[^\u0001-\u0004]/g, '')).toBe('\u0001\u0002\u0003\u0004')
      expect(iptc7901.detect(file!.bytes)).toBe(0.98)
      const { items } = iptc7901.read(file!.bytes, { ...source, charset })
      expect(items).toHaveLength(1)
      expect(compare([each], [{ file: file!, items }], losses)).toEqual([])
      expect(iptc7901.write([structuredClone(each)], { ...issue({ charset, width, indent }), at: '2026-03-01T10:00:00Z' }).files[0]?.bytes).toEqual(file!.bytes)
    }), { numRuns: tries(150) })
  }, patience)
})

describe('the validator', () => {
  const valid = message({ line1: 'dln0042 4 pl 12 dateline 0042', body: 'Skaarhavn (dpa) - Norland stopped night ferries on Tuesday morning.\r\n' })
  const judged = (text: string): readonly string[] => iptc7901.validate(bytes(text), () => undefined).findings.map(({ rule, severity }) => `${rule} ${severity}`)

  it('finds nothing wrong with a right one, or with two', () => {
    expect([judged(valid), judged(valid + valid)]).toEqual([[], []])
  })

  it.each([
    ['V-7901-1 error', valid.replace('\u0003', '')], ['V-7901-1 error', valid.replace('stopped', '\u0001stopped')], ['V-7901-2 error', valid.replace('dln0042 4', 'dln0042  4')], ['V-7901-3 error', valid.replace(' 4 pl', ' 7 pl')],
    ['V-7901-4 error', valid.replace(' pl ', ' poli ')], ['V-7901-5 error', valid.replace('dln0042', 'dln42')], ['V-7901-6 warning', valid.replace('pl 12', 'pl 99')], ['V-7901-7 error', valid.replace('dateline 0042', 'x'.repeat(51))],
    ['V-7901-7 error', valid.replace('Norland-Ferries/', 'x'.repeat(70))], ['V-7901-8 error', valid.replace('Norland stopped', 'Norland stopped and stopped and stopped')], ['V-7901-8 error', valid.replace('morning.\r\n', 'morning.\n')],
    ['V-7901-8 error', valid.replace(' night', '\tnight')], ['V-7901-9 error', valid.replace('stopped', 'st\u0007opped')], ['V-7901-10 error', valid.replace('stopped', 'st\x81opped')], ['V-7901-11 warning', valid.replace('morning.', 'so =')],
    ['V-7901-12 error', valid.replace('Oct 25', 'Okt 25')], ['V-7901-12 error', valid.replace('141127', '321127')], ['V-7901-13 warning', valid.replace('ferries =', 'ferries')], ['V-7901-14 warning', valid.replace('morning.\r\n', 'morning.\r\n\n* * * *\r\n')], ['V-7901-15 error', `${valid}words`],
  ])('%s', (rule, text) => {
    expect(judged(text)).toContain(rule)
  })
})

describe.skipIf(!hasShared)('dpa’s own files', () => {
  it.each([['IPTC7901.txt', 161], ['dpa_four_line.txt', 363]])('%s keeps every word of its body', (name, least) => {
    const raw = sample('iptc7901', name).toString('latin1')
    const own = raw.split('\u0002')[1]!.split('\u0003')[0]!.split(/ =\r?\n/)[1]!.split(/# (?:dpa )?Notebook/i)[0]!.split(/\s+/).filter(Boolean)
    const [read] = readAll(sample('iptc7901', name)).stories
    const words = read!.body.flatMap(({ runs }) => plain(runs).split(/\s+/))
    expect([...read!.dateline!.text.split(' '), '-', ...words]).toEqual(own)
    expect(words.length).toBeGreaterThanOrEqual(least)
  })
})
