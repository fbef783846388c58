import { stat } from 'node:fs/promises'
import type { Library } from '../../library/index.ts'
import { refuseFile, sha256Of } from '../input.ts'

const MOST_DEATHS = 2

/**
 * Does one unit of work that could kill the process, such as decoding a hostile picture. That it has begun is on disk before
 * it begins; whoever finds it begun and not ended twice sets it aside.
 *
 * @throws NewsroomError `unreadable` for a file that was set aside, and whatever `work` throws
 */
export async function survivable<T>(library: Library, path: string, name: string, work: () => Promise<T>): Promise<T> {
  const key = await keyOf(path)
  const deaths = Number(library.setting(key) ?? 0)
  if (deaths >= MOST_DEATHS) {
    throw refuseFile('unreadable', name, `stopped Dateline ${MOST_DEATHS} times and was set aside`, 'Open it in another program, save it again, and import that.')
  }
  library.setSetting(key, deaths + 1)
  try {
    return await work()
  } finally {
    library.setSetting(key, null)
  }
}

/** The same file gets the same key as long as nobody writes to it. */
async function keyOf(path: string): Promise<string> {
  const { size, mtimeMs } = await stat(path)
  return `suspect:${sha256Of(`${path}\n${size}\n${mtimeMs}`).slice(0, 32)}`
}
