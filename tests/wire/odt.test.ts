import { describe, expect, it } from 'vitest'
import type { Story } from '../../electron/newsroom/story.ts'
import { readAny } from '../../electron/wire/index.ts'
import { odt } from '../../electron/wire/odt/index.ts'
import { archiveOf, linesOf } from '../fixtures/office.ts'

const source = { name: 'harbour.odt', sha256: 'ab'.repeat(32) }
const NAMESPACES = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"'
const AUTOMATIC = '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Heading_20_2"/><style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold" style:text-underline-style="solid"/></style:style><style:style style:name="T2" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style><text:list-style style:name="L1"><text:list-level-style-number text:level="1"/><text:list-level-style-bullet text:level="2"/></text:list-style>'
const SHEET = '<office:styles><style:style style:name="Title" style:family="paragraph"/><style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph" style:default-outline-level="2"/><style:style style:name="Illustration" style:family="paragraph"/></office:styles>'

const odtOf = (text: string, meta = ''): Uint8Array => archiveOf({
  mimetype: 'application/vnd.oasis.opendocument.text',
  'content.xml': `<office:document-content ${NAMESPACES}><office:automatic-styles>${AUTOMATIC}</office:automatic-styles><office:body><office:text>${text}</office:text></office:body></office:document-content>`,
  'styles.xml': `<office:document-styles ${NAMESPACES}>${SHEET}<office:master-styles><style:master-page style:name="S"><style:header><text:p>Page of the paper</text:p></style:header></style:master-page></office:master-styles></office:document-styles>`,
  'meta.xml': `<office:document-meta ${NAMESPACES}><office:meta>${meta}</office:meta></office:document-meta>`, 'META-INF/manifest.xml': '<manifest/>',
})
const p = (inside: string, style = 'Standard'): string => `<text:p text:style-name="${style}">${inside}</text:p>`
const read = (text: string, meta?: string) => { const { items, findings, format } = readAny(odtOf(text, meta), source); return { story: items[0] as Story, findings, format } }

describe('an OpenDocument text', () => {
  it('knows styles, marks, links, white space, lists and tables', () => {
    const { story, format } = read(p('Port reopens', 'Title') + p('By Ana Duarte') + p('LISBON, March 3 (AP) -- The  harbour <text:span text:style-name="T1">re<text:span text:style-name="T2">2</text:span></text:span><text:s text:c="2"/>x<text:tab/>y<text:line-break/>z <text:a xlink:href="https://example.org/a">link</text:a> <text:a xlink:href="javascript:alert(1)">bad</text:a>')
      + p('Crosshead', 'P1') + '<text:h text:outline-level="3">Deeper</text:h>'
      + '<text:list text:style-name="L1"><text:list-item><text:p>one</text:p><text:list><text:list-item><text:p>two</text:p></text:list-item></text:list></text:list-item></text:list>'
      + '<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>A</text:p></table:table-cell><table:table-cell><text:p>B</text:p><text:p>C</text:p></table:table-cell></table:table-row></table:table-header-rows></table:table>')
    expect({ format, headline: story.headline, byline: story.byline, dateline: story.dateline?.text, lines: linesOf(story) }).toEqual({
      format: 'odt', headline: 'Port reopens', byline: 'By Ana Duarte', dateline: 'LISBON, March 3 (AP)',
      lines: ['paragraph: The harbour [bu re][busup 2]  x\ty\nz [→https://example.org/a link] bad', 'subhead 2: Crosshead', 'subhead 3: Deeper', 'number 0: one', 'bullet 1: two', 'row: A\tB\nC'],
    })
  })

  it('keeps annotations and footnotes as notes, shows changes as accepted, and takes pictures with their captions', () => {
    const { story, findings } = read('<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><office:change-info><dc:creator>Bea</dc:creator></office:change-info><text:p>never</text:p></text:deletion></text:changed-region><text:changed-region text:id="c2"><text:insertion><office:change-info><dc:creator>Rosa</dc:creator></office:change-info></text:insertion></text:changed-region></text:tracked-changes>'
      + p('T', 'Title') + p('The harbour <text:change text:change-id="c1"/><text:change-start text:change-id="c2"/>fully <text:change-end text:change-id="c2"/>reopened.<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Harbour office.</text:p></text:note-body></text:note><office:annotation><dc:creator>Ann</dc:creator><text:p>Says who?</text:p></office:annotation>')
      + p('<draw:frame><draw:image xlink:href="Pictures/1.png"/><svg:desc>A crane</svg:desc></draw:frame>') + p('The crane of Port Elm.', 'Illustration'))
    expect(linesOf(story)).toEqual(['paragraph: The harbour fully reopened.', 'note: Footnote: Harbour office.', 'note: Comment by Ann: Says who?', 'picture: The crane of Port Elm.'])
    expect(story.removed).toEqual([{ id: 'r1', rule: 'import/tracked-deletion', text: 'never', after: 'b3' }])
    expect(story.pictures.map(({ altText }) => altText)).toEqual(['A crane'])
    expect(findings.map(({ rule }) => rule)).toEqual(['odt/picture-file', 'odt/tracked-change', 'odt/header', 'import/tracked-deletion', 'import/placeholder'])
  })

  it('heeds embargo and kill, tells its properties, and is refused where it holds no text', () => {
    const { story } = read(p('EMBARGOED until 2031-05-04T06:00Z') + p('Port reopens') + p('The harbour reopened on Tuesday.'), '<dc:title>X</dc:title><meta:keyword>port</meta:keyword><meta:keyword>storm</meta:keyword><dc:language>en-GB</dc:language>')
    expect([story.headline, story.embargo, story.keywords, story.language]).toEqual(['Port reopens', '2031-05-04T06:00:00Z', ['port', 'storm'], 'en-GB'])
    expect(read(p('KILL KILL KILL') + p('Port reopens') + p('The harbour reopened.')).story.status).toBe('canceled')
    expect(odt.validate(archiveOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' }), () => undefined).findings.map(({ message }) => message)).toEqual(['“the document” is an OpenDocument without a text.'])
    expect([odt.detect(odtOf('')), odt.detect(archiveOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>', 'META-INF/manifest.xml': '<a/>' }))]).toEqual([1, 0])
  })
})
