import { expect, test, type ElectronApplication } from '@playwright/test'
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root, toolchain } from '../../build/paths.mjs'
import { emptyLibrary, launch, processes, sandboxed } from './app.ts'

const HOST = 'Dateline newsroom'

/** Chooses an entry of the menu bar by its labels, as a click would. */
function choose(app: ElectronApplication, ...labels: readonly string[]): Promise<void> {
  return app.evaluate(({ BrowserWindow, Menu }, path) => {
    let menu = Menu.getApplicationMenu()
    for (const [index, label] of path.entries()) {
      const item = menu?.items.find(each => each.label.replace('&', '') === label)
      if (!item) throw new Error(`No menu entry ${path.slice(0, index + 1).join(' > ')}`)
      // Electron types the click of a built entry as any function.
      if (index === path.length - 1) (item.click as (event: undefined, window?: Electron.BrowserWindow) => void)(undefined, BrowserWindow.getAllWindows()[0])
      menu = item.submenu ?? null
    }
  }, labels)
}

/** A second start from the shell; answers with its exit code. */
function startAgain(...args: readonly string[]): Promise<number | null> {
  const child = spawn(toolchain().electron, [root, ...sandboxed ? [] : ['--no-sandbox'], ...args], { stdio: 'ignore' })
  return new Promise(resolve => child.once('exit', resolve))
}

const windowCount = (app: ElectronApplication) => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
const hostPid = async (app: ElectronApplication) => (await processes(app)).find(({ name }) => name === HOST)?.pid

/** Ends the host as a crash would and answers when another one runs. */
async function killHost(app: ElectronApplication): Promise<void> {
  const pid = await hostPid(app)
  process.kill(pid!, 'SIGKILL')
  await expect.poll(async () => { const now = await hostPid(app); return now !== undefined && now !== pid }, { intervals: [20] }).toBe(true)
}

test('a second start on the same newsroom comes to the front and brings its files; another newsroom is an instance of its own', async () => {
  const { app, page, library, profile } = await launch()
  const file = join(mkdtempSync(join(tmpdir(), 'dateline-file-')), 'a.txt')
  writeFileSync(file, 'BRUSSELS, Sept. 18 (UPI) -- NATO and Russia must set aside past mistrust.')
  const arrived = page.evaluate(() => new Promise<unknown>(resolve => { window.dateline.onOpened(resolve) }))
  expect(await startAgain(`--library=${library}`, `--user-data-dir=${profile}`, file)).toBe(0)
  expect(await arrived).toEqual([{ token: expect.stringMatching(/^[0-9a-f-]{36}$/), name: 'a.txt' }])
  expect(await windowCount(app)).toBe(1)
  const other = await launch({ profile })
  expect(await windowCount(other.app)).toBe(1)
  await other.app.close()
  await app.close()
})

test('a window stands where it stood, and the newsroom is among the recent ones', async () => {
  const first = await launch()
  const bounds = { x: 60, y: 50, width: 1111, height: 777 }
  await first.app.evaluate(({ BrowserWindow }, wanted) => { BrowserWindow.getAllWindows()[0]?.setBounds(wanted) }, bounds)
  await first.app.close()
  const second = await launch({ library: first.library, profile: first.profile })
  expect(await second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds())).toEqual(bounds)
  const recent = await second.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.flatMap(item => item.submenu?.items ?? []).find(({ label }) => label === 'Recent Newsrooms')?.submenu?.items.map(({ label }) => label))
  expect(recent).toEqual(['My'])
  await second.app.close()
})

test('a second window opens from the menu and shares the newsroom', async () => {
  const { app } = await launch()
  const opened = app.waitForEvent('window')
  await choose(app, 'File', 'New Window')
  await (await opened).getByRole('tab', { name: 'Write' }).waitFor()
  expect(await windowCount(app)).toBe(2)
  await app.close()
})

test('the menus have the standard roles and a command for the page behind every other entry', async () => {
  const { app, page } = await launch()
  const roles = await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.flatMap(item => item.submenu?.items ?? []).flatMap(({ role }) => role ?? []))
  for (const role of ['undo', 'redo', 'cut', 'copy', 'paste', 'selectall', 'close', 'quit', 'minimize', 'zoomin', 'zoomout', 'resetzoom', 'togglefullscreen', 'about']) expect(roles).toContain(role)
  const commands = page.evaluate(() => new Promise<unknown>(resolve => {
    const seen: string[] = []
    window.dateline.onCommand(command => { if (seen.push(command) === 2) resolve(seen) })
  }))
  await page.waitForTimeout(100)
  await choose(app, 'View', 'Photos')
  await choose(app, 'View', 'Write')
  expect(await commands).toEqual(['go-photos', 'go-write'])
  await app.close()
})

