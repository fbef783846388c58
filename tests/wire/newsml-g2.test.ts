import { describe, expect, it } from 'vitest'
import { plain } from '../../electron/newsroom/body.ts'
import type { NewsPackage } from '../../electron/newsroom/package.ts'
import type { Photo } from '../../electron/newsroom/photo.ts'
import type { Story } from '../../electron/newsroom/story.ts'
import type { ReadResult } from '../../electron/wire/format.ts'
import { newsmlG2 } from '../../electron/wire/newsml-g2/index.ts'
import { hasShared, sample } from '../fixtures/shared.ts'

const NAR = 'http://iptc.org/std/nar/2006-10-01/'
const IPTC = '<catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_38.xml"/>'
const read = (xml: string): ReadResult => newsmlG2.read(new TextEncoder().encode(xml), { name: 'agency.xml', sha256: 'ab' })

type Parts = Readonly<{ name?: string; guid?: string; itemClass?: string; catalog?: string; rights?: string; meta?: string; status?: string; content?: string; rest?: string; set?: string; ns?: string }>

/** An item as an agency of our own fancy sends it. `meta` follows pubStatus, `status` stands before it. */
const item = ({ name = 'newsItem', guid = 'urn:fjord:1', itemClass = 'ninat:text', catalog = IPTC, rights = '', meta = '', status = '', content = '', rest = '', set = XHTML, ns = ` xmlns="${NAR}"` }: Parts = {}): string =>
  `<${name}${ns} standard="NewsML-G2" standardversion="2.20" conformance="power" guid="${guid}" version="2" xml:lang="en">${catalog}${rights}<itemMeta><itemClass qcode="${itemClass}"/>`
  + `<provider literal="fjord.example"><name>Fjord</name></provider><versionCreated>2026-03-01T10:00:00Z</versionCreated>${status}${meta}</itemMeta><contentMeta>${content}</contentMeta>${rest}${set}</${name}>`
const XHTML = '<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body><p>It rained.</p></body></html></inlineXML></contentSet>'
const set = (...members: readonly string[]): string => `<contentSet>${members.join('')}</contentSet>`
const message = (...items: readonly string[]): string => `<newsMessage xmlns="${NAR}"><header><sent>2026-03-01T10:00:00Z</sent></header><itemSet>${items.join('')}</itemSet></newsMessage>`

function first<K extends 'story' | 'photo' | 'package'>(kind: K, xml: string): Extract<Story | Photo | NewsPackage, { kind: K }> {
  const found = read(xml).items[0]
  if (found?.kind !== kind) throw new Error(`no ${kind}`)
  return found as Extract<Story | Photo | NewsPackage, { kind: K }>
}
const rules = (xml: string): readonly string[] => read(xml).findings.map(({ rule }) => rule)
const texts = (story: Story): readonly string[] => story.body.map(({ runs }) => plain(runs))

describe('catalogs and aliases', () => {
  it('an agency’s own alias for a scheme of the IPTC is that scheme, whichever HTTP and with or without the last slash', () => {
    const catalog = '<catalog><scheme alias="x" uri="https://cv.iptc.org/newscodes/subjectcode"/><scheme alias="top" uri="http://cv.iptc.org/newscodes/mediatopic/"/><scheme alias="own" uri="http://fjord.example/cv/"/></catalog>'
    const subjects = '<subject qcode="x:03010004"/><subject qcode="top:20000065"/><subject qcode="own:ferries"/><subject uri="http://cv.iptc.org/newscodes/mediatopic/11000000"/><subject uri="http://fjord.example/cv/quays"/><subject literal="night boats"/>'
    expect(first('story', item({ catalog, content: subjects })).subjects).toEqual([
      { scheme: 'medtop', code: '20000145' }, { scheme: 'medtop', code: '20000065' }, { scheme: 'own', code: 'ferries' },
      { scheme: 'medtop', code: '11000000' }, { scheme: '', code: 'http://fjord.example/cv/quays' }, { scheme: '', code: 'night boats' },
    ])
  })

  it('an alias of the IPTC that the item binds to another scheme is not the IPTC’s', () => {
    const catalog = '<catalog><scheme alias="medtop" uri="http://fjord.example/topics/"/></catalog>'
    expect(first('story', item({ catalog, content: '<subject qcode="medtop:11000000"/>' })).subjects).toEqual([{ scheme: '', code: 'http://fjord.example/topics/11000000' }])
  })

  it('says which catalogs were not fetched, and which aliases nobody declares', () => {
    const catalog = `${IPTC}<catalogRef href="http://fjord.example/catalog_2.xml"/>`
    const { findings } = read(item({ catalog, content: '<subject qcode="fj:7"/>' }))
    expect(findings.map(({ rule, message: said }) => `${rule} ${said}`)).toEqual([
      'newsml-g2/remote-catalog Catalogs that Dateline doesn’t know are named and were not fetched: http://fjord.example/catalog_2.xml.',
      'newsml-g2/alias No catalog that Dateline knows declares fj; codes with this alias are kept as they are written.',
    ])
  })

  it('an ANPA category alone gains its topic, and a bare word is the genre that the trade knows', () => {
    const story = first('story', item({ content: '<genre literal="Analysis"/><subject qcode="a1312cat:s"/>' }))
    expect({ subjects: story.subjects, genres: story.genres?.map(({ scheme }) => scheme) }).toEqual({ subjects: [{ scheme: 'a1312cat', code: 's' }, { scheme: 'medtop', code: '15000000' }], genres: ['genre'] })
  })
})

