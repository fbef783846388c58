import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plain } from '../../electron/newsroom/body.ts'
import type { Item } from '../../electron/newsroom/item.ts'
import type { Photo } from '../../electron/newsroom/photo.ts'
import type { Story } from '../../electron/newsroom/story.ts'
import type { Issue } from '../../electron/wire/format.ts'
import { newsml1 } from '../../electron/wire/newsml-1/index.ts'
import { patience, photo, story, tries } from '../fixtures/arbitraries.ts'
import { aPhoto, aStory, paragraphs } from '../fixtures/builders.ts'
import { edition, ferryPicture, harbour, quayPicture } from '../fixtures/harbour.ts'
import { published, publishedPhoto, received } from '../fixtures/published.ts'
import { hasShared, sample } from '../fixtures/shared.ts'

const at = '2026-03-01T10:00:00Z'
const source = { name: 'sent', sha256: 'ab'.repeat(32) }
const issueOf = (options: Record<string, string | boolean> = {}): Issue => ({ profile: { id: 'p', name: 'P', format: 'newsml-1', options }, at, provider: { name: 'Dateline Desk', uri: 'https://dateline.example/' } })
const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes)
const read = (xml: string) => newsml1.read(new TextEncoder().encode(xml), source)

function sent(items: readonly Item[], options: Record<string, string | boolean> = {}) {
  const { files, losses } = newsml1.write(items, issueOf(options))
  return { files, losses, items: files.flatMap(file => newsml1.read(file.bytes, source).items) }
}
const errors = (bytes: Uint8Array) => newsml1.validate(bytes, () => undefined).findings.filter(({ severity }) => severity === 'error')

describe('what is written in NewsML 1.2', () => {
  it('gives back every word in order and every field that it did not announce as lost', () => {
    fc.assert(fc.property(story(), each => {
      const { items, losses } = sent([each])
      expect(items).toHaveLength(1)
      expect(received(items[0] as Story, losses)).toEqual(published(each, losses, at))
    }), { numRuns: tries(100) })
  }, patience)

  it('gives back a picture that leaves alone', () => {
    fc.assert(fc.property(photo('urn:uuid:alone'), each => {
      const { items, losses } = sent([each])
      expect(items.map(item => publishedPhoto(item as Photo, losses))).toEqual([publishedPhoto(each, losses)])
    }), { numRuns: tries(60) })
  }, patience)

  it('holds to the grammar of the DTD', () => {
    fc.assert(fc.property(story(), each => {
      expect(sent([each]).files.map(({ bytes }) => errors(bytes))).toEqual([[]])
    }), { numRuns: tries(40) })
  }, patience)

  it.each([['harbour', [harbour]], ['quay', [quayPicture]], ['edition', [edition, harbour, ferryPicture]]] as const)('is %s, byte for byte', async (name, items) => {
    const { files } = sent(items, { together: true })
    expect(files).toHaveLength(1)
    expect(newsml1.validate(files[0]?.bytes ?? new Uint8Array(), () => undefined)).toEqual({ schema: null, findings: [] })
    await expect(textOf(files[0]?.bytes)).toMatchFileSnapshot(`../fixtures/golden/${name}.newsml-1.xml`)
  })

  it('loses of a full story what is for the house, and names of codes', () => {
    expect(sent([harbour]).losses.map(({ path }) => path)).toEqual(['subjects.name', 'subjects', 'rights.category'])
  })
})

const words = (text: string): string[] => text.split(/[ \t\r\n]+/).filter(Boolean)

