import { randomUUID } from 'node:crypto'
import type { DocumentKind, Override } from '../contract/index.ts'
import { docOf, entryRefs, pictureIds } from '../documents/index.ts'
import type { Library } from '../library/index.ts'
import { NewsroomError, type NewsPackage, type Photo, type Story } from '../newsroom/index.ts'
import type { Shipment, Waiver } from '../packages/index.ts'

/** A shipment with the way back from each guid in it to the document that a window knows. */
export type Assembled = Readonly<{ shipment: Shipment; documentOf: (guid: string) => string | undefined }>

type Entry = Readonly<{ document: string; kind: 'story' | 'photo' }>

/** Gathers items as they are stored now. */
class Assembly {
  readonly #documents = new Map<string, string>()
  readonly #stories: Story[] = []
  readonly #photos: Photo[] = []

  constructor(private readonly library: Library) {}

  add({ document, kind }: Entry): void {
    switch (kind) {
      case 'story': {
        for (const id of pictureIds(docOf(this.library.state(document).state))) if (this.library.state(id).kind === 'photo') this.#documents.set(this.library.photo(id).guid, id)
        this.#stories.push(this.#named(this.library.story(document), document))
        break
      }
      case 'photo':
        this.#photos.push(this.#named(this.library.photo(document), document))
    }
  }

  done(parcel: NewsPackage, document: string): Assembled {
    this.#documents.set(parcel.guid, document)
    const inStories = new Set(this.#stories.flatMap(({ pictures }) => pictures.map(({ guid }) => guid)))
    const shipment = { package: parcel, stories: this.#stories, photos: this.#photos.filter(({ guid }) => !inStories.has(guid)) }
    return { shipment, documentOf: guid => this.#documents.get(guid) }
  }

  #named<T extends Story | Photo>(item: T, document: string): T {
    this.#documents.set(item.guid, document)
    return item
  }
}

/** A package as it is stored now. @throws NewsroomError `not-found` for it or one of its entries */
export function assemble(library: Library, document: string): Assembled {
  const parcel = library.newsPackage(document)
  const assembly = new Assembly(library)
  for (const entry of entryRefs(docOf(library.state(document).state))) assembly.add(entry)
  return assembly.done(parcel, document)
}

/** Stories and photos that nobody put into a package, as one that is made for this occasion only. */
export function assembleLoose(library: Library, documents: readonly string[], created: string): Assembled {
  const id = randomUUID()
  const assembly = new Assembly(library)
  const entries = documents.map(document => ({ document, kind: kindOf(library, document) }))
  for (const { document, kind } of entries) {
    if (kind === 'package') throw new NewsroomError('usage', { kind: 'package', id: document, label: document }, 'A package can’t be part of another one.', 'Export it by itself.')
    assembly.add({ document, kind })
  }
  const items = entries.map(({ document, kind }) => (kind === 'photo' ? library.photo(document) : library.story(document)))
  return assembly.done({
    kind: 'package', guid: `urn:uuid:${id}`, version: 1, status: 'usable', title: nameOf(items[0]), slug: slugOf(items[0]), created,
    entries: items.map(item => ({ kind: item.kind, guid: item.guid, title: nameOf(item) })), foreign: [],
  }, id)
}

/** @throws NewsroomError `not-found` */
export function kindOf(library: Library, document: string): DocumentKind {
  const { kind } = library.state(document)
  if (kind) return kind
  throw new NewsroomError('not-found', { kind: 'newsroom', id: document, label: document }, `Nothing in the newsroom has the id “${document}”.`, 'Look it up with “list” or “search”.')
}

/** Overrides name documents, the gate guids. */
export const waiversOf = (library: Library, overrides: readonly Override[]): readonly Waiver[] =>
  overrides.map(({ photo, person, reason }) => ({ photo: library.photo(photo).guid, person, reason }))

const nameOf = (item: Story | Photo | undefined): string => (item?.headline ?? '') || (item?.kind === 'photo' ? item.file?.name ?? '' : item?.slug ?? '')
const slugOf = (item: Story | Photo | undefined): string => (item?.kind === 'story' ? item.slug : '')
