import type { Source } from '../format.ts'
import { latin1 } from '../single-byte.ts'
import { rootName } from '../xml/sniff.ts'
import { JsonSplitter } from './json.ts'
import { MarkupSplitter, type Family } from './markup.ts'
import type { Piece, Splitter } from './survey.ts'
import { TelegraphSplitter } from './telegraph.ts'

export type { Piece, Range, Splitter, Survey } from './survey.ts'

const newsmlG2: Family = { items: ['newsItem', 'packageItem', 'conceptItem', 'knowledgeItem', 'planningItem', 'catalogItem'] }

/** The families of XML that hold many items in a file, by the root of their documents. */
const families: Readonly<Record<string, Family>> = {
  newsMessage: newsmlG2, ...Object.fromEntries(newsmlG2.items.map(name => [name, newsmlG2])),
  NewsML: { items: ['NewsItem'], nested: true },
  rss: { items: ['item'] }, RDF: { items: ['item'] }, feed: { items: ['entry'] },
  nitf: { items: ['nitf'] },
}

/**
 * What splits a file that begins with these bytes, by its content alone; undefined for a kind of file that holds one item. The bytes
 * are of an encoding in which ASCII stands for itself: UTF-16 is brought into UTF-8 first.
 *
 * @param head the first 64 KB, or all there is
 */
export function splitterFor(head: Uint8Array, source: Source): Splitter | undefined {
  const begins = latin1(head.subarray(0, 4096)).replace(/^\u00ef\u00bb\u00bf/, '')
  if (/^[\u0000\u0016\u007f\s]*\u0001/.test(begins)) return new TelegraphSplitter()
  if (/^\s*[[{]/.test(begins)) return new JsonSplitter()
  if (!/^\s*</.test(begins)) return undefined
  const family = families[rootName(head) ?? '']
  return family && new MarkupSplitter(family, source)
}

/** Lines of a head don't count: an error then names the line of the item. */
const LINE_ENDS = /[\r\n]/

/** A small complete document: the head, the item with those that it needs, and the ends of what the head opened. */
export function assembled(piece: Piece, head: Uint8Array, items: readonly Uint8Array[]): Uint8Array {
  const ends = new TextEncoder().encode(piece.tail)
  const whole = new Uint8Array(items.reduce((sum, { length }) => sum + length, head.length + ends.length))
  whole.set(head.map(byte => (LINE_ENDS.test(String.fromCharCode(byte)) ? 0x20 : byte)))
  let at = head.length
  for (const part of [...items, ends]) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
