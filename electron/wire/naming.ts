import type { Item } from '../newsroom/index.ts'

/**
 * File names from slugs, or headlines where there is none: letters, digits and hyphens of ASCII, safe on every system; two of the same name get a number. The
 * same items give the same names.
 */
export function fileNames(items: readonly Item[], extension: string): (item: Item) => string {
  const taken = new Set<string>()
  const names = new Map<string, string>()
  for (const item of items) {
    const stem = stemOf(item)
    let name = `${stem}.${extension}`
    for (let number = 2; taken.has(name); number++) name = `${stem}-${number}.${extension}`
    taken.add(name)
    names.set(item.guid, name)
  }
  return item => names.get(item.guid) ?? `${stemOf(item)}.${extension}`
}

function stemOf(item: Item): string {
  for (const text of [...wishesOf(item), item.guid]) {
    const stem = text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').replace(/[^A-Za-z0-9]+/g, '-').replace(/^-+|-+$/g, '').toLowerCase().slice(0, 60).replace(/-+$/, '')
    if (stem && !/^(?:con|prn|aux|nul|com\d|lpt\d)$/.test(stem)) return stem
  }
  return item.kind
}

function wishesOf(item: Item): readonly string[] {
  switch (item.kind) {
    case 'story': return [item.slug, item.headline]
    case 'photo': return [item.headline ?? '', item.title ?? '']
    case 'package': return [item.slug, item.title]
  }
}
