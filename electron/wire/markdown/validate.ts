import type { Finding } from '../../newsroom/index.ts'
import { cleanText } from '../controls.ts'
import { decode } from '../decode.ts'
import { WireError } from '../error.ts'
import type { Validation } from '../format.ts'
import { isKilled } from '../public.ts'
import { frontMatterOf } from './front-matter.ts'
import { attributeOf, tokensOf, type Token } from './parse.ts'
import { readMarkdown } from './read.ts'

const source = { name: 'the text', sha256: '' }

/** Every text is CommonMark (0.31, 1), so this is our own grammar: UTF-8, front matter that can be read, a headline, words, no raw HTML, safe addresses, levels that aren't skipped. */
export function validateMarkdown(bytes: Uint8Array): Validation {
  try {
    const { text, findings } = decode(bytes, source)
    const cleaned = cleanText(text)
    const front = frontMatterOf(cleaned.text)
    const broken = [...findings, ...cleaned.findings].map((finding): Finding => ({ ...finding, severity: 'error' }))
    const unread: readonly Finding[] = /^---\n[A-Za-z][\w-]*:/.test(cleaned.text) && !front ? [{ rule: 'markdown/front-matter', severity: 'error', message: 'The front matter is not closed, or a line of it is no key and value.', where: { kind: 'line', line: 1 } }] : []
    const [story] = readMarkdown(bytes, source).items
    return { schema: null, findings: [...broken, ...unread, ...tokensOf(front?.rest ?? cleaned.text).flatMap(token => tokenFindings(token, front?.lines ?? 0)), ...(story?.kind === 'story' ? parts(story.headline, story.body.length > 0 || isKilled(story)) : [])] }
  } catch (error) {
    if (!(error instanceof WireError)) throw error
    return { schema: null, findings: [{ rule: 'markdown/unreadable', severity: 'error', message: error.message, where: { kind: 'line', line: error.line ?? 1 } }] }
  }
}

function tokenFindings(token: Token, offset: number): readonly Finding[] {
  const where = { kind: 'line', line: (token.map?.[0] ?? 0) + 1 + offset } as const
  const inside = token.children ?? []
  const isHtml = token.type === 'html_block' || inside.some(({ type }) => type === 'html_inline')
  const unsafe = inside.flatMap(child => [attributeOf(child, 'href'), attributeOf(child, 'src')]).find(address => address !== undefined && /^\s*(?:javascript|vbscript|data|file):/i.test(address))
  return [
    ...(isHtml ? [{ rule: 'markdown/html', severity: 'warning', message: 'Raw HTML is left out by many readers of Markdown (CommonMark 0.31, 6.6).', where } as const] : []),
    ...(unsafe ? [{ rule: 'markdown/unsafe-address', severity: 'error', message: `An address runs something or lies on the machine: “${unsafe.slice(0, 60)}”`, where } as const] : []),
    ...inside.filter(({ type, content }) => type === 'image' && content === '').map((): Finding => ({ rule: 'markdown/alt', severity: 'warning', message: 'The picture has no text for those who can’t see it.', where })),
  ]
}

const parts = (headline: string, isWhole: boolean): readonly Finding[] => [
  ...(headline ? [] : [{ rule: 'markdown/headline', severity: 'warning', message: 'There is no headline.', where: { kind: 'field', field: 'headline' } } as const]),
  ...(isWhole ? [] : [{ rule: 'markdown/body', severity: 'error', message: 'There is no text below the headline.', where: { kind: 'field', field: 'body' } } as const]),
]
