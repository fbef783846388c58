import type { Badge, StoryState } from '../newsroom/index.ts'
import type { Value } from './database.ts'
import type { Store } from './store.ts'

type Counts = Readonly<{ errors: number; warnings: number }>
export type StoryRow = Readonly<{
  id: string; slug: string; headline: string; byline: string; state: StoryState; words: number; urgency: number | null; embargo: string | null
  version: number; modified: string; counts: Counts
}>
export type PhotoRow = Readonly<{
  id: string; name: string; headline: string; caption: string; byline: string; credit: string; sha256: string | null; width: number; height: number
  taken: string | null; badge: Badge; reason: string; modified: string; counts: Counts
}>
export type PackageRow = Readonly<{ id: string; title: string; stories: number; photos: number; modified: string }>

/** `text` as typed so far: the last word may be the beginning of one. `ids` keeps to these documents. */
export type Query = Readonly<{ text?: string | undefined; limit: number; offset: number; binned?: boolean | undefined; ids?: readonly string[] | undefined }>
export type Page<Row> = Readonly<{ rows: readonly Row[]; total: number }>

/** Where a search stops to count: nobody pages further, and counting on would cost more than finding. */
export const COUNTED = 10_000

type Counted<Row> = Omit<Row, 'counts'> & Counts
/** `order` is that of the whole list. Pictures stand by the time they were taken: none may jump away while it is being captioned. */
type Listed = Readonly<{ table: string; search: string | null; columns: string; words: string; order: string }>

const STORIES: Listed = {
  table: 'stories', search: 'story_search', words: "headline || ' ' || slug || ' ' || byline",
  columns: 'id, slug, headline, byline, state, words, urgency, embargo, version, modified, errors, warnings', order: 'place DESC',
}
const PHOTOS: Listed = {
  table: 'photos', search: 'photo_search', words: "caption || ' ' || name || ' ' || headline || ' ' || byline || ' ' || credit",
  columns: 'id, name, headline, caption, byline, credit, sha256, width, height, taken, badge, reason, modified, errors, warnings', order: 'taken DESC, name, id',
}
const PACKAGES: Listed = { table: 'packages', search: null, words: 'title', columns: 'id, title, stories, photos, modified', order: 'place DESC' }

/** The rows of the lists: newest change first, pictures by the time taken. `total` of a search counts to 10,000 at most. */
export class Lists {
  constructor(private readonly store: Store) {}

  stories(query: Query): Page<StoryRow> {
    return counted(this.#page<Counted<StoryRow>>(STORIES, query))
  }

  photos(query: Query): Page<PhotoRow> {
    return counted(this.#page<Counted<PhotoRow>>(PHOTOS, query))
  }

  packages(query: Query): Page<PackageRow> {
    return this.#page<PackageRow>(PACKAGES, query)
  }

  /** The document that holds an item of this guid. */
  findByGuid(guid: string): string | undefined {
    return this.store.get<{ id: string }>(
      'SELECT id FROM stories WHERE guid = ? UNION ALL SELECT id FROM photos WHERE guid = ? UNION ALL SELECT id FROM packages WHERE guid = ? LIMIT 1', guid, guid, guid)?.id
  }

  /** The photo whose original has these bytes. */
  findBySha256(sha256: string): string | undefined {
    return this.store.get<{ id: string }>('SELECT id FROM photos WHERE sha256 = ? LIMIT 1', sha256)?.id
  }

  #page<Row>(listed: Listed, query: Query): Page<Row> {
    const text = query.text?.trim() ?? ''
    return text && listed.search && !query.binned && !query.ids ? this.#search(listed, listed.search, text, query) : this.#filter(listed, text, query)
  }

  #search<Row>({ table, columns }: Listed, index: string, text: string, { limit, offset }: Query): Page<Row> {
    const words = matching(text)
    if (!words) return { rows: [], total: 0 }
    // Walked by row number, so the newest come first without sorting the rest.
    const found = `SELECT rowid AS found FROM ${index} WHERE ${index} MATCH ? ORDER BY rowid DESC`
    const rows = this.store.all<Row>(`SELECT ${columns} FROM (${found} LIMIT ? OFFSET ?) JOIN ${table} ON place = found ORDER BY place DESC`, words, limit, offset)
    if (offset === 0 && rows.length < limit) return { rows, total: rows.length }
    const total = this.store.get<{ total: number }>(`SELECT count(*) AS total FROM (SELECT 1 FROM ${index} WHERE ${index} MATCH ? LIMIT ${COUNTED})`, words)?.total ?? 0
    return { rows, total }
  }

  #filter<Row>({ table, columns, words, order }: Listed, text: string, { limit, offset, binned = false, ids }: Query): Page<Row> {
    const terms = text.split(/\s+/).filter(Boolean).map(term => `%${term.replace(/[%_\\]/g, '\\$&')}%`)
    const where = ['binned = ?', ...terms.map(() => `${words} LIKE ? ESCAPE '\\'`), ...ids ? ['id IN (SELECT value FROM json_each(?))'] : []].join(' AND ')
    const values: Value[] = [binned ? 1 : 0, ...terms, ...ids ? [JSON.stringify(ids)] : []]
    const rows = this.store.all<Row>(`SELECT ${columns} FROM ${table} WHERE ${where} ORDER BY ${order} LIMIT ? OFFSET ?`, ...values, limit, offset)
    const total = this.store.get<{ total: number }>(`SELECT count(*) AS total FROM ${table} WHERE ${where}`, ...values)?.total ?? 0
    return { rows, total }
  }
}

/** What was typed as a query of FTS5: every word as a text, the last one as the beginning of one. Empty when no word is in it. */
function matching(text: string): string {
  const words = text.split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word)).map(word => `"${word.replaceAll('"', '""')}"`)
  return words.length > 0 ? `${words.join(' ')}*` : ''
}

const counted = <Row>({ rows, total }: Page<Row & Counts>): Page<Omit<Row, keyof Counts> & Readonly<{ counts: Counts }>> =>
  ({ rows: rows.map(({ errors, warnings, ...row }) => ({ ...row, counts: { errors, warnings } })), total })
