import { describe, expect, it } from 'vitest'
import { plain, type Block } from '../../electron/newsroom/index.ts'
import { readBody } from '../../electron/wire/web/fragment.ts'
import { readHtml } from '../../electron/wire/markup/html.ts'

const readFragment = (html: string, guid = 'paste'): ReturnType<typeof readBody> => readBody(readHtml(html), guid, [], false)
const shown = (blocks: readonly Block[]): readonly unknown[] => blocks.map(({ id: _id, runs, ...shape }) => ({ ...shape, text: runs.length === 1 && Object.keys(runs[0]?.marks ?? {}).length === 0 ? plain(runs) : runs }))
const read = (html: string): readonly unknown[] => shown(readFragment(html).blocks)

describe('a paste', () => {
  it('from Google Docs: the wrapping bold is none, styles are marks', () => {
    expect(read('<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><h2 dir="ltr"><span>What next</span></h2><p dir="ltr"><span style="font-weight:700">Bold</span><span style="font-style:italic"> leaning</span><span> plain</span></p><ul><li aria-level="1"><p><span>One</span></p></li></ul></b>')).toEqual([
      { type: 'subhead', level: 2, text: 'What next' },
      { type: 'paragraph', text: [{ text: 'Bold', marks: { b: true } }, { text: ' leaning', marks: { i: true } }, { text: ' plain', marks: {} }] },
      { type: 'item', list: 'bullet', depth: 0, text: 'One' },
    ])
  })

  it('from Word: lists that only a style tells, conditional comments and office elements', () => {
    expect(read(`<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p{margin:0}</style><!--[if gte mso 9]><xml>x</xml><![endif]--></head><body><p class=MsoNormal>The harbour<o:p></o:p></p>
      <p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span><![endif]>One<o:p></o:p></p>
      <p class=MsoListParagraphCxSpLast style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>2.<span>&nbsp; </span></span>Two</p></body></html>`)).toEqual([
      { type: 'paragraph', text: 'The harbour' }, { type: 'item', list: 'bullet', depth: 0, text: 'One' }, { type: 'item', list: 'number', depth: 1, text: 'Two' },
    ])
  })

  it('from a mail: a paragraph a line, quotes as quotes', () => {
    expect(read('<div>Dear desk,</div><div><br></div><div>the harbour reopened.</div><blockquote type="cite">When?</blockquote>')).toEqual([
      { type: 'paragraph', text: 'Dear desk,' }, { type: 'paragraph', text: 'the harbour reopened.' }, { type: 'quote', text: 'When?' },
    ])
  })

  it('from the web: furniture is listed, a caption becomes a picture that waits for its file', () => {
    const { blocks, removed, pictures, findings } = readFragment('<p>Advertisement</p><p>Mayor Ada Lund (L) at the quay in Lisbon. (UPI Photo/POOL) | License Photo</p><p>LISBON, March 3 (UPI) -- It reopened.</p><div class="related-links">Related: x</div>', 'urn:story')
    expect(blocks.map(({ type }) => type)).toEqual(['picture', 'paragraph'])
    expect(pictures).toMatchObject([{ guid: 'urn:story#picture-1', caption: 'Mayor Ada Lund (L) at the quay in Lisbon.', credit: 'UPI Photo/POOL', rights: null }])
    expect(removed.map(({ text, after }) => [text, after])).toEqual([['Advertisement', null], ['| License Photo', 'b1'], ['Related: x', 'b2']])
    expect(findings.map(({ rule }) => rule)).toEqual(['import/furniture', 'import/furniture', 'import/furniture', 'import/placeholder'])
  })

  it('never holds what runs, hides or leads astray', () => {
    const { blocks, pictures } = readFragment('<p>Hi<script>alert(1)</script><span style="display:none">secret</span> <a href="data:text/html,x">a</a><a href="file:///etc/passwd">b</a><img src=x onerror=alert(1)><form><input value=q></form><svg onload=alert(1)><text>t</text></svg></p>')
    expect(JSON.stringify([blocks, pictures])).not.toMatch(/alert|secret|data:|file:|onerror|onload/)
    expect(blocks.map(({ runs }) => plain(runs)).join('')).toBe('Hi ab')
  })

  it('gives nothing for nothing', () => {
    expect(readFragment('')).toEqual({ blocks: [], pictures: [], removed: [], findings: [] })
  })
})
