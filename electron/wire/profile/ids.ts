import type { IdScheme, Item, Photo, Story } from '../../newsroom/index.ts'

/** The items under the ids that a client wants, and the way back from each new id to the old one. */
export type Identified = Readonly<{ items: readonly Item[]; oldOf: (id: string) => string }>

/**
 * Gives every item the id of the client's scheme: `tag:example.org,2026-01-31:…` (RFC 4151) or `urn:newsml:example.org:20260131:…`
 * (RFC 3085). The same item has the same id for ever, whatever its version, so that a correction finds what it corrects.
 */
export function identified(items: readonly Item[], scheme: IdScheme | undefined): Identified {
  if (!scheme) return { items, oldOf: id => id }
  const old = new Map<string, string>()
  const idOf = (guid: string): string => {
    const id = made(guid, scheme)
    old.set(id, guid)
    return id
  }
  return { items: items.map(item => renamed(item, idOf)), oldOf: id => old.get(id) ?? id }
}

function made(guid: string, { scheme, authority, since }: IdScheme): string {
  const prefix = scheme === 'tag' ? `tag:${authority},${since}:` : `urn:newsml:${authority}:${since.replaceAll('-', '')}:`
  return guid.startsWith(prefix) ? guid : prefix + encodeURIComponent(guid.replace(/^urn:uuid:/, ''))
}

function renamed(item: Item, idOf: (guid: string) => string): Item {
  switch (item.kind) {
    case 'story': return storyRenamed(item, idOf)
    case 'photo': return photoRenamed(item, idOf)
    case 'package': return { ...item, guid: idOf(item.guid), entries: item.entries.map(entry => ({ ...entry, guid: idOf(entry.guid) })) }
  }
}

const photoRenamed = (photo: Photo, idOf: (guid: string) => string): Photo => ({ ...photo, guid: idOf(photo.guid) })

/** What a kill or correction of our own speaks of left under the client's id too. */
const storyRenamed = (story: Story, idOf: (guid: string) => string): Story => ({
  ...story, guid: idOf(story.guid), pictures: story.pictures.map(photo => photoRenamed(photo, idOf)),
  body: story.body.map(block => (block.type === 'picture' ? { ...block, photo: idOf(block.photo) } : block)),
  ...(story.refersTo?.startsWith('urn:uuid:') ? { refersTo: idOf(story.refersTo) } : {}),
})
