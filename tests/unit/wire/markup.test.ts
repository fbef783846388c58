import { describe, expect, it } from 'vitest'
import { plain, type Block } from '../../../electron/newsroom/body.ts'
import { readBlocks } from '../../../electron/wire/markup/blocks.ts'
import { readHtml } from '../../../electron/wire/markup/html.ts'

const read = (html: string): readonly Block[] => readBlocks(readHtml(html), () => null).blocks
const lines = (html: string): readonly string[] => read(html).map(block => `${block.type}${block.type === 'subhead' ? block.level : ''}${block.type === 'item' ? `${block.list[0] ?? ''}${block.depth}` : ''}: ${plain(block.runs).replaceAll('\n', '⏎').replaceAll('\t', '⇥')}`)

describe('a body of NITF or HTML', () => {
  it('has words that stand free between blocks as paragraphs', () => {
    expect(lines('<div>one <b>two</b><p>three</p> four</div>five')).toEqual(['paragraph: one two', 'paragraph: three', 'paragraph: four', 'paragraph: five'])
  })

  it('has white space as a page shows it, save where the source says that it counts', () => {
    expect(lines('<p>  a \n b<br> c </p><p style="white-space: pre-wrap"> a  b </p><pre>x\n  y</pre>')).toEqual(['paragraph: a b⏎c', 'paragraph:  a  b ', 'paragraph: x⏎  y'])
  })

  it('nests lists by depth and keeps paragraphs of one item in one block', () => {
    expect(lines('<ul><li>a<ol><li>b</li></ol></li><li><p>c</p><p>d</p></li></ul>')).toEqual(['itemb0: a', 'itemn1: b', 'itemb0: c⏎d'])
  })

  it('reads tables row by row, cells parted by tabs, and says where a cell spans others', () => {
    expect(lines('<table><thead><tr><th>a</th><th>b</th></tr></thead><tr><td>c<br>d</td><td></td></tr></table>')).toEqual(['row: a⇥b', 'row: c⏎d⇥'])
    expect(readBlocks(readHtml('<table><tr><td colspan="2">a</td></tr></table>'), () => null).findings.map(({ rule }) => rule)).toEqual(['markup/spanned-cell'])
  })

  it('reads headings by level, quotes with who said them, and marks by every name that is used', () => {
    expect(lines('<h3>a</h3><blockquote><p>b</p><footer>c</footer></blockquote>')).toEqual(['subhead3: a', 'quote: b'])
    expect(read('<blockquote><p>b</p><footer>c</footer></blockquote>')[0]).toMatchObject({ attribution: 'c' })
    expect(read('<p><strong>a</strong><i>b</i><em class="bold italic">c</em><a href="https://x.example/">d</a></p>')[0]?.runs).toEqual([
      { text: 'a', marks: { b: true } }, { text: 'b', marks: { i: true } }, { text: 'c', marks: { b: true, i: true } }, { text: 'd', marks: { link: 'https://x.example/' } },
    ])
  })

  it('keeps names as marks, and parts what stands in them without any text between', () => {
    expect(read('<p><em class="bold org">a</em><person><name.given>Ada</name.given> <name.family>Lund</name.family></person><location><city>b</city><country>c</country></location><frac><numer>1</numer><denom>2</denom></frac></p>')[0]?.runs).toEqual([
      { text: 'a', marks: { b: true, org: true } }, { text: 'Ada Lund', marks: { person: true } }, { text: 'b, c', marks: { place: true } }, { text: '1/2', marks: {} },
    ])
  })

  it('drops scripts, and links that would run something, and keeps their words', () => {
    expect(read('<p>a<script>b()</script><a href=" java\nscript:c()">d</a></p>')[0]?.runs).toEqual([{ text: 'ad', marks: {} }])
  })

  it('survives 50,000 levels with its words', () => {
    expect(plain(read(`${'<div>'.repeat(50_000)}deep`)[0]?.runs ?? [])).toBe('deep')
  })
})