describe('the state of an item', () => {
  const state = (parts: Parts): readonly unknown[] => {
    const { status, signal, embargo } = first('story', item(parts))
    return [status, signal, embargo]
  }

  it.each([
    ['usable where nothing is said', {}, ['usable', undefined, undefined]],
    ['a kill', { status: '<pubStatus qcode="stat:canceled"/>', meta: '<edNote>Wrong man.</edNote>' }, ['canceled', undefined, undefined]],
    ['a status by its address', { status: '<pubStatus uri="http://cv.iptc.org/newscodes/pubstatusg2/withheld"/>' }, ['withheld', undefined, undefined]],
    ['a kill by a signal alone', { meta: '<signal qcode="fj:kill"/>' }, ['canceled', 'kill', undefined]],
    ['a correction', { meta: '<signal qcode="sig:correction"/>' }, ['usable', 'correction', undefined]],
    ['an update of Reuters', { meta: '<signal qcode="edStat:U"/>' }, ['usable', 'update', undefined]],
    ['the stricter of two signals', { meta: '<signal qcode="sig:update"/><signal qcode="sig:correction"/>' }, ['usable', 'correction', undefined]],
    ['routing, which is no state', { meta: '<signal qcode="sig:routing"><name>R ALR</name></signal>' }, ['usable', undefined, undefined]],
    ['an advisory by its genre', { content: '<genre qcode="genre:Advisory"/>' }, ['usable', 'advisory', undefined]],
    ['a test by its service', { meta: '<service qcode="svc:test"/>' }, ['usable', 'test', undefined]],
    ['words of the wire in the note', { meta: '<edNote>CORRECTION</edNote>' }, ['usable', 'correction', undefined]],
    ['an unknown status is held', { status: '<pubStatus qcode="stat:maybe"/>' }, ['withheld', undefined, undefined]],
    ['an embargo', { status: '<embargoed>2026-03-02T06:00:00+01:00</embargoed>' }, ['usable', undefined, '2026-03-02T06:00:00+01:00']],
    ['an embargo without a zone stays local', { status: '<embargoed>2026-03-02T06:00:00</embargoed>' }, ['usable', undefined, '2026-03-02T06:00:00']],
    ['an empty embargo holds', { status: '<embargoed/>' }, ['withheld', undefined, undefined]],
    ['an embargo in words without a time holds', { meta: '<edNote>EMBARGOED until further notice</edNote>' }, ['withheld', undefined, undefined]],
  ] as const)('%s', (_what, parts, expected) => { expect(state(parts)).toEqual(expected) })

  it('a document inside that says more of the state than the item is believed', () => {
    const nitf = '<nitf><head><docdata management-status="withheld"><urgency ed-urg="2"/></docdata></head><body><body.head><hedline><hl1>Rain</hl1></hedline></body.head><body.content><p>It rained.</p></body.content></body></nitf>'
    const xml = item({ set: set(`<inlineXML contenttype="application/nitf+xml">${nitf}</inlineXML>`) })
    const { status, headline, urgency } = first('story', xml)
    expect({ status, headline, urgency, isSaid: rules(xml).includes('newsml-g2/state-inside') }).toEqual({ status: 'withheld', headline: 'Rain', urgency: 2, isSaid: true })
  })

  it('says that a canceled item still comes with its text', () => {
    expect(rules(item({ status: '<pubStatus qcode="stat:canceled"/>' }))).toContain('newsml-g2/canceled-content')
  })
})

