import type { Item, NewsPackage } from '../../newsroom/index.ts'
import type { Issue } from '../format.ts'
import { element, textual, type Built } from '../xml/write.ts'
import { envelope } from './envelope.ts'
import { iriOf } from './guid.ts'
import { isKilled, noteOf } from './kill.ts'
import { OWN } from './names.ts'

export const MIME = { story: 'newsitem', photo: 'newsitem', package: 'packageitem' } as const

/** A package as a `packageItem` with one group in sequence; `known` are the items that leave with it. */
export function packageItem(pack: NewsPackage, known: ReadonlyMap<string, Item>, issue: Issue): Built {
  const reference = ({ guid, kind, title }: NewsPackage['entries'][number]): Built => {
    const item = known.get(guid)
    return element('itemRef', { residref: iriOf(guid), contenttype: `application/vnd.iptc.g2.${item ? MIME[item.kind] : 'newsitem'}+xml` },
      element('itemClass', { qcode: classOf(item, kind) }), textual('title', title))
  }
  return envelope('packageItem', pack, {
    itemClass: 'ninat:composite', title: pack.title, edNote: noteOf(pack),
    contentMeta: element('contentMeta', {}, textual('slugline', pack.slug), textual('headline', pack.title)),
    content: isKilled(pack) ? undefined : element('groupSet', { root: 'root' }, element('group', { id: 'root', role: `${OWN}:main`, mode: 'pgrmod:seq' }, pack.entries.map(reference))),
  }, issue)
}

function classOf(item: Item | undefined, kind: 'story' | 'photo'): string {
  if (item?.kind === 'package') return 'ninat:composite'
  return kind === 'story' ? 'ninat:text' : `ninat:${item?.kind === 'photo' ? item.nature ?? 'picture' : 'picture'}`
}

/** A package for a client who wants one where the desk made none. It is named after its first item and lists every item that leaves. */
export function madePackage(items: readonly Item[]): NewsPackage | undefined {
  const [first] = items
  if (!first || items.some(({ kind }) => kind === 'package')) return undefined
  const slug = first.kind === 'photo' ? '' : first.slug
  return {
    kind: 'package', guid: `${first.guid}:package`, version: first.version, status: 'usable', slug, title: titleOf(first), foreign: [],
    entries: items.flatMap(item => (item.kind === 'package' ? [] : [{ kind: item.kind, guid: item.guid, ...(titleOf(item) && { title: titleOf(item) }) }])),
    ...(first.kind !== 'photo' && first.created ? { created: first.created } : {}), ...(first.kind !== 'photo' && first.modified ? { modified: first.modified } : {}),
  }
}

const titleOf = (item: Item): string => (item.kind === 'package' ? item.title : item.headline) ?? ''
