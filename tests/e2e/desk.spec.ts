import { expect, test } from '@playwright/test'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { answerSaveDialog, launch } from './app.ts'
import { DeskPage } from './pages/desk.ts'
import { goTo, sampleLibrary, saved } from './pages/frame.ts'

type Manifest = Readonly<{ files: readonly Readonly<{ path: string; sha256: string }>[] }>

test('a package is begun, filled, put in order and named; it is all there after a restart', async () => {
  const library = await sampleLibrary()
  const { app, page, profile } = await launch({ library })
  await goTo(page, 'Desk')
  await page.getByRole('button', { name: 'New package', exact: true }).click()
  const desk = new DeskPage(page)
  await expect(page.getByText('Nothing is in it yet')).toBeVisible()
  await page.getByRole('textbox', { name: 'Title' }).fill('Ferry night')
  await desk.add('Storm keeps 340', 'Passengers come ashore', 'Tug at dusk')
  await expect(desk.items).toHaveText([/Storm keeps 340/, /Passengers come ashore/, /Tug at dusk/])
  await desk.items.nth(2).click()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(desk.items).toHaveText([/Storm keeps 340/, /Tug at dusk/, /Passengers come ashore/])
  await page.keyboard.press('Delete')
  await expect(desk.items).toHaveCount(2)
  await page.keyboard.press('Control+z')
  await expect(desk.items).toHaveText([/Storm keeps 340/, /Tug at dusk/, /Passengers come ashore/])
  await saved(page)
  await app.close()

  const again = await launch({ library, profile })
  await expect(again.page.getByRole('textbox', { name: 'Title' })).toHaveValue('Ferry night')
  await expect(new DeskPage(again.page).items).toHaveText([/Storm keeps 340/, /Tug at dusk/, /Passengers come ashore/])
  await again.app.close()
})

test('each format can be looked at before it leaves, as the file that a client gets', async () => {
  const { app, page } = await launch({ library: await sampleLibrary() })
  await goTo(page, 'Desk')
  await new DeskPage(page).open(/Sample package/)
  const starts = { 'NewsML-G2': '<newsMessage', NITF: '<nitf', ninjs: '"uri"', HTML: '<!DOCTYPE html>' }
  for (const [format, start] of Object.entries(starts)) {
    await page.getByRole('combobox', { name: 'Client’s profile' }).selectOption(format)
    await expect(page.getByRole('region', { name: `${format} source` })).toContainText(new RegExp(start, 'i'))
  }
  await app.close()
})

test('a clean package is exported as a folder whose manifest holds for every file', async () => {
  const { app, page } = await launch({ library: await sampleLibrary() })
  await goTo(page, 'Desk')
  const desk = new DeskPage(page)
  await desk.open(/Sample package/)
  await page.getByRole('radio', { name: 'Folder' }).check()
  const target = join(mkdtempSync(join(tmpdir(), 'dateline-out-')), 'ferry')
  await answerSaveDialog(app, target)
  await expect(desk.exportButton).toBeEnabled()
  await desk.exportButton.click()
  await expect(page.getByText('lies where you put it')).toBeVisible({ timeout: 60_000 })
  const manifest = JSON.parse(readFileSync(join(target, 'manifest.json'), 'utf8')) as Manifest
  expect(manifest.files.length).toBeGreaterThan(5)
  for (const { path, sha256 } of manifest.files) expect(createHash('sha256').update(readFileSync(join(target, path))).digest('hex')).toBe(sha256)
  expect(readdirSync(target)).toEqual(expect.arrayContaining(['index.html', 'manifest.json']))
  await app.close()
})

test('a blocked picture says why, is a way to its cause, and leaves only on a name and a reason', async () => {
  const { app, page } = await launch({ library: await sampleLibrary() })
  await goTo(page, 'Desk')
  const desk = new DeskPage(page)
  await desk.open('Strait accord')
  const unlicensed = desk.blocks.filter({ hasText: 'Nobody has said what we may do with this picture.' })
  await expect(unlicensed).toBeVisible()
  await expect(desk.exportButton).toBeDisabled()
  await unlicensed.getByRole('button', { name: 'Override…' }).click()
  const form = page.getByRole('dialog')
  await expect(form.getByRole('button', { name: 'Let it leave' })).toBeDisabled()
  await form.getByRole('textbox', { name: 'Name' }).fill('Mira Berg')
  await form.getByRole('textbox', { name: 'Reason' }).fill('The reader gave leave by telephone.')
  await form.getByRole('button', { name: 'Let it leave' }).click()
  await expect(unlicensed).toHaveCount(0)
  await expect(page.getByText('Mira Berg lets a blocked picture leave: The reader gave leave by telephone.')).toBeVisible()
  const expired = desk.blocks.filter({ hasText: 'The licence ended' })
  await expired.getByRole('button', { name: 'Leave it out' }).click()
  await expect(expired).toHaveCount(0)
  await app.close()
})

test('a finding leads to the story that it speaks of', async () => {
  const { app, page } = await launch({ library: await sampleLibrary() })
  await goTo(page, 'Desk')
  await new DeskPage(page).open('Strait accord')
  await page.getByRole('button', { name: /stands twice/ }).click()
  await expect(page.getByRole('tab', { name: 'Write', exact: true })).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByRole('textbox', { name: 'Slug' })).toHaveValue('STRAIT-ACCORD')
  await app.close()
})
