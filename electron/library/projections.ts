import { entryRefs, pictureIds } from '../documents/index.ts'
import { countWords, NewsroomError, photoTextFields, printedText, type Badge, type Photo, type Story } from '../newsroom/index.ts'
import type { Items } from './items.ts'
import type { DocumentRow, Kind, LoadedDocuments } from './loaded.ts'
import type { Store } from './store.ts'

/** What others know of an item and a list shows: the library knows neither checks nor rights. A story's badge is not shown. */
export type Note = Readonly<{ badge: Badge; reason: string; counts: Readonly<{ errors: number; warnings: number }> }>
export type Projected = Readonly<{ id: string; kind: Kind }>
export type Annotate = (item: Story | Photo) => Note

const AT_ONCE = 100

/** The rows that lists show and search finds. They follow the log, off the typing path, and can be dropped and made again. */
export class Projections {
  constructor(private readonly store: Store, private readonly documents: LoadedDocuments, private readonly items: Items, private readonly annotate: Annotate) {}

  /**
   * Brings what is stale up to date, at most `most` documents. A document that can't be read is passed over, so that it
   * doesn't hold up the others; its row stays as it was.
   *
   * @returns the documents whose rows changed; empty when nothing is stale any more
   */
  project(most = AT_ONCE): Projected[] {
    if (this.store.readOnly) return []
    return this.store.all<DocumentRow>('SELECT * FROM documents WHERE projected < last LIMIT ?', most).map(row => {
      this.store.write(() => { this.#projectReadable(row) })
      return { id: row.id, kind: row.kind }
    })
  }

  /** Makes one row now: part of the transaction that calls. */
  projectNow(document: string): void {
    const row = this.documents.row(document)
    if (row) this.store.write(() => { this.#projectOne(row) })
  }

  /** All rows are made again by the next calls of `project`. */
  drop(): void {
    this.store.write(() => {
      for (const table of ['stories', 'photos', 'packages', 'pictures', 'story_search', 'photo_search']) this.store.run(`DELETE FROM ${table}`)
      this.store.run('UPDATE documents SET projected = 0')
    })
  }

  /** Verdicts that depend on the day, such as a licence that ends: these photos are looked at again. */
  makeStale(kind: Kind): void {
    this.store.write(() => this.store.run('UPDATE documents SET projected = 0 WHERE kind = ?', kind))
  }

  #projectReadable(row: DocumentRow): void {
    try {
      this.#projectOne(row)
    } catch (error) {
      // Doctor names it, and whoever opens it is told.
      if (!(error instanceof NewsroomError) || error.code !== 'damaged') throw error
    }
    this.store.run('UPDATE documents SET projected = ? WHERE id = ?', row.last, row.id)
  }

  #projectOne(row: DocumentRow): void {
    switch (row.kind) {
      case 'story': this.#projectStory(row); break
      case 'photo': this.#projectPhoto(row); break
      case 'package': this.#projectPackage(row); break
    }
    this.store.run('UPDATE documents SET projected = ? WHERE id = ?', row.last, row.id)
  }

  #projectStory(row: DocumentRow): void {
    const story = this.items.story(row.id), text = printedText(story.body), { counts } = this.annotate(story)
    const { guid, slug, headline, byline, state = 'draft', urgency = null, embargo = null, version } = story
    this.#leaveSearch('stories', 'story_search', row.id)
    this.store.run('REPLACE INTO stories VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)', row.id, row.last, row.binned ? 1 : 0, guid,
      slug, headline, byline, state, countWords(text), urgency, embargo, version, row.modified, counts.errors, counts.warnings)
    if (!row.binned) this.store.run('INSERT INTO story_search (rowid, headline, slug, byline, body) VALUES (?, ?, ?, ?, ?)', row.last, headline, slug, byline, text)
    this.store.run('DELETE FROM pictures WHERE story = ?', row.id)
    for (const photo of pictureIds(this.documents.doc(row))) this.store.run('INSERT INTO pictures (photo, story) VALUES (?, ?)', photo, row.id)
  }

  #projectPhoto(row: DocumentRow): void {
    const photo = this.items.photo(row.id), { badge, reason, counts } = this.annotate(photo)
    const { guid, file, caption, headline = '', title = '', byline = '', credit = '', taken = null } = photo
    this.#leaveSearch('photos', 'photo_search', row.id)
    this.store.run('REPLACE INTO photos VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)', row.id, row.last, row.binned ? 1 : 0, guid,
      file?.name ?? title, headline, caption, byline, credit, file?.sha256 ?? null, file?.width ?? 0, file?.height ?? 0, taken, badge, reason,
      row.modified, counts.errors, counts.warnings)
    if (!row.binned) this.store.run('INSERT INTO photo_search (rowid, caption, fields) VALUES (?, ?, ?)', row.last, caption, searchable(photo))
    // A story's findings look at its captions too.
    this.store.run('UPDATE documents SET projected = 0 WHERE id IN (SELECT story FROM pictures WHERE photo = ?)', row.id)
  }

  #projectPackage(row: DocumentRow): void {
    const { guid, title } = this.items.newsPackage(row.id), entries = entryRefs(this.documents.doc(row))
    const count = (kind: Kind): number => entries.filter(entry => entry.kind === kind).length
    this.store.run('REPLACE INTO packages VALUES (?, ?, ?, ?, ?, ?, ?, ?)', row.id, row.last, row.binned ? 1 : 0, guid, title, count('story'), count('photo'), row.modified)
  }

  /** A document that changes gets a new place in the search, so that newest first needs no sorting there. */
  #leaveSearch(table: 'stories' | 'photos', search: string, document: string): void {
    const before = this.store.get<{ place: number; binned: number }>(`SELECT place, binned FROM ${table} WHERE id = ?`, document)
    if (before?.binned === 0) this.store.run(`DELETE FROM ${search} WHERE rowid = ?`, before.place)
  }
}

const searchable = (photo: Photo): string =>
  [...photoTextFields.map(field => photo[field]), ...photo.people.map(({ name }) => name), ...photo.keywords, photo.file?.name].filter(Boolean).join('\n')
