import type { App } from 'electron'
import { createHash } from 'node:crypto'
import { mkdirSync, realpathSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/**
 * Gives each library a profile of its own, so that one library is open once and two libraries are two instances.
 *
 * @returns the folder that all newsrooms of this person share
 */
export function enterProfile(app: App, library: string): string {
  const shared = app.getPath('userData')
  const profile = join(shared, 'newsrooms', createHash('sha256').update(trueName(library)).digest('hex').slice(0, 16))
  mkdirSync(profile, { recursive: true })
  app.setPath('userData', profile)
  app.setAppLogsPath(join(shared, 'logs'))
  return shared
}

/** One folder under two names is one library; one that isn't there yet is known by its parent. */
function trueName(library: string): string {
  try {
    return realpathSync(library)
  } catch {
    return dirname(library) === library ? library : join(trueName(dirname(library)), basename(library))
  }
}
