import { expect, test, type Page } from '@playwright/test'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { emptyLibrary, launch, processes, type Dateline } from './app.ts'
import { bodyIn, dateline, settingIn, storiesIn } from './dateline.ts'
import { killAll } from './killed.ts'

const MEGABYTE = 1024 * 1024
const ROUNDS = process.env['DATELINE_LONG'] ? 60 : 8

const story = (page: Page) => page.getByRole('textbox', { name: 'Story', exact: true })
const saved = (page: Page): Promise<void> => expect(page.getByRole('status')).toHaveText(/^Saved/, { timeout: 20_000 })
const marks = (text: string): number => text.match(/x/g)?.length ?? 0

async function beginStory({ page }: Dateline): Promise<void> {
  await page.getByRole('button', { name: 'New story' }).click()
  await story(page).click()
  await page.keyboard.type('x')
  await saved(page)
}

/** Types a letter at a time in the page itself; each is one update. `acknowledged` hears how many letters are on disk. */
async function typeForEver(page: Page, perSecond: number, acknowledged: (letters: number) => void): Promise<void> {
  await page.exposeFunction('heard', acknowledged)
  await story(page).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('x')
  await saved(page)
  await page.evaluate(every => {
    // exposeFunction has put it there.
    const heard = (window as unknown as { heard: (letters: number) => void }).heard
    const count = (): number => { const [mark] = performance.getEntriesByName('acknowledged'); return mark instanceof PerformanceMark ? Number(mark.detail) : 0 }
    const before = count()
    setInterval(() => { document.execCommand('insertText', false, 'x') }, every)
    new PerformanceObserver(() => { heard(count() - before) }).observe({ entryTypes: ['mark'] })
  }, 1000 / perSecond)
}

test('the newsroom’s process dies four times while someone types: nothing is lost, nothing doubled', async () => {
  test.setTimeout(120_000)
  const { app, page, library } = await launch()
  await page.getByRole('button', { name: 'New story' }).click()
  await story(page).click()
  const newsroom = async () => (await processes(app)).find(({ name }) => name === 'Dateline newsroom')
  for (let round = 0; round < 4; round += 1) {
    const host = await newsroom()
    const typing = page.keyboard.type('abcdefghij'.repeat(4), { delay: 16 })
    await expect(page.getByRole('status')).toHaveText(/^Sav/)
    process.kill(host?.pid ?? 0, 'SIGKILL')
    await expect.poll(async () => { const now = await newsroom(); return now !== undefined && now.pid !== host?.pid }, { intervals: [10] }).toBe(true)
    await typing
    await saved(page)
  }
  await app.close()
  const [row] = storiesIn(library)
  expect(bodyIn(library, row?.id ?? '')).toBe('abcdefghij'.repeat(16))
})

test('every process is killed again and again while someone types: nothing acknowledged is lost', async () => {
  test.setTimeout(ROUNDS * 30_000)
  const library = emptyLibrary()
  let before = 0
  let lost = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    const opened = await launch({ library })
    if (round === 0) await beginStory(opened)
    await expect(story(opened.page)).toHaveText(/x/)
    expect(marks(await story(opened.page).innerText())).toBe(Math.max(before, 1))
    let acknowledged = 0
    await typeForEver(opened.page, 60, letters => { acknowledged = Math.max(acknowledged, letters) })
    const aim = 5 + Math.floor(Math.random() * 60)
    await expect.poll(() => acknowledged, { intervals: [5], timeout: 20_000 }).toBeGreaterThan(aim)
    const known = Math.max(before, 1) + 1 + acknowledged
    await killAll(opened.app)
    const [row] = storiesIn(library)
    const stored = marks(bodyIn(library, row?.id ?? ''))
    lost += Math.max(0, known - stored)
    before = stored
  }
  expect(dateline('doctor', '--library', library).status).toBe(0)
  test.info().annotations.push({ type: 'kills', description: `${ROUNDS} kills of all processes: ${lost} acknowledged letters lost, ${before} stored` })
  expect(lost).toBe(0)
  expect(before).toBeGreaterThan(ROUNDS * 5)
})

