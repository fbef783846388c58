import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3-multiple-ciphers'
import { describe, expect, it, onTestFinished } from 'vitest'
import { headlineOf } from '../../../electron/documents/index.ts'
import { driver } from '../../../electron/library/database.ts'
import { openLibrary, type Library } from '../../../electron/library/index.ts'
import { log } from '../../../electron/library/migrations/0001-log.ts'
import { APPLICATION_ID, migrations } from '../../../electron/library/migrate.ts'
import { NewsroomError } from '../../../electron/newsroom/index.ts'
import { aClock, aFolder, aLibrary, aWindow, storyDoc, unannotated } from '../../fixtures/library.ts'

const options = { now: aClock().now, annotate: unannotated, reserveBytes: 64 * 1024 }
const raw = (folder: string): Database.Database => new Database(join(folder, 'library.sqlite'), driver())
const page = { limit: 10, offset: 0 }

function refusal(work: () => unknown): Readonly<{ code: string; message: string }> {
  try {
    work()
  } catch (error) {
    if (error instanceof NewsroomError) return { code: error.code, message: error.message }
    throw error
  }
  throw new Error('not refused')
}
const codeOf = (work: () => unknown): string => refusal(work).code

function aWrittenFolder(): string {
  const library = aLibrary()
  library.create('story', 's1', storyDoc({ headline: 'Thaw' }))
  library.close()
  return library.folder
}

/** A mount of its own, where this system lets us; null elsewhere. */
function mounted(how: (point: string) => readonly string[]): string | null {
  const point = join(aFolder(), 'mount')
  mkdirSync(point)
  try {
    execFileSync('mount', how(point), { stdio: 'ignore' })
  } catch {
    return null
  }
  onTestFinished(() => { execFileSync('umount', [point]) })
  return point
}

describe('opening a newsroom', () => {
  it('makes a new one in a folder that is empty or not there, but only if asked to', () => {
    const folder = aFolder()
    expect([codeOf(() => openLibrary(folder, { ...options, create: false })), readdirSync(folder)]).toEqual(['not-a-library', []])
    expect(aLibrary({}, join(folder, 'New.newsroom')).stories(page)).toEqual({ rows: [], total: 0 })
  })

  it('refuses a folder that holds other things, and a database of another program, and leaves both as they were', () => {
    const other = aFolder(), foreign = aFolder()
    writeFileSync(join(other, 'letters.txt'), 'Dear Sir')
    const database = raw(foreign)
    database.exec('CREATE TABLE moz_places (url TEXT)')
    database.close()
    const before = readFileSync(join(foreign, 'library.sqlite'))
    expect([other, foreign].map(folder => codeOf(() => openLibrary(folder, options)))).toEqual(['not-a-library', 'not-a-library'])
    expect([readdirSync(other), readFileSync(join(foreign, 'library.sqlite')).equals(before)]).toEqual([['letters.txt'], true])
  })

  it('says that a damaged one is damaged, whatever lies in the file', () => {
    const codes = [Buffer.from('not a database at all, but long enough to be looked at'.repeat(100)), Buffer.alloc(8192, 255)].map(bytes => {
      const folder = aFolder()
      writeFileSync(join(folder, 'library.sqlite'), bytes)
      return codeOf(() => openLibrary(folder, options))
    })
    expect(codes).toEqual(['damaged', 'damaged'])
  })

  it('says that another program holds it', { timeout: 20_000 }, () => {
    const folder = aWrittenFolder(), holder = raw(folder)
    holder.pragma('locking_mode = EXCLUSIVE')
    holder.exec('BEGIN EXCLUSIVE; UPDATE documents SET created = created;')
    expect(refusal(() => openLibrary(folder, options))).toEqual({ code: 'locked', message: 'Another program holds the newsroom and lets nobody else in.' })
    holder.close()
  })

  it('L15: opens one of a newer Dateline for reading and names both forms', () => {
    const folder = aWrittenFolder(), newer = raw(folder)
    newer.pragma('user_version = 99')
    newer.close()
    const library = aLibrary({}, folder)
    expect([library.readOnly, library.story('s1').headline, library.stories(page).total]).toEqual([
      `The newsroom was made by a newer Dateline: it is of form 99, this one knows form ${migrations.length}. Update Dateline to change it; until then it can be read.`, 'Thaw', 1])
    expect(codeOf(() => library.append(aWindow('s1').batch(doc => { headlineOf(doc).insert(0, 'No') })))).toBe('read-only')
  })

  it('L16: opens one in a folder that can only be read, and says so', context => {
    const source = aWrittenFolder()
    const point = mounted(place => ['--bind', '-o', 'ro', source, place])
    if (!point) return context.skip('this system lets us mount nothing')
    const library = aLibrary({}, point)
    expect([library.readOnly, library.story('s1').headline]).toEqual(['The folder of the newsroom can only be read.', 'Thaw'])
    expect([codeOf(() => { library.setSetting('a', 1) }), codeOf(() => openLibrary(join(point, 'New.newsroom'), options))]).toEqual(['read-only', 'cannot-write'])
  })
})

describe('migrations', () => {
  it('are numbered by ones', () => {
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1))
  })

  it('L17: bring a library of the first form to ours, after a backup copy, and lose nothing', () => {
    const folder = aWrittenFolder(), source = raw(folder)
    const old = join(aFolder(), 'Old.newsroom')
    mkdirSync(old)
    const target = raw(old)
    target.exec(log.up)
    target.pragma('user_version = 1')
    target.pragma(`application_id = ${APPLICATION_ID}`)
    for (const table of ['documents', 'updates', 'versions']) {
      for (const row of source.prepare<[], Record<string, unknown>>(`SELECT * FROM ${table}`).all()) {
        target.prepare(`INSERT INTO ${table} (${Object.keys(row).join()}) VALUES (${Object.keys(row).map(() => '?').join()})`).run(...Object.values(row))
      }
    }
    target.close()
    source.close()
    const library: Library = aLibrary({}, old)
    expect([library.project(), library.stories(page).rows.map(({ headline }) => headline)]).toEqual([[{ id: 's1', kind: 'story' }], ['Thaw']])
    expect(existsSync(join(old, 'snapshots', 'before-form-2.sqlite'))).toBe(true)
  })
})
