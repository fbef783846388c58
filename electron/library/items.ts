import { readPackage, readPhoto, readStory } from '../documents/index.ts'
import type { Item, NewsPackage, Photo, Story } from '../newsroom/index.ts'
import type { DocumentRow, Kind, LoadedDocuments } from './loaded.ts'
import { notFound } from './refusals.ts'

/** Documents as the domain sees them, always as stored this moment. */
export class Items {
  constructor(private readonly documents: LoadedDocuments) {}

  /** @throws NewsroomError 'not-found' */
  story(id: string): Story {
    const row = this.#row('story', id)
    const story = readStory(this.documents.doc(row), id, photo => this.#ifThere(photo))
    return { ...story, created: story.created ?? row.created, modified: row.modified }
  }

  /** @throws NewsroomError 'not-found' */
  photo(id: string): Photo {
    return readPhoto(this.documents.doc(this.#row('photo', id)), id)
  }

  /** @throws NewsroomError 'not-found' */
  newsPackage(id: string): NewsPackage {
    const row = this.#row('package', id)
    const found = readPackage(this.documents.doc(row), id, entry => this.#titled(entry))
    return { ...found, created: found.created ?? row.created, modified: row.modified }
  }

  item({ id, kind }: Readonly<{ id: string; kind: Kind }>): Item {
    switch (kind) {
      case 'story': return this.story(id)
      case 'photo': return this.photo(id)
      case 'package': return this.newsPackage(id)
    }
  }

  #ifThere(id: string): Photo | undefined {
    return this.documents.row(id)?.kind === 'photo' ? this.photo(id) : undefined
  }

  #titled(id: string): Readonly<{ guid: string; title?: string }> | undefined {
    switch (this.documents.row(id)?.kind) {
      case 'story': {
        const { guid, headline, slug } = readStory(this.documents.doc(this.#row('story', id)), id, () => undefined)
        return { guid, title: headline || slug }
      }
      case 'photo': {
        const { guid, headline, title, file } = this.photo(id)
        return { guid, title: headline ?? title ?? file?.name ?? '' }
      }
      case 'package': case undefined: return undefined
    }
  }

  #row(kind: Kind, id: string): DocumentRow {
    const row = this.documents.row(id)
    if (row?.kind !== kind) throw notFound(kind, id)
    return row
  }
}
