import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { syncFolder } from './disk.ts'
import { apart, faultsOf } from './thread.ts'

const NAME = /^(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})\S*\.sqlite$/

/** How many are kept: the newest, and the newest of each hour and of each day. */
const RECENT = 6, HOURS = 24, DAYS = 14

/** Newest first. */
export function snapshotsIn(folder: string): string[] {
  const place = join(folder, 'snapshots')
  return existsSync(place) ? readdirSync(place).filter(name => NAME.test(name)).sort().reverse() : []
}

/**
 * Writes a copy of the library into `snapshots/`, after looking whether the library is whole; old copies go by the table.
 *
 * @param at an instant in UTC, which names the copy
 * @returns what `integrity_check` found wrong; then nothing is copied and no older copy goes
 */
export async function takeSnapshot(folder: string, at: string): Promise<readonly string[]> {
  const place = join(folder, 'snapshots'), file = join(folder, 'library.sqlite')
  mkdirSync(place, { recursive: true })
  const wrong = await faultsOf(file)
  if (wrong.length > 0) return wrong
  const name = `${at.replaceAll(':', '-')}.sqlite`
  const part = join(place, `${name}.part`)
  rmSync(part, { force: true })
  try {
    await apart(file, [['VACUUM INTO ?', part]])
    renameSync(part, join(place, name))
    syncFolder(place)
  } finally {
    rmSync(part, { force: true })
  }
  const kept = keep(snapshotsIn(folder))
  for (const old of snapshotsIn(folder)) if (!kept.has(old)) rmSync(join(place, old))
  return []
}

/** Which of the names stay: 6 newest, then one an hour for 24 hours in which there are any, one a day for 14. */
export function keep(newestFirst: readonly string[]): ReadonlySet<string> {
  const firstOfEach = (unit: (name: string) => string, most: number): string[] => {
    const first = new Map<string, string>()
    for (const name of newestFirst) if (!first.has(unit(name))) first.set(unit(name), name)
    return [...first.values()].slice(0, most)
  }
  return new Set([...newestFirst.slice(0, RECENT), ...firstOfEach(name => name.slice(0, 13), HOURS), ...firstOfEach(name => name.slice(0, 10), DAYS)])
}