describe('the fields of a story', () => {
  it('come from where NewsML-G2 has them', () => {
    const story = first('story', item({
      status: '<firstCreated>2026-03-01T09:00:00Z</firstCreated>',
      meta: '<expires>2026-04</expires><link rel="irel:seeAlso" href="http://fjord.example/9"/><link rel="irel:previousVersion" residref="urn:fjord:0"/>',
      content: '<urgency>9</urgency><infoSource literal="Fjord News"/><altId type="idType:USN">F42</altId><language tag="nb"/><genre qcode="genre:Feature"><name>Feature</name></genre><keyword>ferry</keyword>'
        + '<subject type="cpnat:geoArea" literal="Skaarhavn"><name>Skaarhavn</name></subject><slugline>FERRIES</slugline><headline role="hlrol:short">Halt</headline><headline role="hld:subHeadline">Harbour closed</headline>'
        + '<headline role="hlrol:main">Ferries halted</headline><dateline>SKAARHAVN, March 1 (Fjord)</dateline><by>By Ida Lund</by><description role="drol:summary">No boats.<br/>For now.</description>',
    }))
    expect(story).toMatchObject({
      version: 2, slug: 'FERRIES', headline: 'Ferries halted', subheadline: 'Harbour closed', summary: 'No boats.\nFor now.', byline: 'By Ida Lund', urgency: 8, source: 'Fjord News', language: 'nb',
      keywords: ['ferry'], places: ['Skaarhavn'], genres: [{ scheme: 'genre', code: 'Feature', name: 'Feature' }], otherIds: [{ kind: 'idType:USN', value: 'F42' }], refersTo: 'urn:fjord:0',
      expires: '2026-04-01T00:00:00Z', created: '2026-03-01T09:00:00Z', modified: '2026-03-01T10:00:00Z', dateline: { text: 'SKAARHAVN, March 1 (Fjord)', city: 'SKAARHAVN', date: 'March 1', agency: 'Fjord' },
    })
  })

  it('take the language of the item where something stands in several', () => {
    expect(first('story', item({ content: '<headline xml:lang="de">Regen</headline><headline xml:lang="en-GB">Rain</headline>' })).headline).toBe('Rain')
  })

  it('a time of Reuters is no dateline, and the byline that it begins the text with is one', () => {
    const story = first('story', item({ content: '<dateline>2026-03-01 10:00:00 GMT+00:00</dateline>', set: XHTML.replace('<p>It', '<p>By Toby Vale</p><p>It') }))
    expect([story.dateline, story.byline, texts(story)]).toEqual([null, 'By Toby Vale', ['It rained.']])
  })

  it('rights of a part count for the whole, rights in the words about it do not', () => {
    const rights = '<rightsInfo><copyrightNotice>© Fjord</copyrightNotice><usageTerms>Norway only.</usageTerms></rightsInfo><rightsInfo idrefs="v1"><usageTerms>No archive.</usageTerms></rightsInfo>'
      + '<rightsInfo scope="riscope:metadata"><usageTerms>Free.</usageTerms></rightsInfo>'
    const story = first('story', item({ rights }))
    expect([story.copyright, story.usageTerms]).toEqual(['© Fjord', 'Norway only.\nNo archive.'])
  })

  it('what no field tells is kept, once for each part', () => {
    const { foreign } = first('story', item({ meta: '<service qcode="svc:x"/><title>Other words</title>', content: '<contentModified>2026</contentModified><headline>Rain</headline><headline role="hl:seo">Rain today</headline>', rest: '<partMeta partid="p1"/>' }))
    expect(foreign.map(({ path, content }) => `${path} ${/^<(\w+)/.exec(content)?.[1] ?? ''}`)).toEqual(['newsItem partMeta', 'itemMeta service', 'itemMeta title', 'contentMeta contentModified', 'contentMeta headline'])
  })
})

