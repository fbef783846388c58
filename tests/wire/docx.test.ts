import { describe, expect, it } from 'vitest'
import type { Story } from '../../electron/newsroom/story.ts'
import { docx } from '../../electron/wire/docx/index.ts'
import type { Issue } from '../../electron/wire/format.ts'
import { readAny, WireError } from '../../electron/wire/index.ts'
import { openZip } from '../../electron/wire/office/zip.ts'
import { aPhoto, aStory, paragraphs } from '../fixtures/builders.ts'
import { archiveOf, linesOf, wordOf, type WordParts } from '../fixtures/office.ts'

const source = { name: 'harbour.docx', sha256: 'ab'.repeat(32) }
const issue: Issue = { profile: { id: 'docx', name: 'Word', format: 'docx' }, at: '2026-03-01T10:00:00Z', provider: { name: 'Dateline Desk' } }
const r = (text: string, properties = ''): string => `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
const p = (inside: string, properties = ''): string => `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inside}</w:p>`
const style = (id: string): string => `<w:pStyle w:val="${id}"/>`
const read = (body: string, parts?: WordParts) => { const { items, findings } = readAny(wordOf(body, parts), source); return { story: items[0] as Story, findings } }
const lines = (body: string, parts?: WordParts): readonly string[] => linesOf(read(body, parts).story)

describe('a Word document', () => {
  it('knows styles by id, by name, and by what they are based on, in the language of its Word', () => {
    const styles = '<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style><w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style><w:style w:type="paragraph" w:styleId="Mine"><w:name w:val="Our crosshead"/><w:basedOn w:val="berschrift2"/></w:style><w:style w:type="paragraph" w:styleId="Outlined"><w:name w:val="X"/><w:pPr><w:outlineLvl w:val="3"/></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Zitat"><w:name w:val="Quote"/></w:style>'
    const { story } = read(p(r('Port reopens'), style('Titel')) + p(r('After the storm'), style('Untertitel')) + p(r('By Ana Duarte')) + p(r('LISBON, March 3 (AP) -- The harbour reopened.')) + p(r('One'), style('Mine')) + p(r('Two'), style('Outlined')) + p(r('“We waited.”'), style('Zitat')) + p(r('Three'), '<w:outlineLvl w:val="0"/>'), { styles })
    expect({ headline: story.headline, subheadline: story.subheadline, byline: story.byline, dateline: story.dateline, lines: linesOf(story) }).toEqual({
      headline: 'Port reopens', subheadline: 'After the storm', byline: 'By Ana Duarte', dateline: { text: 'LISBON, March 3 (AP)', city: 'LISBON', date: 'March 3', agency: 'AP' },
      lines: ['paragraph: The harbour reopened.', 'subhead 2: One', 'subhead 4: Two', 'quote: “We waited.”', 'subhead 1: Three'],
    })
  })

  it('keeps marks, links of relations and of fields, breaks, hyphens and signs', () => {
    const field = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://example.org/b" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' + r('field') + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    expect(lines(p(r('T. '), style('Title')) + p(r('a') + r('b', '<w:b/><w:i/>') + r('c', '<w:b w:val="0"/><w:u w:val="single"/><w:strike/>') + r('2', '<w:vertAlign w:val="superscript"/>') + `<w:hyperlink r:id="l1">${r('link')}</w:hyperlink><w:hyperlink r:id="l2">${r('bad')}</w:hyperlink>${field}`)
      + p('<w:r><w:t>x</w:t><w:br/><w:t>y</w:t><w:tab/><w:t>z</w:t><w:noBreakHyphen/><w:softHyphen/><w:sym w:font="Symbol" w:char="F0B7"/><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'), { links: { l1: 'https://example.org/a', l2: 'javascript:alert(1)' } })).toEqual([
      'paragraph: a[bi b][su c][sup 2][→https://example.org/a link]bad[→https://example.org/b field]', 'paragraph: x\ny\tz\u2011\u00ad•✔',
    ])
  })

  it('reads lists with their levels, tables row by row, and a frame of one cell as the text that it is', () => {
    const numbering = '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/></w:lvl></w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num>'
    const item = (text: string, level: number): string => p(r(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="5"/></w:numPr>`)
    const cell = (inside: string, span = ''): string => `<w:tc><w:tcPr>${span}</w:tcPr>${inside}</w:tc>`
    expect(lines(p(r('T'), style('Title')) + item('one', 0) + item('two', 1) + p(r('none'), '<w:numPr><w:numId w:val="0"/></w:numPr>')
      + `<w:tbl><w:tr>${cell(p(r('A')))}${cell(p(r('B')) + p(r('C')))}</w:tr><w:tr>${cell(p(r('wide')), '<w:gridSpan w:val="2"/>')}</w:tr></w:tbl><w:tbl><w:tr>${cell(p(r('framed')))}</w:tr></w:tbl>`, { numbering }))
      .toEqual(['bullet 0: one', 'number 1: two', 'paragraph: none', 'row: A\tB\nC', 'row: wide\t', 'paragraph: framed'])
  })

  it('keeps comments and footnotes as notes where they stand, and shows tracked changes as accepted without losing a word', () => {
    const { story, findings } = read(p(r('T'), style('Title')) + p(r('The harbour ') + '<w:ins w:author="Rosa">' + r('fully ') + '</w:ins>' + '<w:del w:author="Bea"><w:r><w:delText xml:space="preserve">never </w:delText></w:r></w:del>' + r('reopened.') + '<w:r><w:footnoteReference w:id="2"/></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>') + p(r('Next ')) + `<w:p><w:pPr><w:rPr><w:del w:author="Bea"/></w:rPr></w:pPr>${r('joined ')}</w:p>` + p(r('line.')), {
      comments: `<w:comment w:id="0" w:author="Ann Desk">${p(r('Says who?'))}</w:comment>`, footnotes: `<w:footnote w:id="0" w:type="separator"/><w:footnote w:id="2">${p(r('Harbour office.'))}</w:footnote>`, header: p(r('Page of the paper')),
    })
    expect(linesOf(story)).toEqual(['paragraph: The harbour fully reopened.', 'note: Footnote: Harbour office.', 'note: Comment by Ann Desk: Says who?', 'paragraph: Next ', 'paragraph: joined line.'])
    expect(story.removed).toEqual([{ id: 'r1', rule: 'import/tracked-deletion', text: 'never ', after: 'b3' }])
    expect(findings.map(({ message }) => message)).toEqual(['Rosa inserted as a tracked change, and it was kept: “fully”', 'A header or footer was left out: “Page of the paper”', 'Bea deleted as a tracked change, and so left out of the text: “never ”'])
  })

  it('takes pictures with their captions and credits, text boxes once, and says where the files are', () => {
    const drawing = '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" descr="A crane"/><a:blip r:embed="i1"/></wp:inline></w:drawing></w:r>'
    const box = '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><w:txbxContent>' + p(r('In the box')) + '</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>' + p(r('In the box')) + '</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>'
    const { story } = read(p(r('T'), style('Title')) + p(drawing) + p(r('The crane of Port Elm. (NWP Photo/Rosa Ekholm)'), style('Caption')) + p(r('around') + box))
    expect(linesOf(story)).toEqual(['picture: The crane of Port Elm.', 'paragraph: around', 'paragraph: In the box'])
    expect(story.pictures).toEqual([aPhoto({ guid: `urn:sha256:${'ab'.repeat(32)}#image-1`, altText: 'A crane', caption: 'The crane of Port Elm.', credit: 'NWP Photo/Rosa Ekholm', byline: 'Rosa Ekholm', source: 'NWP Photo' })])
  })

  it('heeds kill, correction and embargo in its first lines', () => {
    const standing = (...texts: readonly string[]) => { const { status, signal, embargo } = read([...texts, 'Port reopens', 'The harbour reopened on Tuesday.'].map(text => p(r(text))).join('')).story; return { status, signal, embargo } }
    expect([standing('KILL KILL KILL'), standing('CORRECTION'), standing('EMBARGOED until 2031-05-04T06:00Z'), standing('EMBARGOED until further notice')]).toEqual([
      { status: 'canceled', signal: 'kill', embargo: undefined }, { status: 'usable', signal: 'correction', embargo: undefined }, { status: 'usable', signal: undefined, embargo: '2031-05-04T06:00:00Z' }, { status: 'withheld', signal: undefined, embargo: undefined },
    ])
  })

  it('tells title, keywords and language from its properties, and is no victim of entities, bombs or cuts', () => {
    const { story } = read('<w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>' + p(r('The harbour reopened on Tuesday after the storm had passed, and the ferries sailed again.')), { core: '<dc:title>Port reopens</dc:title><cp:keywords>port; storm</cp:keywords><dc:language>en-GB</dc:language>' })
    expect([story.headline, story.keywords, story.language]).toEqual(['Port reopens', ['port', 'storm'], 'en-GB'])
    const refused = (bytes: Uint8Array): string => { try { docx.read(bytes, source); return 'read' } catch (error) { return error instanceof WireError ? error.message.replace(/ \(line.*/, '') : String(error) } }
    const whole = wordOf(p(r('x')))
    expect([refused(wordOf(p(r('&x;')), { prolog: '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/hosts">]>' })), refused(wordOf(p(r('x'.repeat(25_000_000))))), refused(whole.subarray(0, whole.length / 2)), refused(archiveOf({ '[Content_Types].xml': '<Types/>' }))]).toEqual([
      '“harbour.docx” declares entities or a grammar of its own, which is refused as unsafe', '“harbour.docx” unpacks to more than Dateline reads.', '“harbour.docx” is cut off or damaged: its table of contents is missing.', '“harbour.docx” is a Word document without a text.',
    ])
    expect([docx.detect(whole), docx.detect(archiveOf({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<x/>' })), docx.detect(archiveOf({ 'story.xml': '<nitf/>' }))]).toEqual([1, 0, 0])
  })

  it('keeps notes at home, and takes them along as comments, which come back, where a profile says so', () => {
    const story = aStory({ headline: 'Port reopens', embargo: '2031-05-04T06:00:00Z', body: [...paragraphs('The harbour reopened.'), { id: 'n', type: 'note', runs: [{ text: 'Check the hour', marks: { b: true } }] }] })
    const back = (options: Record<string, boolean>): readonly string[] => linesOf(docx.read(docx.write([story], { ...issue, profile: { ...issue.profile, options } }).files[0]!.bytes, source).items[0] as Story)
    expect([back({ notes: true }), back({})]).toEqual([['paragraph: The harbour reopened.', 'note: [b Check the hour]'], ['paragraph: The harbour reopened.']])
    const text = new TextDecoder().decode(openZip(docx.write([story], issue).files[0]!.bytes, source).part('word/document.xml'))
    expect(text).toContain('EMBARGOED until 2031-05-04T06:00:00Z')
  })

  it.each<readonly [string, (part: (name: string) => string) => Readonly<Record<string, string>>]>([
    ['docx/content-types', () => ({ '[Content_Types].xml': '' })],
    ['docx/well-formed', () => ({ 'word/styles.xml': '<w:styles' })],
    ['docx/main-part', () => ({ '_rels/.rels': '<Relationships/>' })],
    ['docx/target', () => ({ 'docProps/custom.xml': '' })],
    ['docx/relation', part => ({ 'word/document.xml': part('word/document.xml').replace('r:id="link1"', 'r:id="gone"') })],
    ['docx/comment', part => ({ 'word/comments.xml': part('word/comments.xml').replace('w:id="0"', 'w:id="9"') })],
    ['docx/list', part => ({ 'word/document.xml': part('word/document.xml').replace(/<w:numId w:val="1"\/>/, '<w:numId w:val="77"/>') })],
    ['docx/style', part => ({ 'word/document.xml': part('word/document.xml').replace('w:val="Headline"', 'w:val="Nothing"') })],
    ['docx/order', part => ({ 'word/document.xml': part('word/document.xml').replace('<w:b/><w:i/>', '<w:i/><w:b/>') })],
    ['docx/body', part => ({ 'word/document.xml': part('word/document.xml').replaceAll('w:body', 'w:bodies') })],
  ])('its validator says %s', (rule, changed) => {
    const { files } = docx.write([aStory({
      headline: 'T', body: [
        { id: 'a', type: 'paragraph', runs: [{ text: 'x', marks: { b: true, i: true } }, { text: 'y', marks: { link: 'https://example.org' } }] }, { id: 'n', type: 'note', runs: [{ text: 'n', marks: {} }] }, { id: 'i', type: 'item', list: 'bullet', depth: 0, runs: [{ text: 'i', marks: {} }] },
      ],
    })], { ...issue, profile: { ...issue.profile, options: { notes: true } } })
    const archive = openZip(files[0]!.bytes, source)
    const part = (name: string): string => new TextDecoder().decode(archive.part(name))
    const all: Record<string, string> = { ...Object.fromEntries(archive.names.map(name => [name, part(name)])), ...changed(part) }
    const findings = docx.validate(archiveOf(Object.fromEntries(Object.entries(all).filter(([, text]) => text !== ''))), () => undefined).findings
    expect(findings.map(each => each.rule)).toContain(rule)
  })
})
