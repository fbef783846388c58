import type { Finding } from '../../newsroom/index.ts'
import { hasZone, isoOf } from '../dates.ts'
import { at, attribute, descendants, named, textOf, type XmlElement } from '../xml/tree.ts'
import { groupRules } from './rules-content.ts'
import { wrong } from './wrong.ts'

/** What a message says as a whole: what a package names must be in it, no version of an item may stand twice (NewsML-G2 2.35, newsMessage). */
export function messageRules(root: XmlElement, items: readonly XmlElement[]): readonly Finding[] {
  const groups = items.flatMap(groupRules)
  if (root.name !== 'newsMessage') return groups
  const sent = at(root, 'header', 'sent')
  const unzoned = sent && !hasZone(isoOf(textOf(sent)) ?? '') ? [wrong('date', 'sent must be a date with its time zone (header, sent).', sent)] : []
  return [...groups, ...unzoned, ...repeated(items), ...missing(items)]
}

function repeated(items: readonly XmlElement[]): readonly Finding[] {
  const versions = new Map<string, Set<string>>()
  return items.flatMap(item => {
    const guid = attribute(item, 'guid')
    if (guid === undefined) return []
    const version = attribute(item, 'version') ?? '1'
    const seen = versions.get(guid)
    versions.set(guid, (seen ?? new Set()).add(version))
    if (seen === undefined) return []
    return [wrong('twice', `The item “${guid.slice(0, 100)}” stands twice${versions.get(guid)?.size === 1 ? ' in the same version' : ''} (itemSet).`, item, 'warning')]
  })
}

/** A client may have an item that is only named from an earlier message, so it is a warning. */
function missing(items: readonly XmlElement[]): readonly Finding[] {
  if (items.length < 2) return []
  const guids = new Set(items.map(item => attribute(item, 'guid')))
  return items.flatMap(item => named(item, 'groupSet', 'itemRef').flatMap(part => [part, ...descendants(part)])).filter(({ name }) => name === 'itemRef')
    .filter(each => attribute(each, 'residref') !== undefined && !guids.has(attribute(each, 'residref')) && attribute(each, 'href') === undefined)
    .map(each => wrong('reference', `The package names “${attribute(each, 'residref')?.slice(0, 100) ?? ''}”, which is not in the message (group, itemRef).`, each, 'warning'))
}