describe('bodies', () => {
  const nitf = '<inlineXML contenttype="application/nitf+xml"><body.content xmlns="http://iptc.org/std/NITF/2006-10-18/"><p>By <person>Ida Lund</person> in NITF.</p></body.content></inlineXML>'
  const xhtml = '<inlineXML contenttype="application/xhtml+html"><div xmlns="http://www.w3.org/1999/xhtml"><p>In XHTML.</p></div></inlineXML>'
  const html = '<inlineData contenttype="text/html">&lt;p&gt;In HTML.&lt;/p&gt;</inlineData>'
  const text = '<inlineData contenttype="text/plain">In words.\n\nAnd more.</inlineData>'

  it('NITF comes before XHTML, HTML and plain text, whatever their order, and it is said which was taken', () => {
    const taken = [[text, html, xhtml, nitf], [text, html, xhtml], [text, html], [text]].map(members => {
      const xml = item({ set: set(...members) })
      return [texts(first('story', xml)), read(xml).findings.find(({ rule }) => rule === 'newsml-g2/renditions')?.message]
    })
    expect(taken).toEqual([
      [['By Ida Lund in NITF.'], 'The item holds its text 4 times (NITF, XHTML, HTML, plain text); NITF was read.'], [['In XHTML.'], 'The item holds its text 3 times (XHTML, HTML, plain text); XHTML was read.'],
      [['In HTML.'], 'The item holds its text 2 times (HTML, plain text); HTML was read.'], [['In words.', 'And more.'], undefined],
    ])
  })

  it('a fragment without a root is read whole, and a member without words is passed over', () => {
    expect(texts(first('story', item({ set: set('<inlineXML><p>One.</p><p>Two.</p></inlineXML>') })))).toEqual(['One.', 'Two.'])
    expect(texts(first('story', item({ set: set('<inlineXML contenttype="application/nitf+xml"><nitf><body><body.content/></body></nitf></inlineXML>', xhtml) })))).toEqual(['In XHTML.'])
  })

  it('plain text in paragraph tags keeps the paragraphs of its indents; base64 is unwrapped', () => {
    const wrapped = '<inlineData contenttype="text/plain"><![CDATA[<p>\n   (FJ) - Oslo - Rain fell\non the town.\n   "It rained,"\nsaid Lund.\n</p>]]></inlineData>'
    expect(texts(first('story', item({ set: set(wrapped) }))).at(-1)).toBe('"It rained," said Lund.')
    expect(texts(first('story', item({ set: set(`<inlineData contenttype="text/plain" encoding="encd:base64">${Buffer.from('Ærlig talt.').toString('base64')}</inlineData>`) })))).toEqual(['Ærlig talt.'])
  })

  it('an inlineRef marks whom or what the words name', () => {
    const body = set('<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body><p><span id="a">Ida Lund</span> of <em id="b">Fjord Lines</em> in <span id="c">Oslo</span></p></body></html></inlineXML>')
    const rest = '<assert qcode="p:1"><type qcode="cpnat:person"/></assert><inlineRef idrefs="a" qcode="p:1"/><inlineRef idrefs="b" type="cpnat:organisation" literal="x"/><inlineRef idrefs="c" uri="http://x.example/o"/>'
    const story = first('story', item({ rest, set: body, content: '<subject type="cpnat:geoArea" uri="http://x.example/o"/>' }))
    expect(story.body[0]?.runs).toEqual([
      { text: 'Ida Lund', marks: { person: true } }, { text: ' of ', marks: {} }, { text: 'Fjord Lines', marks: { org: true, i: true } }, { text: ' in ', marks: {} }, { text: 'Oslo', marks: { place: true } },
    ])
  })

  it('pictures and videos beside the text are attached, renditions of one picture as one', () => {
    const remote = (href: string, rendition: string, type: string): string => `<remoteContent href="${href}" rendition="${rendition}" contenttype="${type}"/>`
    const story = first('story', item({ set: XHTML.replace('</contentSet>', `${remote('a.jpg', 'rnd:highRes', 'image/jpeg')}${remote('a-s.jpg', 'rnd:thumb', 'image/jpeg')}${remote('b.jpg', 'rnd:highRes', 'image/jpeg')}${remote('c.mp4', 'x:broadcastHD', 'video/mp4')}</contentSet>`) }))
    expect(story.pictures.map(({ nature, renditions }) => [nature, ...renditions.map(({ href, role }) => `${href} ${role}`)])).toEqual([
      [undefined, 'a.jpg original', 'a-s.jpg thumbnail'], [undefined, 'b.jpg original'], ['video', 'c.mp4 original'],
    ])
  })
})