describe.skipIf(!hasShared)('AFP’s own', () => {
  const samples = [['newsml-1.2', 'afp20.xml'], ['newsml-g2', 'afp.xml']] as const
  const bytesOf = (folder: string, name: string): Uint8Array => sample(folder, name)

  it.each(samples)('%s/%s keeps every word of its body', (folder, name) => {
    const [item] = newsml1.read(bytesOf(folder, name), { name, sha256: 'ab' }).items
    const content = /<DataContent>([\s\S]*)<\/DataContent>/.exec(sample(folder, name).toString('utf8'))?.[1] ?? ''
    const body = item?.kind === 'story' ? [...item.body.flatMap(({ runs }) => words(plain(runs))), ...item.removed.flatMap(({ text }) => words(text))] : []
    expect(body).toEqual(words(content.replace(/<[^>]*>/g, ' ').replaceAll('&amp;', '&')))
    expect(body.length).toBeGreaterThan(50)
  })

  it('that says Latin-1 and is UTF-8 is read as what it is', () => {
    const { items, findings } = newsml1.read(bytesOf('newsml-1.2', 'afp20.xml'), source)
    expect(items[0]).toMatchObject({
      guid: 'urn:newsml:afp.com:20240710:240710125902.qpsp2jzk', version: 1, status: 'usable', slug: 'procès-santé-secours', language: 'fr', source: 'AFP', copyright: '© 2024 AFP',
      dateline: { city: 'Strasbourg', date: '10 juil 2024', agency: 'AFP', text: 'Strasbourg, 10 juil 2024 (AFP)' }, created: '2024-07-10T12:59:02Z',
    })
    expect(findings.map(({ rule }) => rule)).toEqual(['encoding/wrong-label', 'newsml-1/foreign'])
  })

  it('of another order is read all the same, and its subject codes are Media Topics', () => {
    const [item] = newsml1.read(bytesOf('newsml-g2', 'afp.xml'), source).items
    expect(item).toMatchObject({
      guid: 'urn:newsml:afp.com:20140829T135002Z:TX-PAR-FXW86', slug: 'Sweden-SAAB', urgency: 4, language: 'en', usageTerms: 'NO ARCHIVAL USE',
      keywords: ['Sweden', 'China', 'auto', 'business', 'bankruptcy', 'Saab'], dateline: { text: 'STOCKHOLM, Aug 29, 2014 (AFP)', city: 'STOCKHOLM' },
    })
    expect(item?.kind === 'story' && item.subjects.some(({ scheme, code }) => scheme === 'medtop' && code === '04000000')).toBe(true)
  })

  it('of another order breaks the grammar where it does, by its line', () => {
    const { schema, findings } = newsml1.validate(bytesOf('newsml-g2', 'afp.xml'), () => undefined)
    expect(schema).toBeNull()
    expect(findings.filter(({ severity }) => severity === 'error').map(({ rule, where }) => `${rule} ${where.kind === 'line' ? where.line : ''}`)).toEqual(['newsml-1/order 43', 'newsml-1/order 59'])
  })

  it.each(samples)('%s/%s leaves again by the grammar, and says the same', (folder, name) => {
    const { items } = newsml1.read(bytesOf(folder, name), { name, sha256: 'ab' })
    const { files, losses, items: back } = sent(items)
    expect(files.map(({ bytes }) => errors(bytes))).toEqual([[]])
    expect(received(back[0] as Story, losses)).toEqual(published(items[0] as Story, losses, at))
  })
})

const item = (management: string, component: string, id = '<RevisionId PreviousRevision="0" Update="N">1</RevisionId>'): string => `<?xml version="1.0" encoding="UTF-8"?>
<NewsML Version="1.2"><NewsEnvelope><DateAndTime>20261014T112700Z</DateAndTime></NewsEnvelope>${oneItem(management, component, id)}</NewsML>`
const oneItem = (management: string, component: string, id = '<RevisionId PreviousRevision="0" Update="N">1</RevisionId>', name = 'n1'): string =>
  `<NewsItem xml:lang="en"><Identification><NewsIdentifier><ProviderId>desk.example</ProviderId><DateId>20261014</DateId><NewsItemId>${name}</NewsItemId>${id}<PublicIdentifier>urn:newsml:desk.example:20261014:${name}:1</PublicIdentifier></NewsIdentifier></Identification>
<NewsManagement><NewsItemType FormalName="News"/><FirstCreated>20261014T090500Z</FirstCreated><ThisRevisionCreated>20261014T112700Z</ThisRevisionCreated>${management}</NewsManagement>${component}</NewsItem>`
const text = (content: string, role = '<Role FormalName="Main"/>', format = ''): string => `<NewsComponent>${role}<NewsLines><HeadLine>Harbour opens</HeadLine></NewsLines><ContentItem><MediaType FormalName="Text"/>${format}<DataContent>${content}</DataContent></ContentItem></NewsComponent>`
const usable = '<Status FormalName="USABLE"/>'

