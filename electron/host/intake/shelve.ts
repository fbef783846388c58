import { captionOf, newsDoc, restore, setField, setRight, writePackage, writePhoto, writeStory } from '../../documents/index.ts'
import type { Library } from '../../library/index.ts'
import { photoTextFields, type Item, type NewsPackage, type Photo, type PhotoFile, type Rights, type Story } from '../../newsroom/index.ts'
import * as Y from 'yjs'
import type { DocumentKind } from '../../contract/index.ts'

/** What became of an item: `fate` says whether it is new, was there already, or is there in a newer version now. */
export type Shelved = Readonly<{ id: string; kind: DocumentKind; title: string; fate: 'new' | 'known' | 'renewed' }>

/** A document of the library being edited from here; the windows hear of it through `edit`. */
export type Shelf = Readonly<{
  library: Library
  newId: () => string
  edit: (document: string, kind: DocumentKind, change: (doc: Y.Doc) => void) => void
}>

export const titleOf = (item: Item): string => {
  switch (item.kind) {
    case 'story': return item.headline || item.slug || item.guid
    case 'photo': return item.headline ?? item.title ?? item.file?.name ?? (item.caption.slice(0, 80) || item.guid)
    case 'package': return item.title || item.slug || item.guid
  }
}

/** Puts a story on the shelf; `photoIdOf` knows the documents of its pictures. A newer version of a known story becomes an edit of it. */
export function shelveStory(shelf: Shelf, story: Story, photoIdOf: (guid: string) => string): Shelved {
  const fill = (doc: Y.Doc): void => { writeStory(doc, story, photoIdOf, shelf.newId) }
  const known = shelf.library.findByGuid(story.guid)
  const renew = known !== undefined && shelf.library.state(known).kind === 'story' && shelf.library.story(known).version < story.version
  return { ...place(shelf, 'story', known, renew, fill), title: titleOf(story) }
}

export function shelvePackage(shelf: Shelf, parcel: NewsPackage, idOf: (guid: string) => string | undefined): Shelved {
  const entries = parcel.entries.filter(({ guid }) => idOf(guid) !== undefined)
  const known = shelf.library.findByGuid(parcel.guid)
  const renew = known !== undefined && shelf.library.state(known).kind === 'package' && shelf.library.newsPackage(known).version < parcel.version
  return { ...place(shelf, 'package', known, renew, doc => { writePackage(doc, { ...parcel, entries }, guid => idOf(guid) ?? guid) }), title: titleOf(parcel) }
}

/** Puts a photo on the shelf. One that is known and waits for its file gets it, and whatever nobody has said of it yet. */
export function shelvePhoto(shelf: Shelf, photo: Photo, known: string | undefined): Shelved {
  const title = titleOf(photo)
  if (known === undefined || shelf.library.state(known).kind !== 'photo') return { ...place(shelf, 'photo', undefined, false, doc => { writePhoto(doc, photo) }), title }
  const there = shelf.library.photo(known)
  if (!photo.file || there.file) return { id: known, kind: 'photo', title, fate: 'known' }
  shelf.edit(known, 'photo', doc => { fillIn(doc, there, photo) })
  return { id: known, kind: 'photo', title, fate: 'renewed' }
}

/** Gives a placeholder its file, and each field and right that is empty. What a person wrote stays. */
export function fillIn(doc: Y.Doc, there: Photo, photo: Photo): void {
  doc.transact(() => {
    if (photo.file) setField(doc, 'file', { ...photo.file })
    for (const field of photoTextFields) if (!there[field] && photo[field]) setField(doc, field, photo[field])
    if (!there.caption && photo.caption) captionOf(doc).insert(0, photo.caption)
    if (there.keywords.length === 0 && photo.keywords.length > 0) setField(doc, 'keywords', [...photo.keywords])
    if (!there.rights) for (const [key, value] of rightsEntries(photo.rights)) setRight(doc, key, value)
  })
}

// Object.entries forgets that the keys are those of Rights.
const rightsEntries = (rights: Rights | null): readonly (readonly [keyof Rights, Rights[keyof Rights]])[] => Object.entries(rights ?? {}) as [keyof Rights, Rights[keyof Rights]][]

/** What a document says of a photo, completed by what its file says: the document's word counts more. */
export function completed(photo: Photo, embedded: Photo, file: PhotoFile): Photo {
  const { renditions: _gone, ...said } = photo
  return {
    ...embedded, ...said, file, renditions: [], rights: photo.rights ?? embedded.rights,
    caption: photo.caption || embedded.caption, people: photo.people.length > 0 ? photo.people : embedded.people, keywords: photo.keywords.length > 0 ? photo.keywords : embedded.keywords,
  }
}

function place({ library, newId, edit }: Shelf, kind: DocumentKind, known: string | undefined, renew: boolean, fill: (doc: Y.Doc) => void): Omit<Shelved, 'title'> {
  if (known !== undefined && library.state(known).kind === kind) {
    library.recover(known)
    if (!renew) return { id: known, kind, fate: 'known' }
    library.takeVersion(known, 'Before a newer version came in')
    const next = newsDoc()
    fill(next)
    edit(known, kind, doc => { restore(doc, Y.encodeStateAsUpdate(next)) })
    return { id: known, kind, fate: 'renewed' }
  }
  const id = newId()
  const doc = newsDoc()
  fill(doc)
  library.create(kind, id, doc)
  return { id, kind, fate: 'new' }
}
