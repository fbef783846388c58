import Database from 'better-sqlite3-multiple-ciphers'
import { rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type * as Y from 'yjs'
import { docOf, headlineOf, readStory, shownBlocks, textOf } from '../../electron/documents/index.ts'
import { driver } from '../../electron/library/database.ts'
import type { Library } from '../../electron/library/index.ts'
import { addStory, aFilledLibrary, openToWrite } from './stories.ts'
import { median, percentile, repeated, timed, type Line } from './table.ts'

const TYPED = ['t', 'th', 'the', 'the m', 'the mi', 'the min', 'the minister', 'minister said', 'friday', 'said fri']
const PAGE = { limit: 50, offset: 0 }

/** The list, the search, opening and saving in a library of many stories. */
export async function libraryLines(stories: number): Promise<Line[]> {
  const folder = aFilledLibrary(stories), library = openToWrite(folder)
  try {
    const raw = new Database(join(library.folder, 'library.sqlite'), driver())
    const lines = [list(library, raw, stories), search(library, raw, stories), open(library), ...append(library)]
    raw.close()
    return lines
  } finally {
    library.close()
    rmSync(dirname(folder), { recursive: true, force: true })
  }
}

function list(library: Library, raw: Database.Database, stories: number): Line {
  const naive = raw.prepare('SELECT id, slug, headline, byline, state, words, urgency, embargo, version, modified, errors, warnings FROM stories WHERE binned = 0 ORDER BY modified DESC LIMIT 50')
  return {
    question: `first list, ${stories} stories, p95`, unit: 'ms', ours: percentile(repeated(200, () => library.stories(PAGE)), 0.95),
    peer: { name: 'SQLite, sorted by date', value: percentile(repeated(200, () => naive.all()), 0.95) }, goal: { times: 1 },
  }
}

function search(library: Library, raw: Database.Database, stories: number): Line {
  const naive = raw.prepare('SELECT s.* FROM story_search f JOIN stories s ON s.place = f.rowid WHERE story_search MATCH ? ORDER BY s.modified DESC LIMIT 50')
  const asQuery = (text: string): string => `${text.split(' ').map(word => `"${word}"`).join(' ')}*`
  const ours = repeated(300, n => library.stories({ ...PAGE, text: TYPED[n % TYPED.length] }))
  const theirs = repeated(30, n => naive.all(asQuery(TYPED[n % TYPED.length] ?? '')))
  return { question: `search while typing, common words, ${stories} stories, p95`, unit: 'ms', ours: percentile(ours, 0.95), peer: { name: 'FTS5, sorted by date', value: percentile(theirs, 0.95) }, goal: { most: 5 } }
}

function open(library: Library): Line {
  addStory(library, 'long', 'A long story', 10_000, 1)
  // Written on, so that there is a log behind it to be read.
  edit(library, 'long', 400)
  const opened = Array.from({ length: 9 }, () => {
    const again = openToWrite(library.folder)
    const took = timed(() => readStory(docOf(again.state('long').state), 'long', () => undefined))
    again.close()
    return took
  })
  return { question: 'opening a 10,000-word story with 400 unfolded edits, median', unit: 'ms', ours: median(opened), peer: null, goal: { most: 200 } }
}

function edit(library: Library, document: string, times: number): number[] {
  const doc = docOf(library.state(document).state), writer = crypto.randomUUID()
  const [, block] = shownBlocks(doc)[0] ?? []
  const text: Y.Text = block ? textOf(block) : headlineOf(doc)
  let updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => { updates.push(update) })
  return repeated(times, n => {
    updates = []
    text.insert(n, 'x')
    library.append({ document, kind: 'story', writer, number: n + 1, updates })
  })
}

function append(library: Library): Line[] {
  const bare = new Database(join(dirname(library.folder), 'bare.sqlite'), driver())
  bare.pragma('journal_mode = WAL')
  bare.pragma('synchronous = FULL')
  bare.exec('CREATE TABLE updates (sequence INTEGER PRIMARY KEY, document TEXT, bytes BLOB)')
  const insert = bare.prepare('INSERT INTO updates (document, bytes) VALUES (?, ?)'), bytes = new Uint8Array(25)
  const theirs: number[] = [], ours: number[] = []
  // In turns, so that a busy moment of the machine meets both.
  for (let round = 0; round < 10; round++) {
    theirs.push(...repeated(50, () => insert.run('long', bytes)))
    ours.push(...edit(library, 'long', 50))
  }
  bare.close()
  return [
    { question: 'a key in a 10,000-word story, on disk, median', unit: 'ms', ours: median(ours), peer: { name: 'a bare INSERT with fsync', value: median(theirs) }, goal: { times: 4 } },
    { question: 'a key in a 10,000-word story, on disk, p99', unit: 'ms', ours: percentile(ours, 0.99), peer: { name: 'a bare INSERT with fsync', value: percentile(theirs, 0.99) }, goal: { most: 100 } },
  ]
}
