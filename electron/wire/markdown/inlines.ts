import { canonical, type Marks, type Run } from '../../newsroom/index.ts'
import { safeLink, safeSource } from '../web/addresses.ts'
import { attributeOf, type Token } from './parse.ts'

/** An image as written: its address where it is safe, the words in brackets, the title behind the address. */
export type Image = Readonly<{ href: string | undefined; alt: string; title: string }>

/** What stands in one line of blocks: words, or an image between them. `isAddress` says that an address in angle brackets stands alone. */
export type Inlines = Readonly<{ parts: readonly (Readonly<{ runs: readonly Run[] }> | Readonly<{ image: Image }>)[]; isAddress: string | undefined; isStrange: boolean }>

type Switch = 'b' | 'i' | 's' | 'u' | 'sub' | 'sup'

const opening: Readonly<Record<string, Switch>> = { strong_open: 'b', em_open: 'i', s_open: 's' }
const closing: Readonly<Record<string, Switch>> = { strong_close: 'b', em_close: 'i', s_close: 's' }
const elements: Readonly<Record<string, Switch>> = { b: 'b', strong: 'b', i: 'i', em: 'i', cite: 'i', s: 's', del: 's', strike: 's', u: 'u', ins: 'u', sub: 'sub', sup: 'sup' }

/** Inline tokens as runs and images. Elements of HTML that mean a mark or a break are that; of others the words stay. */
export function inlinesOf(token: Token): Inlines {
  const parts: ({ runs: Run[] } | { image: Image })[] = []
  const depth: Record<Switch, number> = { b: 0, i: 0, s: 0, u: 0, sub: 0, sup: 0 }
  const links: (string | undefined)[] = []
  let isStrange = false
  const say = (text: string): void => {
    const last = parts.at(-1)
    const marks = marksOf(depth, links.at(-1))
    if (last && 'runs' in last) last.runs.push({ text, marks })
    else parts.push({ runs: [{ text, marks }] })
  }
  const children = token.children ?? []
  for (const child of children) {
    const [opens, closes] = [opening[child.type], closing[child.type]]
    if (opens) depth[opens] += 1
    else if (closes) depth[closes] -= 1
    else switch (child.type) {
      case 'text': case 'text_special': case 'code_inline': { if (child.content) say(child.content); break }
      case 'softbreak': { say(' '); break }
      case 'hardbreak': { say('\n'); break }
      case 'link_open': { links.push(safeLink(attributeOf(child, 'href'))); break }
      case 'link_close': { links.pop(); break }
      case 'image': { parts.push({ image: { href: safeSource(attributeOf(child, 'src')), alt: wordsOf(child), title: attributeOf(child, 'title') ?? '' } }); break }
      case 'html_inline': { if (!heedElement(child.content, depth, say)) isStrange = true; break }
      default: { isStrange = true; if (child.content) say(child.content) }
    }
  }
  return { parts: parts.map(part => ('runs' in part ? { runs: canonical(part.runs) } : part)), isAddress: addressAlone(children), isStrange }
}

const marksOf = (depth: Readonly<Record<Switch, number>>, link: string | undefined): Marks => ({
  ...(depth.b > 0 && { b: true as const }), ...(depth.i > 0 && { i: true as const }), ...(depth.u > 0 && { u: true as const }), ...(depth.s > 0 && { s: true as const }),
  ...(depth.sub > 0 && { sub: true as const }), ...(depth.sup > 0 && { sup: true as const }), ...(link !== undefined && { link }),
})

/** @returns false for an element that means nothing to a story */
function heedElement(html: string, depth: Record<Switch, number>, say: (text: string) => void): boolean {
  const [, slash, name = ''] = /^<(\/?)([A-Za-z][A-Za-z0-9]*)/.exec(html) ?? []
  const mark = elements[name.toLowerCase()]
  if (name.toLowerCase() === 'br') say('\n')
  else if (mark) depth[mark] = Math.max(0, depth[mark] + (slash ? -1 : 1))
  else return html.startsWith('<!--')
  return true
}

/** `<https://example.org/>` and nothing else. */
function addressAlone(children: readonly Token[]): string | undefined {
  const [link, , end, more] = children
  return link?.type === 'link_open' && link.markup === 'autolink' && end?.type === 'link_close' && more === undefined ? safeLink(attributeOf(link, 'href')) : undefined
}

export const wordsOf = (token: Token): string => (token.children ?? []).map(child => (child.type === 'softbreak' || child.type === 'hardbreak' ? ' ' : child.content)).join('')
