import type { Finding } from '../../newsroom/index.ts'
import { limits } from '../limits.ts'
import { attribute, descendants, rawText, type XmlElement } from '../xml/tree.ts'

/** An object of linked data; every value is still to be looked at. */
export type Node = Readonly<Record<string, unknown>>

export const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The objects of all `application/ld+json` scripts of a page, graphs opened. What is no JSON is a finding. */
export function linkedData(page: XmlElement): Readonly<{ nodes: readonly Node[]; findings: readonly Finding[] }> {
  const nodes: Node[] = []
  const findings: Finding[] = []
  for (const script of descendants(page)) {
    if (script.name !== 'script' || !/^application\/ld\+json\b/i.test(attribute(script, 'type') ?? '')) continue
    const parsed = parsedJson(rawText(script))
    if (parsed === undefined) findings.push({ rule: 'html/json-ld', severity: 'note', message: 'The page’s linked data (JSON-LD) can’t be read; the page itself was read.', where: { kind: 'line', line: script.line } })
    else nodes.push(...opened(parsed, 0))
  }
  return { nodes, findings }
}

/** Pages leave commas at ends, line ends in strings and comment signs around. */
function parsedJson(text: string): unknown {
  if (text.length > limits.attribute * 16) return undefined
  const bare = text.trim().replace(/^(?:<!--|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[)\s*|\s*(?:-->|\/\*\]\]>\*\/|\]\]>)$/g, '').replace(/;\s*$/, '')
  for (const attempt of [bare, bare.replace(/[\n\r\t]+/g, ' ').replace(/,\s*([}\]])/g, '$1')]) {
    try {
      return JSON.parse(attempt)
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error
    }
  }
  return undefined
}

function opened(value: unknown, depth: number): readonly Node[] {
  if (depth > 5) return []
  if (Array.isArray(value)) return value.flatMap(each => opened(each, depth + 1))
  if (!isNode(value)) return []
  return [value, ...opened(own(value, '@graph'), depth + 1)]
}

/** A property of the object itself: `toString` is none. */
export const own = (node: Node | undefined, key: string): unknown => (node && Object.hasOwn(node, key) ? node[key] : undefined)

export const typesOf = (node: Node): readonly string[] => all(own(node, '@type')).filter(type => typeof type === 'string')

/** One or many, as a list. */
export const all = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value])

/** A text, or the name of a thing; without markup and without white space at its ends; undefined where there is none. */
export function textIn(value: unknown): string | undefined {
  const [first] = all(value)
  const text = typeof first === 'number' ? String(first) : isNode(first) ? own(first, 'name') ?? own(first, '@value') ?? own(first, '@id') : first
  const bare = typeof text === 'string' ? text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '') : ''
  return bare === '' ? undefined : bare
}
