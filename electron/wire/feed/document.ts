import type { Finding } from '../../newsroom/index.ts'
import { decode } from '../decode.ts'
import { WireError } from '../error.ts'
import type { Source } from '../format.ts'
import { readXml } from '../xml/read.ts'
import { descendants, type XmlElement } from '../xml/tree.ts'
import { keyOf, withPrefixes } from './vocabulary.ts'

/** A feed as it was read: `root` with what it says of itself, `items` wherever they stood. */
export type FeedDocument = Readonly<{ root: XmlElement; items: readonly XmlElement[]; findings: readonly Finding[] }>

const ITEMS: ReadonlySet<string> = new Set(['rss:item', 'atom:entry', 'at:deleted-entry'])
const MOST_NAMED = 20

/**
 * A feed, item by item: where the whole is not well-formed, each item is parsed by itself and those that can't be read are findings.
 *
 * @throws WireError where nothing can be read
 */
export function feedDocument(bytes: Uint8Array, source: Source): FeedDocument {
  const decoded = decode(bytes, source)
  const { text, missing } = withPrefixes(decoded.text)
  const undeclared = missing.map((prefix): Finding => ({ rule: 'feed/undeclared-prefix', severity: 'warning', message: `The feed uses “${prefix}:” without saying what it is; it was read as usual.`, where: { kind: 'item' } }))
  const findings = [...decoded.findings, ...undeclared]
  try {
    const { root, findings: repaired } = readXml(text, source)
    return { root, items: itemsIn(root), findings: [...findings, ...repaired] }
  } catch (error) {
    if (!(error instanceof WireError) || error.code !== 'unreadable') throw error
    return { ...oneByOne(text, source, error), findings: [...findings, ...oneByOne(text, source, error).findings] }
  }
}

const itemsIn = (root: XmlElement): readonly XmlElement[] => [...descendants(root)].filter(each => ITEMS.has(keyOf(each)))

/** The items of a feed that is broken somewhere, each in a feed of its own with the same beginning. */
function oneByOne(text: string, source: Source, cause: WireError): FeedDocument {
  const [opening = '', name = ''] = /<((?:\w+:)?(?:rss|feed|RDF))\b[^>]*>/.exec(text) ?? []
  const tag = /<((?:\w+:)?(?:item|entry))[\s>]/.exec(text)?.[1]
  if (tag === undefined || opening === '') throw cause
  const findings: Finding[] = []
  const items: XmlElement[] = []
  const parts = pieces(text, tag)
  for (const { from, to, isWhole } of parts) {
    const read = isWhole ? attempt(`${opening}${text.slice(from, to)}</${name}>`, source) : 'is not finished: the feed may be cut off'
    if (typeof read === 'string') { if (findings.length < MOST_NAMED) findings.push({ rule: 'feed/broken-item', severity: 'error', message: `An item of the feed ${read}.`, where: { kind: 'line', line: lineAt(text, from) } }) }
    else items.push(...itemsIn(read))
  }
  const head = attempt(`${text.slice(text.indexOf(opening), parts[0]?.from ?? 0)}${opening.includes('feed') ? '' : '</channel>'}</${name}>`, source)
  const root = typeof head === 'string' ? attempt(`${opening}</${name}>`, source) : head
  if (items.length === 0 || typeof root === 'string') throw cause
  return { root, items, findings }
}

type Piece = Readonly<{ from: number; to: number; isWhole: boolean }>

/** Where items begin and end, by their tags alone. */
function pieces(text: string, tag: string): readonly Piece[] {
  const out: Piece[] = []
  const begin = new RegExp(`<${tag}[\\s>]`, 'g')
  for (let found = begin.exec(text); found; found = begin.exec(text)) {
    const end = text.indexOf(`</${tag}>`, found.index)
    const to = end < 0 ? text.length : end + tag.length + 3
    out.push({ from: found.index, to, isWhole: end >= 0 })
    begin.lastIndex = to
  }
  return out
}

/** The root, or why there is none. */
function attempt(text: string, source: Source): XmlElement | string {
  try {
    return readXml(text, source).root
  } catch (error) {
    if (!(error instanceof WireError)) throw error
    return /is not well-formed XML: [^.(]*/.exec(error.message)?.[0].trim() ?? 'can’t be read'
  }
}

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length
