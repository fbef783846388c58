import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { root, toolchain } from '../../build/paths.mjs'

export type Dateline = Readonly<{ app: ElectronApplication; page: Page; library: string; profile: string }>
export type LaunchOptions = Readonly<{ library?: string; profile?: string; colorScheme?: 'light' | 'dark'; files?: readonly string[]; env?: Readonly<Record<string, string>> }>

// Found by the electron package itself, so that Playwright adds the file with which it holds `ready` until it is attached.
process.env['ELECTRON_OVERRIDE_DIST_PATH'] = dirname(toolchain().electron)

/** Root can't use the system's sandbox; left out as a whole, Playwright would turn it off for everybody. */
export const sandboxed = process.getuid?.() !== 0

/** Starts the built app on a library and a profile of its own and waits until the page has its tabs. */
export async function launch(options: LaunchOptions = {}): Promise<Dateline> {
  const library = options.library ?? emptyLibrary()
  const profile = options.profile ?? `${library}.profile`
  const app = await _electron.launch({
    args: [root, `--library=${library}`, `--user-data-dir=${profile}`, ...options.files ?? []],
    chromiumSandbox: sandboxed, colorScheme: options.colorScheme ?? 'light', env: { ...env(), ...options.env },
  })
  const page = await app.firstWindow()
  await page.getByRole('tab', { name: 'Write' }).waitFor()
  return { app, page, library, profile }
}

/** A name for a library that isn't there yet: Dateline makes it. */
export function emptyLibrary(): string {
  return join(mkdtempSync(join(tmpdir(), 'dateline-')), 'My.newsroom')
}

/** Every process that the app started, the app first. */
export function processes(app: ElectronApplication): Promise<readonly Readonly<{ pid: number; type: string; name?: string }>[]> {
  return app.evaluate(({ app: electron }) => electron.getAppMetrics().map(({ pid, type, name }) => ({ pid, type, ...name ? { name } : {} })))
}

/** What the next open dialog answers; read by the app when it asks. */
export function answerOpenDialog(app: ElectronApplication, filePaths: readonly string[]): Promise<void> {
  return app.evaluate(({ dialog }, paths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: paths.length === 0, filePaths: [...paths] })
  }, filePaths)
}

/** What the next save dialog answers; an empty name cancels it. */
export function answerSaveDialog(app: ElectronApplication, filePath: string): Promise<void> {
  return app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: path === '', filePath: path })
  }, filePath)
}

function env(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined))
}
