import { app, dialog } from 'electron'
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

const LARGEST = 1024 * 1024

/** A line of JSON in the user's log folder. Two files of at most 1 MB; never the text of a story. */
export function log(event: string, facts: Readonly<Record<string, unknown>>): void {
  const folder = app.getPath('logs')
  const file = join(folder, 'dateline.log')
  mkdirSync(folder, { recursive: true })
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LARGEST) renameSync(file, join(folder, 'dateline.old.log'))
  appendFileSync(file, `${JSON.stringify({ at: new Date().toISOString(), event, ...facts })}\n`)
}

/** The last resort: what nobody caught is written down and said, once; the newsroom itself lives in another process. */
export function catchAll(): void {
  let told = false
  const tell = (error: unknown) => {
    log('bug', { error: error instanceof Error ? error.stack ?? error.message : String(error) })
    if (told) return
    told = true
    dialog.showErrorBox('Something in Dateline went wrong', `What you typed is kept. Please report it; the details are in ${app.getPath('logs')}.`)
  }
  process.on('uncaughtException', tell)
  process.on('unhandledRejection', tell)
}