test('after a kill the story opens where it was, with the caret in its place', async () => {
  const first = await launch()
  await first.page.getByRole('button', { name: 'New story' }).click()
  await story(first.page).click()
  await first.page.keyboard.type('The harbour was quiet that night.')
  for (let step = 0; step < 6; step += 1) await first.page.keyboard.press('ArrowLeft')
  await saved(first.page)
  await first.page.keyboard.type('Y')
  await saved(first.page)
  const [row] = storiesIn(first.library)
  await expect.poll(() => settingIn(first.library, `caret:${row?.id ?? ''}`)).toMatchObject({ focus: { offset: 28 } })
  await killAll(first.app)
  const second = await launch({ library: first.library, profile: first.profile })
  await expect(story(second.page)).toHaveText('The harbour was quiet that Ynight.')
  await story(second.page).focus()
  await second.page.keyboard.type('Z')
  await expect(story(second.page)).toHaveText('The harbour was quiet that YZnight.')
  await second.app.close()
})

test('the page dies while someone types: the window is back with the same words', async () => {
  const { app, page, library } = await launch()
  await page.getByRole('button', { name: 'New story' }).click()
  await story(page).click()
  await page.keyboard.type('Nothing typed is ever lost.')
  await saved(page)
  await app.evaluate(({ BrowserWindow }) => { const [window] = BrowserWindow.getAllWindows(); window?.webContents.forcefullyCrashRenderer() })
  // A page that just died never answers, so each question waits a second at most.
  await expect.poll(() => app.evaluate(({ BrowserWindow }) => Promise.race([
    BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.querySelector("[role=textbox][aria-label=Story]")?.textContent ?? ""') as Promise<string>,
    new Promise<string>(resolve => { setTimeout(() => { resolve('no answer') }, 1000) }),
  ])), { timeout: 20_000 }).toBe('Nothing typed is ever lost.')
  await app.close()
  expect(bodyIn(library, storiesIn(library)[0]?.id ?? '')).toBe('Nothing typed is ever lost.')
})

test('the app is killed while it takes a folder in: what is there is whole, and taking it in again doubles nothing', async () => {
  test.setTimeout(240_000)
  const folder = mkdtempSync(join(tmpdir(), 'dateline-in-'))
  for (let index = 0; index < 40; index += 1) writeFileSync(join(folder, `story-${index}.txt`), `Harbour report ${index}\n\nPORT ANSGAR, Nov. 23 (NWP) -- ${'The tide was high and the wind was north. '.repeat(30)}${index}\n`)
  const library = emptyLibrary()
  for (let round = 0; round < (process.env['DATELINE_LONG'] ? 20 : 3); round += 1) {
    const { app, page } = await launch({ library })
    await app.evaluate(({ dialog }, path) => { dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] }) }, folder)
    await page.getByRole('button', { name: 'Import…' }).click()
    const have = storiesIn(library).length
    await expect.poll(() => storiesIn(library).length, { intervals: [20], timeout: 60_000 }).toBeGreaterThan(Math.min(have, 39))
    await killAll(app)
    expect(dateline('doctor', '--library', library).status).toBe(0)
  }
  expect(dateline('import', folder, '--library', library).status).toBe(0)
  const headlines = storiesIn(library).map(({ headline }) => headline)
  expect([headlines.length, new Set(headlines).size]).toEqual([40, 40])
})

test('a full disk is said at once, typing goes on, and all is saved when there is room', async () => {
  test.setTimeout(120_000)
  test.skip(process.getuid?.() !== 0 || process.platform !== 'linux', 'Only root can mount a small disk.')
  const disk = mkdtempSync(join(tmpdir(), 'dateline-disk-'))
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', disk]).status === 0
  test.skip(!mounted, 'No small disk can be mounted here.')
  try {
    const library = join(disk, 'My.newsroom')
    mkdirSync(library)
    const opened = await launch({ library, profile: mkdtempSync(join(tmpdir(), 'dateline-profile-')) })
    const { app, page } = opened
    await beginStory(opened)
    const ballast = join(disk, 'ballast')
    const fill = (): void => {
      for (let size = 4 * MEGABYTE; size >= 4096; size /= 2) {
        for (;;) { try { writeFileSync(ballast, new Uint8Array(size), { flag: 'a' }) } catch { break } }
      }
    }
    fill()
    await page.evaluate(() => {
      const insert = (): void => { document.execCommand('insertText', false, 'x'.repeat(2000)) }
      Object.assign(window, { typing: setInterval(insert, 10) })
    })
    await expect(page.getByRole('status')).toHaveText(/^Not saved: .*disk.*full/i, { timeout: 60_000 })
    await page.evaluate(() => { clearInterval((window as unknown as { typing: number }).typing) })
    const typed = marks(await story(page).innerText())
    rmSync(ballast)
    await saved(page)
    await app.close()
    expect(marks(bodyIn(library, storiesIn(library)[0]?.id ?? ''))).toBe(typed)
  } finally {
    spawnSync('umount', [disk])
  }
})
