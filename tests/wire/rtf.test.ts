import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Story } from '../../electron/newsroom/story.ts'
import { WireError, readAny } from '../../electron/wire/index.ts'
import { rtf } from '../../electron/wire/rtf/index.ts'
import { patience, tries } from '../fixtures/arbitraries.ts'
import { linesOf } from '../fixtures/office.ts'

const source = { name: 'harbour.rtf', sha256: 'ab'.repeat(32) }
const HEAD = String.raw`\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fswiss\fcharset0 Arial;}{\f1\froman\fcharset204 Times CYR;}{\f2\fcharset128 MS Mincho;}{\f3\fcharset2 Symbol;}}{\stylesheet{\s0 Normal;}{\s1\sbasedon0\outlinelevel1 heading 2;}{\s2 Title;}{\*\cs10 Default Paragraph Font;}{\s3 Quote;}}`
const bytesOf = (inside: string): Uint8Array => Uint8Array.from(`{${HEAD}${inside}}`, character => character.charCodeAt(0))
const read = (inside: string) => { const { items, findings, format } = readAny(bytesOf(inside), source); return { story: items[0] as Story, findings, format } }
const lines = (inside: string): readonly string[] => linesOf(read(String.raw`\pard\s2 Port\par\pard ${inside}`).story)

describe('an RTF document', () => {
  it('knows styles, marks, links and what stands above a story', () => {
    const { story, format } = read(String.raw`{\info{\title Stale}{\keywords port, storm}}\pard\s2 Port reopens\par\pard By Ana Duarte\par LISBON, March 3 (AP) -- The \b harbour {\i re}\b0 opened\super 2\nosupersub .\par\pard\s1 Next\par\pard\s3 \ldblquote We waited.\rdblquote\par\pard {\field{\*\fldinst{HYPERLINK "https://example.org/a?b=1"}}{\fldrslt{\ul link}}} {\field{\*\fldinst HYPERLINK "javascript:alert(1)"}{\fldrslt bad}}\par`)
    expect({ format, headline: story.headline, byline: story.byline, dateline: story.dateline?.text, keywords: story.keywords, lines: linesOf(story) }).toEqual({
      format: 'rtf', headline: 'Port reopens', byline: 'By Ana Duarte', dateline: 'LISBON, March 3 (AP)', keywords: ['port', 'storm'],
      lines: ['paragraph: The [b harbour ][bi re]opened[sup 2].', 'subhead 2: Next', 'quote: “We waited.”', 'paragraph: [→https://example.org/a?b=1 link] bad'],
    })
  })

  it('reads every code page, Unicode with what stands for it, and fonts of signs', () => {
    expect(lines(String.raw`caf\'e9 {\f1\'cf\'f0} {\f2\'93\'8c\'8b\'9e} \u8220 ?x\u8221 \'94 \uc2\u233 ab\uc1 \u-10179?\u-8704? {\f3 a\'b7} {\upr{ansi}{\*\ud{\u9731 ?}}}\~\_\-\emdash\par`)).toEqual(['paragraph: café Пр 東京 “x” é😀 α• ☃\u00a0\u2011\u00ad—'])
  })

  it('reads lists by tables and by signs, tables, notes, comments and tracked changes', () => {
    const { story, findings } = read(String.raw`{\*\listtable{\list{\listlevel\levelnfc0}{\listlevel\levelnfc23}\listid7}}{\*\listoverridetable{\listoverride\listid7\ls1}}{\*\revtbl{Unknown;}{Rosa;}}\pard\s2 T\par\pard{\listtext 1.\tab}\ls1\ilvl0 one\par\ilvl1 two\par\pard{\pntext\f3\'b7\tab}{\*\pn\pnlvlblt{\pntxtb\'b7}}three\par\pard\trowd\cellx1\cellx2\intbl A\cell B\par C\cell\row\pard words{\footnote\pard Foot.}{\*\atnid X}{\*\atnauthor Bea}{\*\annotation Check}{\deleted\revauth1 gone}{\revised\revauth1  new}\par`)
    expect(linesOf(story)).toEqual(['number 0: one', 'bullet 1: two', 'bullet 0: three', 'row: A\tB\nC', 'paragraph: words new', 'note: Footnote: Foot.', 'note: Comment by Bea: Check'])
    expect(story.removed).toEqual([{ id: 'r1', rule: 'import/tracked-deletion', text: 'gone', after: 'b7' }])
    expect(findings.map(({ message }) => message)).toEqual(['Rosa inserted as a tracked change, and it was kept: “new”', 'Rosa deleted as a tracked change, and so left out of the text: “gone”'])
  })

  it('leaves out what is no text, and says where pictures and boxes were', () => {
    expect(lines(String.raw`{\*\unknown hidden}{\header Page\par}{\*\shppict{\pict\pngblip 89504e47}}{\nonshppict{\pict 00}}around{\shp{\*\shpinst{\sp{\sn x}{\sv y}}{\shptxt In the box\par}}{\shprslt twice}} it{\pict\bin5 {{{{{}\par last`)).toEqual(['paragraph: around it', 'picture: ', 'paragraph: In the box', 'picture: ', 'paragraph: last'])
  })

  it('heeds kill and embargo, reads on where a document is cut, and refuses what is too deep', () => {
    expect(read(String.raw`KILL KILL KILL\par Port\par The harbour reopened.\par`).story.status).toBe('canceled')
    expect(read(String.raw`EMBARGOED until 2031-05-04T06:00Z\par Port\par The harbour reopened.\par`).story.embargo).toBe('2031-05-04T06:00:00Z')
    const cut = rtf.read(bytesOf(String.raw`\pard Port\par The {\b harbour`).subarray(0, -1), source)
    expect([linesOf(cut.items[0] as Story), cut.findings.map(({ rule }) => rule)]).toEqual([['paragraph: The [b harbour]'], ['rtf/cut']])
    expect(() => rtf.read(bytesOf('{'.repeat(600)), source)).toThrow('“harbour.rtf” has more groups inside one another than Dateline reads (500).')
  })

  it('is read or refused in words, whatever was done to it', () => {
    const whole = bytesOf(String.raw`\pard Port\par{\field{\*\fldinst HYPERLINK "https://example.org"}{\fldrslt x}}{\listtext 1.}\ls1 one\par\trowd\intbl A\cell\row{\shp{\*\shpinst{\shptxt b\par}}}{\footnote n}\u8220?`)
    const wound = fc.record({ at: fc.nat(whole.length - 1), with: fc.constantFrom('{', '}', '\\', '\\u-1', '\\bin99999999 ', '\\cell', '\\row', '{\\*', '\\\'', '\\uc99 ', '{\\shptxt ', '\u0000') })
    fc.assert(fc.property(fc.array(wound, { minLength: 1, maxLength: 6 }), wounds => {
      const bytes = [...whole]
      for (const { at, with: what } of wounds) bytes.splice(at, 1, ...Array.from(what, character => character.charCodeAt(0)))
      try { rtf.read(Uint8Array.from(bytes), source) } catch (error) { expect(error).toBeInstanceOf(WireError) }
    }), { numRuns: tries(300) })
  }, patience)
})