describe('what is seen or heard', () => {
  const remote = (rendition: string, rest = ''): string => `<remoteContent href="${rendition}.bin" contenttype="image/jpeg" rendition="${rendition}"${rest}/>`

  it('pictures, graphics, videos and sounds are told apart by the class of the item', () => {
    const natures = ['ninat:picture', 'icls:photo', 'ninat:graphic', 'ninat:graphics', 'ninat:video', 'ninat:animated', 'ninat:audio'].map(itemClass => first('photo', item({ itemClass, set: set(remote('rnd:web')) })).nature)
    expect(natures).toEqual([undefined, undefined, 'graphic', 'graphic', 'video', 'video', 'audio'])
  })

  it('any word for a rendition finds its role', () => {
    const words = ['rnd:highRes', 'rend:baseImage', 'x:print', 'rnd:web', 'rend:viewImage', 'x:medium', 'rnd:thumbnail', 'rnd:thumb', 'x:icon', 'x:what']
    const { renditions } = first('photo', item({ itemClass: 'ninat:picture', set: set(...words.map(word => remote(word)), remote('x:other', ' width="120"')) }))
    expect(renditions.map(({ role }) => role)).toEqual(['original', 'original', 'original', 'web', 'web', 'web', 'thumbnail', 'thumbnail', 'thumbnail', 'original', 'thumbnail'])
  })

  it('a caption that ends with its credit is parted from it, where no other credit is told', () => {
    const caption = 'Rain falls on the quay of Skaarhavn, Norland, on Tuesday, March 3, 2026. (AP Photo/Nils Aas)'
    const photo = (content: string): readonly unknown[] => { const { caption: words, credit, byline } = first('photo', item({ itemClass: 'ninat:picture', content, set: set(remote('rnd:web')) })); return [words, credit, byline] }
    expect(photo(`<description role="drol:caption">${caption}</description>`)).toEqual([caption.slice(0, -' (AP Photo/Nils Aas)'.length), 'AP Photo/Nils Aas', 'Nils Aas'])
    expect(photo(`<creditline>Fjord</creditline><description role="drol:caption">${caption}</description>`)).toEqual([caption, 'Fjord', undefined])
  })

  it('words of an embargo in the note hold a picture too', () => {
    expect(first('photo', item({ itemClass: 'ninat:picture', meta: '<edNote>EMBARGOED until further notice</edNote>', set: set(remote('rnd:web')) })).status).toBe('withheld')
  })

  it('place, origin, data mining, embargo and the shots of a video have their fields', () => {
    const photo = first('photo', item({
      itemClass: 'ninat:video', status: '<embargoed>2026-03-02T06:00:00Z</embargoed>', set: set(remote('rnd:web')), rights: '<rightsInfo><copyrightHolder literal="Fjord"/><dataMining qcode="plus:DMI-PROHIBITED"/></rightsInfo>',
      content: '<digitalSourceType qcode="digsrctype:digitalCapture"/><located><name>Oslo</name><broader type="cpnat:country"><name>Norway</name></broader><broader><name>Viken</name></broader></located>',
      rest: '<partMeta><timeDelim start="00:00" end="00:09"/><description>Quay.</description></partMeta><partMeta><description>Boat.</description></partMeta>',
    }))
    expect([photo.city, photo.state, photo.country, photo.extendedDescription, photo.rights]).toEqual(['Oslo', 'Viken', 'Norway', '00:00–00:09 Quay.\nBoat.', { holder: 'Fjord', originType: 'digitalCapture', dataMining: 'DMI-PROHIBITED', embargo: '2026-03-02T06:00:00Z' }])
  })
})

