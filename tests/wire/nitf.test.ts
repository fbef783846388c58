import { describe, expect, it } from 'vitest'
import { plain } from '../../electron/newsroom/body.ts'
import type { Story } from '../../electron/newsroom/story.ts'
import type { Issue, ReadResult } from '../../electron/wire/format.ts'
import { nitf } from '../../electron/wire/nitf/index.ts'
import { aStory } from '../fixtures/builders.ts'
import { harbour } from '../fixtures/harbour.ts'
import { hasShared, sample, sharedSchemas } from '../fixtures/shared.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const read = (text: string): ReadResult => nitf.read(bytesOf(text), { name: 'agency.xml', sha256: 'ab' })
const issueOf = (options?: Issue['profile']['options'], categories?: Issue['profile']['categories']): Issue => ({
  profile: { id: 'p', name: 'P', format: 'nitf', ...(options && { options }), ...(categories && { categories }) }, at: '2026-03-01T10:00:00Z', provider: { name: 'Desk' },
})
const written = (story: Story, ...how: Parameters<typeof issueOf>): string => new TextDecoder().decode(nitf.write([story], issueOf(...how)).files[0]?.bytes)

/** A document of an agency: parts of docdata, of the rest of the head, of body.head and of the body. */
const agency = ({ docdata = '', head = '', bodyHead = '', body = '<p>It rained.</p>', attributes = '', end = '', status = '' } = {}): string =>
  `<nitf${attributes}><head>${head}<docdata${status}><doc-id id-string="a.1"/><date.issue norm="20260301T100000Z"/>${docdata}</docdata></head>`
  + `<body><body.head><hedline><hl1>Rain</hl1></hedline>${bodyHead}</body.head><body.content>${body}</body.content>${end}</body></nitf>`

function storyOf(text: string): Story {
  const [item] = read(text).items
  if (item?.kind !== 'story') throw new Error('no story')
  return item
}
const rulesOf = (text: string): readonly string[] => read(text).findings.map(({ rule }) => rule)
const texts = (story: Story): readonly string[] => story.body.map(({ type, runs }) => `${type}: ${plain(runs)}`)