test('files and places chosen in dialogs reach the page as tokens, never as paths', async () => {
  const { app, page } = await launch()
  await app.evaluate(({ dialog }) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: ['/tmp/secret/summit.jpg'] })
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: '/tmp/secret/package.zip' })
  })
  const token = expect.stringMatching(/^[0-9a-f-]{36}$/)
  expect(await page.evaluate(() => window.dateline.chooseToImport('files'))).toEqual([{ token, name: 'summit.jpg' }])
  expect(await page.evaluate(() => window.dateline.chooseTarget({ suggestedName: 'a.zip', form: 'zip' }))).toEqual({ token, name: 'package.zip' })
  expect(await page.evaluate(() => window.dateline.grantDropped([new File(['abc'], 'pasted.png')]))).toEqual([{ token, name: 'pasted.png' }])
  await app.evaluate(({ dialog }) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: true, filePaths: [] })
    dialog.showSaveDialog = () => Promise.resolve({ canceled: true, filePath: '' })
  })
  expect(await page.evaluate(() => window.dateline.chooseToImport('folder'))).toEqual([])
  expect(await page.evaluate(() => window.dateline.chooseTarget({ suggestedName: 'a', form: 'folder' }))).toBeNull()
  await app.close()
})

test('a page that dies is back in two seconds', async () => {
  const { app } = await launch()
  const inPage = (script: string) => app.evaluate(({ BrowserWindow }, code) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(code) as Promise<unknown>, script)
  await inPage('window.before = true')
  const began = Date.now()
  await app.evaluate(({ BrowserWindow }) => new Promise<void>(resolve => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    contents?.once('did-finish-load', () => { resolve() })
    contents?.forcefullyCrashRenderer()
  }))
  await expect.poll(() => inPage('window.before !== true && document.querySelector("[role=tab]") !== null'), { intervals: [50] }).toBe(true)
  expect(Date.now() - began).toBeLessThan(2000)
  await app.close()
})

test('a newsroom that dies is started again; the sixth time in a minute a person is asked', async () => {
  const { app, page } = await launch()
  await app.evaluate(({ dialog }) => {
    dialog.showMessageBox = ((options: { message: string; buttons: string[] }) => {
      Object.assign(globalThis, { asked: [options.message, options.buttons] })
      return Promise.resolve({ response: 0, checkboxChecked: false })
    }) as typeof dialog.showMessageBox
  })
  for (let time = 0; time < 5; time += 1) await killHost(app)
  expect(await app.evaluate(() => (globalThis as unknown as { asked?: unknown }).asked)).toBeUndefined()
  await killHost(app)                                                     // the answer above was: try again
  expect(await app.evaluate(() => (globalThis as unknown as { asked?: unknown }).asked)).toEqual(['The newsroom stopped working again and again.', ['Try Again', 'Quit']])
  await page.getByRole('tab', { name: 'Write' }).waitFor()
  await app.close()
})

test('the system’s theme reaches the page', async () => {
  const { app, page } = await launch()
  await page.emulateMedia({ colorScheme: null })
  for (const theme of ['dark', 'light'] as const) {
    await app.evaluate(({ nativeTheme }, source) => { nativeTheme.themeSource = source }, theme)
    await expect.poll(() => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(theme === 'dark')
  }
  await app.close()
})

test('a folder that is no newsroom is refused in words, and another one can be chosen', async () => {
  const library = emptyLibrary()
  writeFileSync(library, 'This is a file, not a folder.')
  const child = spawn(toolchain().electron, [root, ...sandboxed ? [] : ['--no-sandbox'], `--library=${library}`, `--user-data-dir=${library}.profile`], { stdio: 'ignore' })
  const log = join(`${library}.profile`, 'logs', 'dateline.log')
  await expect.poll(() => existsSync(log) && readFileSync(log, 'utf8'), { timeout: 20_000 }).toMatch(/"event":"refused","message":".+"/)
  child.kill('SIGKILL')                                                   // it shows its dialog and waits for a person
  await new Promise(resolve => child.once('exit', resolve))
})