describe('packages and messages', () => {
  const group = (id: string, role: string, inside: string, mode = ''): string => `<group id="${id}" role="${role}"${mode}>${inside}</group>`
  const pack = (groups: string, parts: Parts = {}): string => item({ name: 'packageItem', guid: 'urn:fjord:p', itemClass: 'ninat:composite', set: `<groupSet root="r">${groups}</groupSet>`, ...parts })

  it('the items of a tree of groups come in the order in which a reader reaches them, each once', () => {
    const xml = pack(group('side', 'g:sidebar', '<itemRef residref="urn:3"/><itemRef residref="urn:1"/>', ' mode="pgrmod:alt"') + group('r', 'g:main', '<itemRef residref="urn:1"><itemClass qcode="ninat:picture"/><title>A quay</title></itemRef><groupRef idref="side"/><itemRef residref="urn:2"/>'))
    expect(first('package', xml).entries).toEqual([{ kind: 'photo', guid: 'urn:1', title: 'A quay' }, { kind: 'story', guid: 'urn:3' }, { kind: 'story', guid: 'urn:2' }])
    expect(read(xml).findings.map(({ message: said }) => said)[0]).toBe('The package has 2 groups (main; sidebar, one of them to choose); their items were put in one list, in that order.')
  })

  it('a circle of groups ends, and a group that nobody reaches is read after the others', () => {
    expect(first('package', pack(group('r', 'g:main', '<groupRef idref="r"/><itemRef residref="urn:1"/>') + group('x', 'g:x', '<itemRef residref="urn:2"/>'))).entries.map(({ guid }) => guid)).toEqual(['urn:1', 'urn:2'])
  })

  it('an item knows better than its reference what it is', () => {
    const { items } = read(message(pack(group('r', 'g:main', '<itemRef residref="urn:fjord:v"/>'), { ns: '' }), item({ ns: '', guid: 'urn:fjord:v', itemClass: 'ninat:video', set: set('<remoteContent href="v.mp4" contenttype="video/mp4"/>') })))
    expect(items.map(each => (each.kind === 'package' ? each.entries : each.guid))).toEqual([[{ kind: 'photo', guid: 'urn:fjord:v' }], 'urn:fjord:v'])
  })

  it.each([['conceptItem', 'describes a concept'], ['knowledgeItem', 'is a vocabulary of concepts'], ['planningItem', 'plans the coverage of an event'], ['catalogItem', 'is a catalog of vocabularies']])('a %s is recognised, and nothing else is lost', (name, what) => {
    const { items, findings } = read(message(item({ ns: '' }), item({ ns: '', name, guid: 'urn:fjord:k', meta: '<title>Spring fair</title>', set: '' }), '<x:odd xmlns:x="urn:x"/>'))
    expect(items.map(({ guid }) => guid)).toEqual(['urn:fjord:1'])
    expect(findings.filter(({ rule }) => rule === 'newsml-g2/not-news').map(({ severity, message: said }) => [severity, said.includes(what)])).toEqual([['note', true], ['note', false]])
  })

  it('a picture that a story of the message names comes with it, and not again by itself', () => {
    const { items } = read(message(item({ ns: '', meta: '<link rel="irel:associatedWith" residref="urn:fjord:p1"/>' }), item({ ns: '', guid: 'urn:fjord:p1', itemClass: 'ninat:picture', set: set('<remoteContent href="p.jpg" contenttype="image/jpeg"/>') })))
    expect(items.map(each => (each.kind === 'story' ? each.pictures.map(({ guid }) => guid) : each.guid))).toEqual([['urn:fjord:p1']])
  })
})

describe.skipIf(!hasShared)('deviations of real agencies', () => {
  const sampled = (name: string): ReadResult => newsmlG2.read(sample('newsml-g2', name), { name, sha256: 'ab' })

  it('ANSA: dates without a colon, text in paragraph tags that is called plain, routing as a signal, a picture beside the text', () => {
    const { items, findings } = sampled('ansa-newsmlg2-text.xml')
    const [story] = items
    expect(story).toMatchObject({ kind: 'story', modified: '2017-10-11T10:41:00+01:00', subheadline: expect.stringContaining('Foreign minister') as string, dateline: { city: 'Rome', agency: 'ANSA' }, source: 'ansa.it' })
    expect(story?.kind === 'story' && [story.body.length, story.signal, story.pictures.length]).toEqual([4, undefined, 1])
    expect(findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['newsml-g2/date-form', 'newsml-g2/picture-beside-text', 'newsml-g2/remote-catalog', 'newsml-g2/alias']))
  })

  it('Reuters: subject codes become topics, ids are kept, the desk is not the place, renditions have words of their own', () => {
    const [story] = sampled('text.xml').items
    expect(story?.kind === 'story' && [story.byline, story.dateline, story.subjects.filter(({ scheme }) => scheme === 'subj'), story.otherIds?.[0], story.version]).toEqual(['By Toby Davis', null, [], { kind: 'idType:USN', value: 'L4N0BT5PJ' }, 263518268])
    const [photo] = sampled('tag_reuters.com_2014_newsml_LYNXMPEA6F0MS_version_2').items
    expect(photo?.kind === 'photo' && [photo.city, photo.renditions.map(({ role }) => role)]).toEqual([undefined, ['thumbnail', 'web', 'original', 'original']])
  })

  it('the IPTC’s message whose parts are only hinted at gives a package and four items, and no item is lost', () => {
    expect(sampled('LISTING_24_News_Message_conveying_a_complete_News_Package.xml').items.map(({ kind }) => kind)).toEqual(['package', 'story', 'story', 'story', 'story'])
  })
})