describe('the state of an item', () => {
  const stateOf = (management: string) => {
    const { items, findings } = read(item(management, text('<p>It opened.</p>')))
    const [story] = items as readonly Story[]
    return { status: story?.status, embargo: story?.embargo, expires: story?.expires, signal: story?.signal, refersTo: story?.refersTo, findings: findings.map(({ rule }) => rule) }
  }
  const plainState = { status: 'usable', embargo: undefined, expires: undefined, signal: undefined, refersTo: undefined, findings: [] }

  it.each([
    ['in capitals', '<Status FormalName="USABLE"/>', {}],
    ['killed', '<Status FormalName="Canceled"/>', { status: 'canceled' }],
    ['of an unknown word, which holds it', '<Status FormalName="Soon"/>', { status: 'withheld', findings: ['newsml-1/unknown-status'] }],
    ['embargoed until', '<Status FormalName="Embargoed"/><StatusWillChange><FutureStatus FormalName="Usable"/><DateAndTime>20261014T160000+0200</DateAndTime></StatusWillChange>', { embargo: '2026-10-14T16:00:00+02:00' }],
    ['embargoed without a time, which holds it', '<Status FormalName="Embargoed"/>', { status: 'withheld', findings: ['embargo/no-end'] }],
    ['usable, but to become so later, which is an embargo', `${usable}<StatusWillChange><FutureStatus FormalName="Usable"/><DateAndTime>20261014T160000Z</DateAndTime></StatusWillChange>`, { embargo: '2026-10-14T16:00:00Z' }],
    ['to expire', `${usable}<StatusWillChange><FutureStatus FormalName="Withheld"/><DateAndTime>20261020T000000Z</DateAndTime></StatusWillChange>`, { expires: '2026-10-20T00:00:00Z' }],
    ['a correction of another', `${usable}<AssociatedWith NewsItem="urn:newsml:desk.example:20261013:n0:1"/><Instruction FormalName="Correction"/>`, { signal: 'correction', refersTo: 'urn:newsml:desk.example:20261013:n0:1' }],
    ['a rectification', `${usable}<Instruction FormalName="Rectify"/>`, { signal: 'correction' }],
    ['an update', `${usable}<Instruction FormalName="UPDATE"/>`, { signal: 'update' }],
    ['a kill of earlier revisions', `${usable}<Instruction FormalName="New"><RevisionStatus Revision="1"><Status FormalName="Canceled"/></RevisionStatus></Instruction>`, { signal: 'kill' }],
    ['an advisory', `${usable}<Instruction FormalName="Advisory"/>`, { signal: 'advisory' }],
    ['a test', `${usable}<Instruction FormalName="Test"/>`, { signal: 'test' }],
  ])('%s', (_what, management, expected) => {
    expect(stateOf(management)).toEqual({ ...plainState, ...expected })
  })

  it('is told by the words of the story, too', () => {
    expect(read(item(usable, text('<p>EMBARGOED UNTIL 2031-05-04T06:00Z</p><p>It opened.</p>'))).items[0]).toMatchObject({ embargo: '2031-05-04T06:00:00Z' })
  })

  it('of a picture is told by its words, too', () => {
    const component = (caption: string): string => `<NewsComponent><Role FormalName="Photo"/><NewsComponent><Role FormalName="Caption"/><ContentItem><MediaType FormalName="Text"/><DataContent><p>${caption}</p></DataContent></ContentItem></NewsComponent><NewsComponent><ContentItem Href="a.jpg"><MediaType FormalName="Photo"/></ContentItem></NewsComponent></NewsComponent>`
    expect(read(item(usable, component('EMBARGOED UNTIL 2031-05-04T06:00Z'))).items).toMatchObject([{ kind: 'photo', status: 'usable', rights: { embargo: '2031-05-04T06:00:00Z' } }])
    expect(read(item(usable, component('EMBARGOED until Tuesday'))).items).toMatchObject([{ kind: 'photo', status: 'withheld' }])
  })

  it('goes both ways', () => {
    for (const about of [{ signal: 'kill' as const, refersTo: 'urn:example:old' }, { status: 'canceled' as const }, { embargo: '2031-05-04T06:00:00Z', expires: '2031-06-01T00:00:00Z' }, { signal: 'correction' as const, take: { kind: 'lead' as const, number: 2 } }]) {
      const { items, losses } = sent([aStory({ ...about, created: at, headline: 'Harbour opens', body: paragraphs('It opened.') })])
      expect(items[0]).toMatchObject(about)
      expect(losses).toEqual([])
    }
  })
})