describe('the states of a story in NITF', () => {
  it('N3: an embargo lies in date.release, and in date.expire where a writer put it there', () => {
    const states = [
      agency({ docdata: '<date.release norm="20260301T180000Z"/>' }), agency({ status: ' management-status="embargoed"', docdata: '<date.expire norm="20260301T180000Z"/>' }),
      agency({ docdata: '<date.release norm="20260301T100000Z"/><date.expire norm="20260301T090000Z"/>' }), agency({ docdata: '<date.expire norm="20260401T180000Z"/>' }),
      agency({ status: ' management-status="embargoed"' }),
    ].map(text => ({ embargo: storyOf(text).embargo, expires: storyOf(text).expires, status: storyOf(text).status, rules: rulesOf(text) }))
    expect(states).toEqual([
      { embargo: '2026-03-01T18:00:00Z', expires: undefined, status: 'usable', rules: [] },
      { embargo: '2026-03-01T18:00:00Z', expires: undefined, status: 'usable', rules: ['embargo/expire'] },
      { embargo: '2026-03-01T09:00:00Z', expires: undefined, status: 'usable', rules: ['embargo/expire'] },
      { embargo: undefined, expires: '2026-04-01T18:00:00Z', status: 'usable', rules: [] },
      { embargo: undefined, expires: undefined, status: 'withheld', rules: ['embargo/no-end'] },
    ])
  })

  it('N3: an embargo without a zone stays local, and holds until the time has come everywhere', () => {
    const text = agency({ docdata: '<date.release norm="2026-03-01T18:00:00"/>' })
    expect({ embargo: storyOf(text).embargo, rules: rulesOf(text) }).toEqual({ embargo: '2026-03-01T18:00:00', rules: ['date/no-zone'] })
  })

  it.each([
    ['a kill', { status: ' management-status="canceled" management-doc-idref="a.0"', docdata: '<ed-msg msg-type="kill" info="Wrong man."/>' }, { status: 'canceled', signal: 'kill', refersTo: 'a.0', edNote: 'Wrong man.' }],
    ['a kill that calls itself usable', { status: ' management-status="usable"', docdata: '<ed-msg msg-type="Kill"/>' }, { status: 'canceled', signal: 'kill' }],
    ['a correction', { docdata: '<correction info="Name" id-string="a.0"/><du-key key="rain" version="2"/>' }, { status: 'usable', signal: 'correction', refersTo: 'a.0', edNote: 'Name', version: 2, slug: 'rain' }],
    ['a correction of itself', { docdata: '<correction info="Name" id-string="a.1"/>' }, { signal: 'correction' }, 'refersTo'],
    ['an advisory', { head: '<tobject tobject.type="Advisory"/>' }, { signal: 'advisory', status: 'usable' }],
    ['a test', { docdata: '<ed-msg msg-type="test"/>' }, { signal: 'test' }],
    ['a test in a meta', { head: '<meta name="test" content="yes"/>' }, { signal: 'test' }],
    ['a hold', { status: ' management-status="withheld"' }, { status: 'withheld' }],
    ['a status that nobody knows', { status: ' management-status="maybe"' }, { status: 'withheld' }],
    ['the third take', { docdata: '<du-key key="rain" part="3"/>' }, { take: { kind: 'take', number: 3 } }],
    ['a story with only one part', { docdata: '<du-key key="rain" part="1"/>' }, { slug: 'rain' }, 'take'],
  ] as const)('%s', (_what, parts, expected, absent: string = 'state') => {
    expect(storyOf(agency(parts))).toMatchObject(expected)
    expect(storyOf(agency(parts))).not.toHaveProperty(absent)
  })

  it('heeds what the words say where no field does, and announces it of a story that leaves', () => {
    const text = agency({ docdata: '<ed-msg info="KILL KILL KILL"/>', head: '<meta name="anpa-takekey" content="2nd Lead"/>' })
    expect({ ...storyOf(text), rules: rulesOf(text) }).toMatchObject({ status: 'canceled', signal: 'kill', take: { kind: 'lead', number: 2 }, foreign: [], rules: ['signal/status', 'signal/words'] })
    expect(nitf.write([aStory({ edNote: 'KILL KILL KILL' })], issueOf()).losses.map(({ path }) => path)).toEqual(['status', 'signal'])
  })

  it('says that a document takes back an earlier one', () => {
    const text = agency({ status: ' management-status="usable" management-doc-idref="a.0" management-idref-status="canceled"' })
    expect({ refersTo: storyOf(text).refersTo, rules: rulesOf(text) }).toEqual({ refersTo: 'a.0', rules: ['nitf/replaces', 'nitf/foreign'] })
    expect(written(storyOf(text))).toContain('<docdata management-status="usable" management-doc-idref="a.0" management-idref-status="canceled">')
  })

  it('writes each state where the standard has it', () => {
    const kill = written(aStory({ guid: 'k.2', status: 'canceled', signal: 'kill', refersTo: 'k.1', edNote: 'Wrong man.' }))
    expect(kill).toContain('<docdata management-status="canceled" management-doc-idref="k.1">')
    expect(kill).toContain('<ed-msg msg-type="kill" info="Wrong man."/>')
    expect(written(aStory({ guid: 'k.2', signal: 'correction', refersTo: 'k.1', edNote: 'Name' }))).toContain('<correction info="Name" id-string="k.1"/>')
    expect(written(aStory({ signal: 'advisory' }))).toContain('<tobject tobject.type="advisory"/>')
    expect(written(aStory({ expires: '2026-04-01T18:00:00+02:00' }))).toContain('<date.expire norm="20260401T180000+0200"/>')
    expect(written(aStory({ slug: 'rain', take: { kind: 'add', number: 2, more: true } }))).toMatch(/<meta name="take" content="add 2 more"\/>[\s\S]*<du-key key="rain" version="1" part="2"\/>/)
  })

  it('announces a status and dates that a reader would find otherwise', () => {
    const losses = nitf.write([aStory({ status: 'usable', signal: 'kill', embargo: '2026-05-01T10:00:00Z', expires: '2026-04-01T10:00:00Z' })], issueOf()).losses
    expect(losses.map(({ path }) => path)).toEqual(['expires', 'status'])
  })
})

