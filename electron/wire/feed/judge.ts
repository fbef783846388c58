import { parseFragment } from 'parse5'
import type { Finding, Item } from '../../newsroom/index.ts'
import { WireError } from '../error.ts'
import type { Validation } from '../format.ts'
import { heedWords } from '../heed.ts'
import { readHtml } from '../markup/html.ts'
import { attribute, descendants, elements, named, rawText, type XmlElement } from '../xml/tree.ts'
import { decode } from '../decode.ts'
import { readXml } from '../xml/read.ts'
import { wrong } from './grammar.ts'
import { keyOf } from './vocabulary.ts'
import { isEscapedTwice } from './words.ts'

const MOST = 100

/** Parses strictly, judges, and never throws: what can't be parsed is an error of the feed. */
export function validated(bytes: Uint8Array, prefix: string, judge: (root: XmlElement) => readonly Finding[]): Validation {
  const source = { name: 'the feed', sha256: '' }
  try {
    const { text, findings } = decode(bytes, source)
    const { root, findings: repaired } = readXml(text, source)
    return { schema: null, findings: [...findings, ...repaired.map((finding): Finding => ({ ...finding, severity: 'error' })), ...judge(root)].slice(0, MOST) }
  } catch (error) {
    if (!(error instanceof WireError)) throw error
    return { schema: null, findings: [{ rule: `${prefix}/unreadable`, severity: 'error', message: error.message, where: { kind: 'line', line: error.line ?? 1 } }] }
  }
}

/** A body that readers put into their own page: escaped once, nothing that runs, whole addresses. */
export function bodyFindings(element: XmlElement, prefix: string): readonly Finding[] {
  const raw = rawText(element)
  const isTree = elements(element).length > 0
  if (!isTree && isEscapedTwice(raw)) return [wrong({ prefix }, 'escaped-twice', `The HTML of <${element.name}> is escaped twice.`, element, 'warning')]
  if (!isTree && raw.includes('<') && hasErrors(raw)) return [wrong({ prefix }, 'body-markup', `The HTML of <${element.name}> is not well-formed.`, element, 'warning'), ...unsafe(readHtml(raw), element, prefix)]
  return unsafe(isTree ? element : readHtml(raw), element, prefix)
}

function hasErrors(html: string): boolean {
  let count = 0
  parseFragment(html, { onParseError: () => { count += 1 } })
  return count > 0
}

function unsafe(root: XmlElement, element: XmlElement, prefix: string): readonly Finding[] {
  const findings: Finding[] = []
  const say = (rule: string, message: string): void => { findings.push(wrong({ prefix }, rule, message, element)) }
  for (const each of descendants(root)) {
    if (['script', 'style', 'iframe', 'object', 'embed', 'form'].includes(each.name)) say('body-active', `The text holds <${each.name}>, which a reader of feeds must not run.`)
    const handler = each.attributes.find(({ name }) => /^on/i.test(name))
    if (handler) say('body-active', `The text holds ${handler.name}, which runs a script.`)
    const address = attribute(each, each.name === 'img' ? 'src' : 'href')
    if (address !== undefined && !/^(?:https?:\/\/|mailto:|tel:)/i.test(address)) say('body-address', `An address in the text is not absolute and safe: “${address.slice(0, 60)}”`)
  }
  return findings
}

/** A title is words: markup in it, or references that were escaped once more, show as they stand. */
export function titleFindings(element: XmlElement, prefix: string): readonly Finding[] {
  const title = rawText(element)
  if (/<\/?[a-z][^<>]*>/i.test(title)) return [wrong({ prefix }, 'title-markup', 'The title holds markup, which readers show as it stands.', element, 'warning')]
  return /&(?:amp|lt|gt|quot|#\d+|#x[\da-f]+|nbsp|[rl][sd]quo|[mn]dash);/i.test(title) ? [wrong({ prefix }, 'escaped-twice', 'The title holds references that readers show as they stand.', element, 'warning')] : []
}

/** A feed never holds what may not be published yet, or at all. */
export const embargoFindings = (items: readonly Item[], prefix: string): readonly Finding[] => items.flatMap((item): readonly Finding[] => {
  if (item.kind !== 'story' || item.status === 'canceled') return []
  const { story } = heedWords(item)
  if (story.embargo === undefined && story.status === 'usable') return []
  return [{ rule: `${prefix}/embargo`, severity: 'error', message: `“${item.headline.slice(0, 60)}” says that it is embargoed or held; a feed never holds such a story.`, where: { kind: 'item', item: item.guid } }]
})

/** The same text twice among these elements. */
export function repeated(holders: readonly XmlElement[], key: string, prefix: string, clause: string): readonly Finding[] {
  const seen = new Set<string>()
  return holders.flatMap(holder => named(holder, key.slice(key.indexOf(':') + 1)).filter(each => keyOf(each) === key)).flatMap(each => {
    const value = rawText(each).trim()
    if (value === '' || !seen.has(value)) { seen.add(value); return [] }
    return [wrong({ prefix }, 'not-unique', `<${each.name}> “${value.slice(0, 60)}” stands at more than one item (${clause}).`, each)]
  })
}
