import type { Finding, Item } from '../newsroom/index.ts'

/** A remark for each item that stands more than once in a document; every one of them is kept. */
export function repeatedItems(items: readonly Item[]): readonly Finding[] {
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const { guid } of items) {
    if (seen.has(guid)) twice.add(guid)
    seen.add(guid)
  }
  return [...twice].map(item => ({ rule: 'import/item-twice', severity: 'warning', message: `The item “${item.slice(0, 100)}” stands more than once in the document.`, where: { kind: 'item', item } }))
}