describe('what a head tells', () => {
  it('N5: ed-msg, correction and notes that are not for publication are one note to editors', () => {
    const story = storyOf(agency({ docdata: '<ed-msg info="With photos."/><correction info="With photos."/><ed-msg info="Moves again at noon."/>', bodyHead: '<note type="npa"><body.content><p>Call the desk.</p></body.content></note>' }))
    expect({ edNote: story.edNote, foreign: story.foreign }).toEqual({ edNote: 'With photos.\nMoves again at noon.\nCall the desk.', foreign: [] })
  })

  it('reads headlines, summary, byline with a title, and keeps initials from being a byline', () => {
    const story = storyOf(agency({ bodyHead: '<byline>By ADA LUND<byttl>Staff Writer</byttl></byline><byline>gr/bp</byline><abstract><p>One.</p><p>Two.</p></abstract>' }).replace('</hl1>', '</hl1><hl2>Streets flooded</hl2><hl2>More to come</hl2>'))
    expect(story).toMatchObject({ headline: 'Rain', subheadline: 'Streets flooded', summary: 'One.\nTwo.', byline: 'By ADA LUND, Staff Writer' })
    expect(story.foreign.map(({ content }) => content.replace(/ xmlns="[^"]*"/, ''))).toEqual(['<byline>gr/bp</byline>', '<hl2>More to come</hl2>'])
    expect(written(story)).toMatch(/<hl1>Rain<\/hl1>\s*<hl2>Streets flooded<\/hl2>\s*<hl2>More to come<\/hl2>/)
  })

  it('keeps a line that only repeats the headline or the slug from standing under it', () => {
    const texts = ['Rain', 'FLOODS'].map(hl2 => agency({ docdata: '<key-list><keyword key="floods"/></key-list>' }).replace('</hl1>', `</hl1><hl2>${hl2}</hl2>`))
    expect(texts.map(text => [storyOf(text).subheadline, storyOf(text).slug, rulesOf(text)])).toEqual([[undefined, '', ['nitf/repeated-headline']], [undefined, 'FLOODS', ['nitf/slug-as-headline']]])
  })

  it('reads keywords wherever they stand', () => {
    expect(storyOf(agency({ head: '<key-list key="sea"/>', docdata: '<key-list><keyword key="rain"/></key-list>' })).keywords).toEqual(['sea', 'rain'])
  })

  it('N6: subject codes are Media Topics, and a code that only goes before its topic is no second subject', () => {
    const subjects = (...all: readonly string[]): unknown => storyOf(agency({ head: `<tobject>${all.map(each => `<tobject.subject ${each}/>`).join('')}</tobject>` })).subjects
    expect(subjects('tobject.subject.refnum="15000000" tobject.subject.type="Sport"')).toEqual([{ scheme: 'medtop', code: '15000000', name: 'Sport' }])
    expect(subjects('tobject.subject.refnum="subj:15000000"')).toEqual([{ scheme: 'medtop', code: '15000000' }])
    expect(subjects('tobject.subject.ipr="EFE" tobject.subject.refnum="F01001000"')).toEqual([{ scheme: 'EFE', code: 'F01001000' }])
    expect(subjects('tobject.subject.refnum="03004000"', 'tobject.subject.ipr="IPTC-MEDTOP" tobject.subject.refnum="20000150"')).toEqual([{ scheme: 'medtop', code: '20000150' }])
  })

  it('N6: writes the 8-digit code with the topic beside it, and says what the code alone would lose', () => {
    const story = aStory({ subjects: [{ scheme: 'medtop', code: '15000000', name: 'sport' }, { scheme: 'medtop', code: '20001339' }] })
    expect(written(story).match(/refnum="[^"]*"/g)).toEqual(['refnum="15000000"', 'refnum="15000000"', expect.stringMatching(/^refnum="\d{8}"$/), 'refnum="20001339"'])
    expect(nitf.write([story], issueOf()).losses).toEqual([])
    expect(nitf.write([aStory({ subjects: story.subjects.slice(0, 1) })], issueOf({ mediaTopics: false })).losses).toEqual([])
    expect(nitf.write([story], issueOf({ mediaTopics: false })).losses.map(({ path }) => path)).toEqual(['subjects'])
  })

  it('writes the category that a client maps to a subject', () => {
    expect(written(aStory({ subjects: [{ scheme: 'medtop', code: '15000000' }] }), { categoryName: 'service' }, { 'medtop:15000000': 'SSS' })).toContain('<meta name="service" content="SSS"/>')
  })

  it('reads genres by their words, and keeps one that a word can’t tell', () => {
    expect(storyOf(agency({ head: '<tobject><tobject.property tobject.property.type="current"/><tobject.property tobject.property.type="analysis"/></tobject>' })).genres)
      .toEqual([{ scheme: 'genre', code: 'Current' }, { scheme: 'genre', code: 'Analysis' }])
    const own = aStory({ genres: [{ scheme: 'desk', code: 'q', name: 'Quiz' }, { scheme: 'genre', code: 'Feature' }] })
    expect(storyOf(written(own)).genres).toEqual(own.genres)
  })

  it('takes usage terms from the body’s head where docdata has none', () => {
    expect(storyOf(agency({ bodyHead: '<rights><rights.limitations>No archive.</rights.limitations></rights>' }))).toMatchObject({ usageTerms: 'No archive.', foreign: [] })
  })
})

describe('N13: what no field tells', () => {
  const text = agency({
    attributes: ' uno="x.9"', head: '<meta name="anpa-category" content="s"/>',
    docdata: '<del-list><from-src src-name="PA" level-number="1"/></del-list><evloc county-dist="Kent"/><du-key key="rain" generation="4"/><doc.rights owner="PA" limitations="UK only"/><identified-content><person value="p1">Ada Lund</person><location><city>Skarn</city><country>Norland</country></location></identified-content>',
    bodyHead: '<note noteclass="editorsnote" type="pa"><body.content><p>This story was corrected.</p></body.content></note><rights><rights.owner>PA</rights.owner></rights>', end: '<body.end><tagline>Jo Vik contributed.</tagline></body.end>',
  })
  const xml = written(storyOf(text)).replaceAll(/\s*\n\s*/g, '')

  it('goes back to its place, an attribute to its element', () => {
    for (const part of [
      'uno="x.9"', '<meta name="anpa-category" content="s"/>', '<del-list><from-src src-name="PA" level-number="1"/></del-list>', '<evloc county-dist="Kent"/>', '<du-key generation="4" key="rain" version="1"/>',
      '<doc.rights owner="PA" limitations="UK only"/>', '<identified-content><location>Skarn, Norland</location><person value="p1">Ada Lund</person></identified-content>',
      '</hedline><note noteclass="editorsnote" type="pa"><body.content><p>This story was corrected.</p></body.content></note><rights><rights.owner>PA</rights.owner></rights>', '<tagline>Jo Vik contributed.</tagline>',
    ]) expect(xml).toContain(part)
  })

  it('makes nothing invalid and is announced where it can’t go back', () => {
    expect(nitf.write([storyOf(text)], issueOf()).losses).toEqual([])
    const odd = storyOf(agency({ docdata: '<series series.part="two words"/><custom/>', bodyHead: '<slugline>RAIN</slugline>' }))
    expect(nitf.write([odd], issueOf()).losses).toEqual([{ item: 'a.1', path: 'foreign', reason: '2 parts of the source that no field tells stay in the newsroom: given back, they could make the file invalid.' }])
  })

  it.skipIf(!hasShared)('leaves a valid document', () => {
    expect(nitf.validate(bytesOf(written(storyOf(text))), sharedSchemas)).toEqual({ schema: 'nitf-3-6.xsd', findings: [] })
  })
})

describe('bodies', () => {
  it('reads every kind of block', () => {
    const body = '<block><p>One.</p><hl2>Two</hl2></block><bq><block><p>Three.</p></block><credit>Ida</credit></bq><dl><dt>Four</dt><dd>five</dd></dl><hr/><pre>six\n  seven</pre><ol><li>eight<ul><li>nine</li></ul></li></ol>'
      + '<table><caption>ten</caption><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>c</td><td>d</td></tr></tbody></table><fn><body.content><p>eleven</p></body.content></fn><note type="npa"><body.content><p>twelve</p></body.content></note>'
    expect(texts(storyOf(agency({ body })))).toEqual([
      'paragraph: One.', 'subhead: Two', 'quote: Three.', 'paragraph: Four', 'paragraph: five', 'paragraph: six\n  seven', 'item: eight', 'item: nine',
      'paragraph: ten', 'row: a\tb', 'row: c\td', 'paragraph: eleven', 'note: twelve',
    ])
  })

  it('keeps names as marks and other elements as words', () => {
    const [block] = storyOf(agency({ body: '<p><person><name.given>Ada</name.given><name.family>Lund</name.family></person> of <org idsrc="x" value="1">NWP<alt-code idsrc="y" value="2"/></org> paid <money>$3</money> in <location><city>Skarn</city><country>Norland</country></location> on <chron norm="20260301">Sunday</chron>: <num><frac><numer>1</numer><denom>2</denom></frac></num> of it.</p>' })).body
    expect(block?.runs).toEqual([
      { text: 'Ada Lund', marks: { person: true } }, { text: ' of ', marks: {} }, { text: 'NWP', marks: { org: true } }, { text: ' paid $3 in ', marks: {} },
      { text: 'Skarn, Norland', marks: { place: true } }, { text: ' on Sunday: 1/2 of it.', marks: {} },
    ])
  })

  it('writes a name inside its emphasis, since a name holds text alone', () => {
    const story = aStory({ body: [{ id: 'b1', type: 'paragraph', runs: [{ text: 'Ada', marks: { b: true, person: true } }, { text: 'x', marks: { sup: true, place: true } }] }] })
    expect(written(story)).toContain('<p lede="true"><em class="bold"><person>Ada</person></em><em class="sup"><location>x</location></em></p>')
    expect(storyOf(written(story)).body.map(({ runs }) => runs)).toEqual(story.body.map(({ runs }) => runs))
  })

  it('N10: a picture has all its files, and the credit is taken off the caption', () => {
    const body = '<media media-type="image"><media-reference source="a.jpg" mime-type="image/jpeg" width="3000" height="2000"/><media-reference source="b.jpg" name="web"/><media-caption class="headline">Fire</media-caption>'
      + '<media-caption><p>Crews at work. (AP Photo/Ada Lund)</p></media-caption></media><media media-type="video"><media-reference source="v.mp4"/></media>'
    expect(storyOf(agency({ body })).pictures).toMatchObject([
      { headline: 'Fire', caption: 'Crews at work.', credit: 'AP Photo/Ada Lund', byline: 'Ada Lund', renditions: [{ href: 'a.jpg', width: 3000, height: 2000 }, { href: 'b.jpg', role: 'web' }] },
      { nature: 'video', renditions: [{ href: 'v.mp4' }] },
    ])
  })

  it('says that it leaves the bytes of a picture inside the document', () => {
    expect(rulesOf(agency({ body: '<media media-type="image"><media-reference/><media-object encoding="base64">AAAA</media-object></media><p>It rained.</p>' }))).toEqual(['nitf/inline-data'])
  })

  it('in ISO 8859-1 writes what that hasn’t by numbers, and reads it again', () => {
    const story = aStory({ headline: 'Ærø — 東京 👩‍🚒 €' })
    const { files } = nitf.write([story], issueOf({ charset: 'iso-8859-1' }))
    const bytes = files[0]?.bytes ?? new Uint8Array()
    expect(Buffer.from(bytes).toString('latin1')).toContain('<?xml version="1.0" encoding="ISO-8859-1"?>')
    expect(Buffer.from(bytes).toString('latin1')).toContain('<hl1>Ærø &#8212; &#26481;&#20140; &#128105;&#8205;&#128658; &#8364;</hl1>')
    expect(nitf.read(bytes, { name: 'x', sha256: 'ab' }).items[0]).toMatchObject({ headline: story.headline })
  })
})

describe('deviations of agencies', () => {
  it('a DOCTYPE that names its type, entities of HTML, and Latin-1 are read', () => {
    const text = `<?xml version="1.0" encoding="iso-8859-1"?>\n<!DOCTYPE nitf SYSTEM "nitf-3-2.dtd">\n${agency({ body: '<p>Caf\u00e9&nbsp;&mdash; &#8364;5</p>' })}`
    const { items } = nitf.read(Buffer.from(text, 'latin1'), { name: 'x', sha256: 'ab' })
    expect(items[0]?.kind === 'story' && texts(items[0])).toEqual(['paragraph: Café\u00a0— €5'])
  })

  it.skipIf(!hasShared)('AAP: bare abstract, wrapped lines, rights', () => {
    const { items, findings } = nitf.read(sample('nitf', 'aap.xml'), { name: 'aap', sha256: 'ab' })
    expect(items[0]).toMatchObject({
      guid: 'AAP.115314987.5417374', byline: 'By John Doe', dateline: { text: 'Sydney', city: 'Sydney' }, urgency: 5, summary: 'The main stories on today\'s 1900 ABC TV news', copyright: '© 2013 Australian Associated Press',
      expires: '2013-11-19T19:27:51+11:00', subjects: [{ scheme: 'medtop' }, { scheme: 'medtop' }], genres: [{ scheme: 'genre', code: 'Current' }],
    })
    expect(findings.map(({ rule }) => rule)).toContain('import/wrapped-lines')
  })

  it.skipIf(!hasShared)('AP: a document without an id, the headline twice, the dateline twice', () => {
    const { items, findings } = nitf.read(sample('nitf', 'ap-nitf.xml'), { name: 'ap', sha256: 'ab' })
    expect(items[0]).toMatchObject({ guid: 'urn:sha256:ab', byline: 'By BERNARD CONDON, AP Business Writer', dateline: { text: 'NEW YORK (AP)', city: 'NEW YORK', agency: 'AP' }, source: 'The Associated Press', edNote: 'For global distribution' })
    expect(items[0]).not.toHaveProperty('subheadline')
    expect(findings.map(({ rule }) => rule)).toEqual(['nitf/no-guid', 'nitf/repeated-headline', 'import/dateline', 'nitf/foreign', 'import/end-mark'])
  })

  it.skipIf(!hasShared)('EFE: initials for a byline, the slug under the headline, a date in the dateline that only repeats its norm', () => {
    const { items } = nitf.read(sample('nitf', 'efe_nitf.xml'), { name: 'efe', sha256: 'ab' })
    expect(items[0]).toMatchObject({ guid: '22751909', byline: '', slug: 'HONDURAS GOVERNMENT', language: 'en-US', places: ['Tegucigalpa, HND'], summary: 'Test Abstract', dateline: { text: 'Tegucigalpa, Jan 2 (EFE)', city: 'Tegucigalpa', agency: 'EFE' } })
    expect(items[0]?.kind === 'story' && items[0].subjects).toContainEqual({ scheme: 'EFE', code: 'F01001000', name: 'GOVERNMENT' })
  })

  it.skipIf(!hasShared)('PA: names as marks, a pre for a body', () => {
    const { items } = nitf.read(sample('nitf', 'pa1.xml'), { name: 'pa1', sha256: 'ab' })
    expect(items[0]).toMatchObject({ headline: 'PA SPORT TRIVIA (OCTOBER 14)', summary: 'ON THIS DAY IN SPORT', source: 'PA', keywords: ['Trivia (Oct 14)'] })
    expect(items[0]?.kind === 'story' && items[0].body.flatMap(({ runs }) => runs).filter(({ marks }) => marks.org).map(({ text }) => text)).toContain('Football Association')
    expect(nitf.read(sample('nitf', 'pa2.xml'), { name: 'pa2', sha256: 'ab' }).items[0]).toMatchObject({ headline: '1 SOCCER INT-Teams', body: [{ type: 'paragraph' }] })
  })

  it.skipIf(!hasShared)('what comes from an agency leaves again with nothing lost, and comes back the same', () => {
    for (const name of ['aap.xml', 'ap-nitf.xml', 'efe_nitf.xml', 'pa1.xml', 'pa2.xml']) {
      const { items } = nitf.read(sample('nitf', name), { name, sha256: 'ab' })
      const { files, losses } = nitf.write(items, issueOf())
      const [back] = files.flatMap(({ bytes }) => nitf.read(bytes, { name, sha256: 'ab' }).items)
      expect({ name, losses: losses.map(({ path }) => path), back: { ...back, foreign: [] } }).toEqual({ name, losses: [], back: { ...items[0], foreign: [], removed: [] } })
    }
  })
})

describe('V-NITF: what a validator finds beyond the schema', () => {
  const good = written({ ...harbour, summary: 'A fire.', body: [...harbour.body, { id: 'z', type: 'paragraph', runs: [{ text: 'The port reopened.', marks: {} }] }] })

  it.each([
    ['1: broken XML', '</body>', '', 'nitf/unreadable'],
    ['1: a grammar of its own', '<nitf ', '<!DOCTYPE nitf [<!ENTITY a "b">]><nitf ', 'nitf/unreadable'],
    ['2: elements of another namespace', '<byline>', '<byline xmlns="urn:x">', 'nitf/other-namespace'],
    ['4: two ids', '<doc-id ', '<doc-id id-string="b"/><doc-id ', 'nitf/doc-id'],
    ['4: no headline', /<hl1>[^<]*/, '<hl1>', 'nitf/headline'],
    ['4: an issue without its zone', 'norm="20251014T132700+0200"', 'norm="20251014T132700"', 'nitf/date-issue'],
    ['5: a date that is none', 'norm="20251014T180000+0200"', 'norm="soon"', 'nitf/date'],
    ['5: it expires before it is released', '<ed-msg', '<date.expire norm="20251013T000000Z"/><ed-msg', 'nitf/expire'],
    ['6: an urgency of 12', 'ed-urg="3"', 'ed-urg="12"', 'nitf/urgency'],
    ['7: a subject code of seven digits', 'refnum="03010004"', 'refnum="0301000"', 'nitf/subject'],
    ['8: a status of its own', 'management-status="embargoed"', 'management-status="soon"', 'nitf/status'],
    ['8: a kill that says nothing', /management-status="embargoed"([\s\S]*?)<ed-msg[^>]*>/, 'management-status="canceled"$1', 'nitf/canceled'],
    ['9: a picture of which nothing is known', /<media-reference source="pictures\/ferry[^>]*>\s*<media-caption>[\s\S]*?<\/media-caption>/, '<media-reference/>', 'nitf/media'],
    ['9: a file of unknown type', 'source="pictures/ferry.jpg"', 'source="pictures/ferry"', 'nitf/media-type'],
    ['10: a paragraph without words', '<p>The port reopened.</p>', '<p><br/></p>', 'nitf/empty-paragraph'],
    ['10: an abstract that is the first paragraph', /<p lede="true">[\s\S]*?<\/p>/, '<p>A fire.</p>', 'nitf/abstract'],
    ['11: the note to editors in the text', 'The port reopened.', 'Corrects the minister’s name. With photos.', 'nitf/private'],
    ['12: another title than the headline', /<title>[^<]*/, '<title>Elsewhere', 'nitf/title'],
    ['13: another number of words', /item-length="\d+"/, 'item-length="400"', 'nitf/length'],
    ['no body', /<body>[\s\S]*<\/body>/, '', 'nitf/no-body'],
    ['two heads', '<body>', '<head/><body>', 'nitf/twice'],
  ])('V-NITF-%s', (_what, from, to, rule) => {
    const text = good.replace('info="Corrects the minister’s name.&#10;With photos."', 'info="Corrects the minister’s name. With photos."')
    const changed = text.replace(/info="Corrects[^"]*"/g, 'info="Corrects the minister’s name. With photos."').replace(from, to)
    expect(changed).not.toBe(text)
    expect(nitf.validate(bytesOf(changed), () => undefined).findings.map(each => each.rule)).toContain(rule)
  })

  it('finds nothing in a good document', () => {
    expect(nitf.validate(bytesOf(good), () => undefined)).toEqual({ schema: null, findings: [] })
  })

  it('points at the line and column', () => {
    const text = '<nitf>\n <head/>\n <body>\n  <body.content><p/></body.content>\n </body>\n</nitf>'
    expect(nitf.validate(bytesOf(text), () => undefined).findings.find(({ rule }) => rule === 'nitf/empty-paragraph')?.where).toEqual({ kind: 'line', line: 4, column: 17 })
  })

  it.skipIf(!hasShared)('refuses more levels than are read, where the schema’s reader takes them', () => {
    const deep = good.replace(/<p>The port/, `${'<block>'.repeat(210)}${'</block>'.repeat(210)}<p>The port`)
    expect(nitf.validate(bytesOf(deep), sharedSchemas).findings.map(({ rule }) => rule)).toContain('nitf/depth')
  })

  it.skipIf(!hasShared)('V-NITF-3: judges an older version, and one with a prefix, as 3.6', () => {
    const old = good.replace(/ xmlns="[^"]*" version="[^"]*" change\.date="[^"]*" change\.time="[^"]*"/, ' version="-//IPTC//DTD NITF 3.2//EN"').replace('<nitf', '<!-- <nitf --><!DOCTYPE nitf SYSTEM "nitf-3-2.dtd">\n<nitf')
    expect(nitf.validate(bytesOf(old), sharedSchemas)).toEqual({ schema: 'nitf-3-6.xsd', findings: [] })
    const prefixed = good.replace(' xmlns=', ' xmlns:n=').replace(/<(\/?)([a-z])/g, '<$1n:$2')
    expect(nitf.validate(bytesOf(prefixed), sharedSchemas)).toEqual({ schema: 'nitf-3-6.xsd', findings: [] })
  })
})