describe('what an agency’s component tree holds', () => {
  const bodyOf = (xml: string): readonly string[] => read(xml).items.flatMap(each => (each.kind === 'story' ? each.body.map(({ runs }) => plain(runs)) : []))

  it.each([
    ['NITF', '<nitf><body><body.content><p>It <em class="bold">opened</em>.</p></body.content></body></nitf>'], ['bare paragraphs', '<p>It opened.</p>'], ['XHTML', '<html xmlns="http://www.w3.org/1999/xhtml"><body><p>It opened.</p></body></html>'],
    ['escaped XHTML', '&lt;p&gt;It opened.&lt;/p&gt;'], ['NITF in CDATA', '<![CDATA[<?xml version="1.0"?><nitf><body><body.content><p>It opened.</p></body.content></body></nitf>]]>'], ['plain text', 'It opened.'], ['text escaped twice', '&amp;lt;p&amp;gt;It opened.&amp;lt;/p&amp;gt;'],
  ])('a body as %s', (_what, content) => {
    expect(bodyOf(item(usable, text(content)))).toEqual(['It opened.'])
  })

  it('one of several equivalent bodies, and all of several parts', () => {
    const parts = `<NewsComponent>${text('<p>One.</p>')}${text('<p>Two.</p>', '<Role FormalName="Sidebar"/>')}</NewsComponent>`
    expect(bodyOf(item(usable, parts))).toEqual(['One.', 'Two.'])
    expect(bodyOf(item(usable, `<NewsComponent EquivalentsList="yes">${text('<p>One.</p>')}${text('One.')}</NewsComponent>`))).toEqual(['One.'])
  })

  const file = (role: string, href: string): string => `<NewsComponent><Role FormalName="${role}"/><ContentItem Href="${href}"><MediaType FormalName="Photo"/><MimeType FormalName="image/jpeg"/><Characteristics><SizeInBytes>9</SizeInBytes><Property FormalName="Width" Value="30"/></Characteristics></ContentItem></NewsComponent>`
  const picture = (name: string): string => `<NewsComponent><Role FormalName="Picture"/><NewsLines><HeadLine>${name}</HeadLine><ByLine>Nils Aas</ByLine><CreditLine>Desk</CreditLine></NewsLines>
<NewsComponent><Role FormalName="Caption"/><ContentItem><MediaType FormalName="Text"/><DataContent><p>The quay, ${name}.</p></DataContent></ContentItem></NewsComponent>${file('Main', `${name}.jpg`)}${file('Thumbnail', `${name}-t.jpg`)}</NewsComponent>`

  it('a story with pictures, each with its caption and files', () => {
    const { items } = read(item(usable, `<NewsComponent>${text('<p>It opened.</p>')}${picture('north')}${picture('south')}</NewsComponent>`))
    expect(items).toHaveLength(1)
    expect(items[0]).toMatchObject({ kind: 'story', headline: 'Harbour opens', pictures: ['north', 'south'].map(name => ({
      headline: name, byline: 'Nils Aas', credit: 'Desk', caption: `The quay, ${name}.`,
      renditions: [{ href: `${name}.jpg`, role: 'original', mediaType: 'image/jpeg', bytes: 9, width: 30 }, { href: `${name}-t.jpg`, role: 'thumbnail', mediaType: 'image/jpeg', bytes: 9, width: 30 }],
    })) })
  })

  it('a picture alone, whose files are a list of equivalents beside its caption', () => {
    const component = `<NewsComponent><NewsLines><HeadLine>Quay</HeadLine><CopyrightLine>© Desk</CopyrightLine></NewsLines><NewsComponent EquivalentsList="yes"><Role FormalName="Main"/>
<ContentItem Href="q.jpg"><MediaType FormalName="Photo"/></ContentItem></NewsComponent><NewsComponent><Role FormalName="Caption"/><ContentItem><MediaType FormalName="Text"/><DataContent><p>The quay. (AP Photo/Ida Lund)</p></DataContent></ContentItem></NewsComponent></NewsComponent>`
    expect(read(item(usable, component)).items).toMatchObject([{
      kind: 'photo', guid: 'urn:newsml:desk.example:20261014:n1', headline: 'Quay', caption: 'The quay.', credit: 'AP Photo/Ida Lund', byline: 'Ida Lund', copyright: '© Desk', renditions: [{ href: 'q.jpg', role: 'original' }],
    }])
  })

  it('a package of references and of whole items', () => {
    const nested = oneItem(usable, text('<p>Inside.</p>'), undefined, 'n2')
    const { items } = read(item(usable, `<NewsComponent><NewsLines><HeadLine>Evening</HeadLine></NewsLines><NewsComponent><Role FormalName="Main"/>${nested}</NewsComponent><NewsComponent><Role FormalName="Photo"/><NewsItemRef NewsItem="urn:newsml:desk.example:20261014:p1:3N"/></NewsComponent></NewsComponent>`))
    expect(items).toMatchObject([
      { kind: 'package', title: 'Evening', entries: [{ kind: 'story', guid: 'urn:newsml:desk.example:20261014:n2', title: 'Harbour opens' }, { kind: 'photo', guid: 'urn:newsml:desk.example:20261014:p1' }] },
      { kind: 'story', guid: 'urn:newsml:desk.example:20261014:n2' },
    ])
  })

  it('items that hold no news beside one that does', () => {
    const update = oneItem(usable, '<Update><Delete DuidRef="x"/></Update>', '<RevisionId PreviousRevision="1" Update="U">2</RevisionId>', 'n2')
    const { items, findings } = read(item(usable, text('<p>It opened.</p>')).replace('</NewsML>', `${update}</NewsML>`))
    expect(items).toHaveLength(1)
    expect(findings.map(({ rule }) => rule)).toEqual(['newsml-1/not-read'])
  })

  it('an item that is only killed', () => {
    expect(read(item('<Status FormalName="Canceled"/>', '')).items).toMatchObject([{ kind: 'story', status: 'canceled', body: [] }])
  })
})

