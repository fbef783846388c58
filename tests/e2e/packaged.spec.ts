import { chromium, expect, test, type Browser, type Page } from '@playwright/test'
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { wrongFuses } from '../../build/fuses.mjs'
import { root } from '../../build/paths.mjs'
import { emptyLibrary, sandboxed } from './app.ts'

const binary = join(root, 'dist/linux-unpacked/dateline')
const asRoot = sandboxed ? [] : ['--no-sandbox']
const running = new Set<ChildProcess>()
test.skip(!existsSync(binary), 'Run "npm run package" first.')
test.afterEach(() => {
  for (const app of running) app.kill('SIGKILL')                          // only what a failed test left
})

/** Its fuses forbid --inspect, so Playwright's own Electron launcher can't attach; the page's debugging port can. */
async function start(library: string, ...files: readonly string[]): Promise<Readonly<{ app: ChildProcess; page: Page; complaints: () => string }>> {
  const app = spawn(binary, [`--library=${library}`, `--user-data-dir=${library}.profile`, '--remote-debugging-port=0', ...asRoot, ...files], { stdio: ['ignore', 'ignore', 'pipe'] })
  running.add(app)
  app.once('exit', () => running.delete(app))
  let said = ''
  const address = await new Promise<string>(resolve => app.stderr.on('data', (data: Buffer) => {
    said += data.toString()
    const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1]
    if (found) resolve(found)
  }))
  const context = (await connect(address)).contexts()[0]!
  const page = context.pages()[0] ?? await context.waitForEvent('page')
  await page.getByRole('tab', { name: 'Write' }).waitFor()
  return { app, page, complaints: () => said.split('\n').filter(line => line.includes('GLib')).join('\n') }
}

/** The first connection to an app that is still starting now and then gets no answer; the next one does. */
function connect(address: string, tries = 5): Promise<Browser> {
  return chromium.connectOverCDP(address, { timeout: 5000 }).catch((error: unknown) => {
    if (tries === 1) throw error
    return connect(address, tries - 1)
  })
}

async function quit({ app, page }: Readonly<{ app: ChildProcess; page: Page }>): Promise<void> {
  const ended = new Promise<number | null>(resolve => app.once('exit', resolve))
  await page.evaluate(() => { window.close() })
  expect(await ended).toBe(0)
}

test('the packed app starts, saves, quits and finds the story again', async () => {
  const library = emptyLibrary()
  const first = await start(library)
  await first.page.getByRole('button', { name: 'New story' }).first().click()
  await first.page.getByRole('textbox', { name: 'Headline', exact: true }).fill('NATO head seeks thaw in Russia relations')
  await expect(first.page.getByRole('status').filter({ hasText: /^Saved/ }).first()).toBeVisible()
  await quit(first)
  const second = await start(library)
  await expect(second.page.getByText('NATO head seeks thaw in Russia relations').first()).toBeVisible()
  await quit(second)
})

test('the packed app takes a picture that it is opened with: ExifTool, sharp and SQLite are all aboard', async () => {
  const picture = join(mkdtempSync(join(tmpdir(), 'dateline-picture-')), 'summit.jpg')
  await sharp({ create: { width: 640, height: 480, channels: 3, background: '#884422' } }).jpeg().toFile(picture)
  const started = await start(emptyLibrary(), picture)
  await started.page.getByRole('tab', { name: 'Photos' }).click()
  const widths = () => started.page.evaluate(() => [...document.querySelectorAll('img')].filter(({ src }) => src.startsWith('dateline://photo/')).map(({ naturalWidth }) => naturalWidth))
  await expect.poll(async () => Math.max(0, ...await widths()), { timeout: 20_000 }).toBeGreaterThan(0)
  await quit(started)
  expect(started.complaints()).toBe('')                                   // GLib's, if sharp's native build came along
})

test('the packed binary is no Node and has its fuses as the design wants them', async () => {
  expect(await wrongFuses(binary)).toEqual([])
  const library = emptyLibrary()
  const { stdout } = spawnSync(binary, ['-e', 'console.log("node")', `--library=${library}`, `--user-data-dir=${library}.profile`, ...asRoot], { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' }, encoding: 'utf8', timeout: 5000 })
  expect(stdout).not.toContain('node')
})
