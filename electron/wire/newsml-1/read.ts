import type { Finding, Item, NewsPackage, PackageEntry } from '../../newsroom/index.ts'
import { known } from '../blank.ts'
import { decode } from '../decode.ts'
import { WireError } from '../error.ts'
import type { ReadResult, Source } from '../format.ts'
import { repeatedItems } from '../repeated.ts'
import { readXml } from '../xml/read.ts'
import { at, attribute, elements, named, textOf, type XmlElement } from '../xml/tree.ts'
import { linesOf, noteOf } from './lines.ts'
import { formal, readIdentity, readManagement, withoutRevision } from './management.ts'
import { isPackage, partsOf } from './parts.ts'
import { readPicture } from './read-photo.ts'
import { readStory } from './read-story.ts'

type Place = Readonly<{ source: Source; count: { items: number } }>

/**
 * NewsML 1.x: every NewsItem of the document, with those that stand inside others. Items that carry a vocabulary or changes to an
 * earlier revision alone are named in a finding.
 *
 * @throws WireError where it is no XML, or no NewsML
 */
export function readNewsml1(bytes: Uint8Array, source: Source): ReadResult {
  const { text, findings: decoded } = decode(bytes, source)
  const { root, findings: repairs } = readXml(text, source)
  const items = root.name === 'NewsItem' ? [root] : root.name === 'NewsML' ? named(root, 'NewsItem') : []
  if (items.length === 0) {
    throw new WireError('unsupported', source, root.name === 'NewsML' ? 'is NewsML 1, but holds no NewsItem' : `is XML, but not NewsML 1: its root is <${root.name.slice(0, 60)}>`, 'Let Dateline detect the format, or ask the sender for it again.', { line: root.line })
  }
  const findings: Finding[] = [...decoded, ...repairs]
  const place = { source, count: { items: 0 } }
  const read = items.flatMap(item => itemsOf(item, place, findings))
  return { items: read, findings: [...findings, ...repeatedItems(read)] }
}

function itemsOf(item: XmlElement, place: Place, findings: Finding[]): readonly Item[] {
  const identity = readIdentity(item, place.source, place.count.items++, findings)
  const management = readManagement(item, findings)
  const component = at(item, 'NewsComponent')
  const say = (rule: string, message: string, severity: Finding['severity'] = 'warning'): void => { findings.push({ rule: `newsml-1/${rule}`, severity, message, where: { kind: 'item', item: identity.guid } }) }
  if (!component) {
    if (management.status === 'canceled' || management.signal === 'kill') return [readStory(item, { texts: [], pictures: [] }, { identity, management: { ...management, status: 'canceled' } }, findings)]
    say('not-read', named(item, 'Update').length > 0 ? 'The item only changes parts of an earlier revision; ask the sender for the whole item.' : 'The item holds no news.')
    return []
  }
  if (isPackage(component)) return packageOf(component, identity, management, place, findings)
  const parts = partsOf(component)
  if (parts.texts.some(({ role }) => role === 'body') || parts.pictures.length === 0) {
    const story = readStory(item, parts, { identity, management }, findings)
    if (story.foreign.length > 0) say('foreign', `Kept, though no field of ours tells it: ${[...new Set(story.foreign.map(({ content }) => /^<([\w.-]+)/.exec(content)?.[1] ?? ''))].join(', ')}.`, 'note')
    return [story]
  }
  return picturesOf(item, component, parts, identity, management, findings)
}

/** An item of pictures alone: each is an item of its own, and the item's state is theirs. */
function picturesOf(item: XmlElement, root: XmlElement, parts: ReturnType<typeof partsOf>, identity: ReturnType<typeof readIdentity>, management: ReturnType<typeof readManagement>, findings: Finding[]): readonly Item[] {
  const captions = parts.texts.filter(({ role }) => role !== 'headline').map(({ leaf }) => leaf.content)
  const { status, urgency, embargo, language } = management
  const around = { ...root, children: root.children.filter(child => typeof child !== 'string' && child.name !== 'NewsComponent' && child.name !== 'ContentItem') }
  return parts.pictures.map((component, index) => {
    const isOnly = parts.pictures.length === 1
    const photo = readPicture(component, isOnly ? identity.guid : `${identity.guid}#picture-${index + 1}`, isOnly ? captions : [], component === root ? [] : [around], findings)
    const note = [photo.instructions, ...named(item, 'Comment').map(textOf)].filter(Boolean).join('\n')
    return {
      ...photo, guid: isOnly ? identity.guid : photo.guid, version: identity.version ?? photo.version, status: photo.status === 'usable' || status === 'canceled' ? status : photo.status, ...(urgency !== undefined && { urgency }), ...(note && { instructions: note }),
      ...(photo.language === undefined && language !== undefined && { language }), ...(embargo !== undefined && { rights: { ...photo.rights, embargo } }),
    }
  })
}

function packageOf(component: XmlElement, identity: ReturnType<typeof readIdentity>, management: ReturnType<typeof readManagement>, place: Place, findings: Finding[]): readonly Item[] {
  const inside: Item[] = []
  const entries = entriesOf(component, item => {
    const read = itemsOf(item, place, findings)
    inside.push(...read)
    return read[0]
  })
  const { status, created, modified } = management
  const pack: NewsPackage = {
    kind: 'package', guid: identity.guid, version: identity.version ?? 1, status, title: linesOf([component], 'HeadLine')[0] ?? '', slug: linesOf([component], 'SlugLine')[0] ?? identity.name ?? '',
    entries, foreign: [], ...known({ created, modified, note: noteOf([component]) }),
  }
  return [pack, ...inside]
}

/** References and whole items, in the order of the tree; a component around a reference tells its title and its kind. */
function entriesOf(component: XmlElement, read: (item: XmlElement) => Item | undefined, title?: string): readonly PackageEntry[] {
  const kind = /photo|picture|graphic/i.test(formal(at(component, 'Role')) ?? '') ? 'photo' : 'story'
  return elements(component).flatMap((child): readonly PackageEntry[] => {
    if (child.name === 'NewsComponent') return entriesOf(child, read, linesOf([child], 'HeadLine')[0])
    const item = child.name === 'NewsItem' ? read(child) : undefined
    if (item) return [entryOf(item)]
    const reference = child.name === 'NewsItemRef' ? attribute(child, 'NewsItem') : undefined
    return reference ? [{ kind, guid: withoutRevision(reference), ...(title && { title }) }] : []
  })
}

function entryOf(item: Item): PackageEntry {
  const title = item.kind === 'package' ? item.title : item.headline
  return { kind: item.kind === 'photo' ? 'photo' : 'story', guid: item.guid, ...(title && { title }) }
}