describe('what the grammar finds', () => {
  const good = textOf(sent([harbour]).files[0]?.bytes)

  it.each([
    ['another root', /^[^]*$/, '<News/>', 'newsml-1/root'], ['no XML', /<\/NewsML>\s*$/, '', 'newsml-1/unreadable'],
    ['lines before a role', /<Role FormalName="Main"\/>\s*(<NewsLines>[^]*?<\/NewsLines>)/, '$1<Role FormalName="Main"/>', 'newsml-1/order'], ['no status', /<Status [^>]*>/, '', 'newsml-1/order'],
    ['an element that nobody knows', '<Urgency FormalName="3"/>', '<Hurry/>', 'newsml-1/element'], ['words between elements', '<NewsManagement>', '<NewsManagement>soon', 'newsml-1/text'],
    ['a role without a name', '<Role FormalName="Main"/>', '<Role/>', 'newsml-1/attribute'], ['another public identifier', ':2</PublicIdentifier>', ':3</PublicIdentifier>', 'newsml-1/public-identifier'],
    ['a revision before the first', 'PreviousRevision="1"', 'PreviousRevision="2"', 'newsml-1/revision'], ['an update of another kind', 'Update="N"', 'Update="X"', 'newsml-1/update'],
    ['an update without its changes', 'Update="N"', 'Update="U"', 'newsml-1/update'], ['a status of its own', '<Status FormalName="Embargoed"/>', '<Status FormalName="Soon"/>', 'newsml-1/status'],
    ['an urgency of 12', '<Urgency FormalName="3"/>', '<Urgency FormalName="12"/>', 'newsml-1/urgency'], ['a date that is none', /<FirstCreated>[^<]*/, '<FirstCreated>yesterday', 'newsml-1/date'],
    ['content escaped twice', '<DataContent>&lt;p', '<DataContent>&amp;lt;p', 'newsml-1/escaped-twice'], ['a Duid twice', /\.picture-1"/, '.text"', 'newsml-1/duid'],
  ])('%s', (_what, from, to, rule) => {
    const changed = good.replace(from, to)
    expect(changed).not.toBe(good)
    expect(errors(new TextEncoder().encode(changed)).map(each => each.rule)).toContain(rule)
  })

  it('nothing in what was written, and never says that a schema judged', () => {
    expect(newsml1.validate(new TextEncoder().encode(good), () => undefined)).toEqual({ schema: null, findings: [] })
  })

  it('warns of an embargo without an end and of attributes that aren’t the standard’s', () => {
    const odd = good.replace(/<StatusWillChange>[^]*?<\/StatusWillChange>/, '').replace('<Subject ', '<Subject cat="ECO" ')
    expect(newsml1.validate(new TextEncoder().encode(odd), () => undefined).findings.map(({ rule, severity }) => `${severity} ${rule}`).sort()).toEqual(['warning newsml-1/embargo', 'warning newsml-1/unknown-attribute'])
  })
})

describe('what is no NewsML 1', () => {
  it('is refused with what it is', () => {
    expect(() => read('<rss/>')).toThrow(/its root is <rss>/)
    expect(() => read('<NewsML/>')).toThrow(/holds no NewsItem/)
    expect([newsml1.detect(new TextEncoder().encode('<?xml version="1.0"?><!DOCTYPE NewsML SYSTEM "x"><NewsML/>')), newsml1.detect(new TextEncoder().encode('<newsItem/>'))]).toEqual([1, 0])
  })

  it('never makes the validator throw', () => {
    for (const bytes of [new Uint8Array(), new Uint8Array([0, 1, 2, 255]), new TextEncoder().encode('[[[')]) expect(newsml1.validate(bytes, () => undefined)).toMatchObject({ schema: null, findings: [{ severity: 'error' }] })
  })
})

describe('a client’s choices', () => {
  it('one document for all items, or a file for each', () => {
    const others = [harbour, { ...harbour, guid: 'urn:example:two', slug: 'two' }]
    expect(sent(others).files.map(({ name }) => name)).toEqual(['norland-ferries.newsml.xml', 'two.newsml.xml'])
    expect(sent(others, { together: true }).files.map(({ name }) => name)).toEqual(['norland-ferries.newsml.xml'])
    expect(sent(others, { together: true }).items.map(({ guid }) => guid)).toEqual([harbour.guid, 'urn:example:two'])
  })

  it('a body as plain text loses its marks and says so', () => {
    const { losses, items } = sent([aStory({ body: [{ id: 'b1', type: 'paragraph', runs: [{ text: 'It ', marks: {} }, { text: 'opened', marks: { b: true } }, { text: '.', marks: {} }] }], created: at })], { body: 'text' })
    expect(losses.map(({ path }) => path)).toEqual(['body.b1.marks'])
    expect(items[0]?.kind === 'story' && items[0].body.map(({ runs }) => plain(runs))).toEqual(['It opened.'])
  })

  it('a body as NITF keeps its words, and its pictures once', () => {
    const { items, files, losses } = sent([harbour], { body: 'nitf' })
    expect(errors(files[0]?.bytes ?? new Uint8Array())).toEqual([])
    expect(received(items[0] as Story, losses)).toEqual(published(harbour, losses, at))
    expect(items[0]?.kind === 'story' && items[0].pictures.map(({ guid }) => guid)).toEqual([quayPicture.guid, ferryPicture.guid])
  })

  it('any story as NITF, and nothing lost that was not announced', () => {
    fc.assert(fc.property(story(), each => {
      const { items, losses } = sent([each], { body: 'nitf' })
      expect(received(items[0] as Story, losses)).toEqual(published(each, losses, at))
    }), { numRuns: tries(50) })
  }, patience)

  it('a picture without a byline loses the title of nobody', () => {
    expect(sent([aPhoto({ bylineTitle: 'Staff', language: 'en' })]).losses.map(({ path }) => path)).toEqual(['bylineTitle'])
  })
})
