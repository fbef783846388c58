import { expect, test, type ElectronApplication } from '@playwright/test'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launch } from './app.ts'
import { bodyIn, storiesIn } from './dateline.ts'
import { saved } from './pages/frame.ts'
import { WritePage } from './pages/write.ts'

const MEGABYTE = 1024 * 1024

/** Answers every question with this button, and counts how often it was asked. */
function answer(app: ElectronApplication, button: number): Promise<void> {
  return app.evaluate(({ dialog }, response) => {
    const asked = globalThis as unknown as { asked?: string[] }
    asked.asked ??= []
    dialog.showMessageBoxSync = ((_window: unknown, { message }: { message: string }) => { asked.asked?.push(message); return response }) as typeof dialog.showMessageBoxSync
  }, button)
}

const asked = (app: ElectronApplication): Promise<readonly string[]> => app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked)
const close = (app: ElectronApplication): Promise<void> => app.evaluate(({ BrowserWindow }) => { BrowserWindow.getAllWindows()[0]?.close() })

function fill(ballast: string): void {
  for (let size = 4 * MEGABYTE; size >= 4096; size /= 2) {
    for (;;) { try { writeFileSync(ballast, new Uint8Array(size), { flag: 'a' }) } catch { break } }
  }
}

test('a window that holds words which can’t be saved asks before it closes, stays by default, and asks nothing once all is saved', async () => {
  test.setTimeout(120_000)
  test.skip(process.getuid?.() !== 0 || process.platform !== 'linux', 'Only root can mount a small disk.')
  const disk = mkdtempSync(join(tmpdir(), 'dateline-disk-'))
  test.skip(spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', disk]).status !== 0, 'No small disk can be mounted here.')
  try {
    const library = join(disk, 'My.newsroom')
    mkdirSync(library)
    const { app, page } = await launch({ library, profile: mkdtempSync(join(tmpdir(), 'dateline-profile-')) })
    page.on('dialog', () => { /* main answers, not the test's harness */ })
    const write = new WritePage(page)
    await write.begin()
    await write.story.click()
    await page.keyboard.type('x')
    await saved(page)
    await answer(app, 0)
    const ballast = join(disk, 'ballast')
    fill(ballast)
    const typing = await page.evaluate(() => Number(setInterval(() => { document.execCommand('insertText', false, 'x'.repeat(2000)) }, 10)))
    await expect(page.getByRole('status')).toHaveText(/^Not saved: .*disk.*full/i, { timeout: 60_000 })
    await page.evaluate(timer => { clearInterval(timer) }, typing)
    await close(app)
    await expect.poll(() => asked(app)).toEqual(['What was typed last is not on the disk.'])
    const typed = (await write.story.innerText()).length
    rmSync(ballast)
    await saved(page)
    const ended = app.waitForEvent('close')
    await close(app)
    await ended
    expect(bodyIn(library, storiesIn(library)[0]!.id)).toHaveLength(typed)
  } finally {
    spawnSync('umount', [disk])
  }
})
