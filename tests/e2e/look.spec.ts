import { expect, test, type Page } from '@playwright/test'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../build/paths.mjs'
import { emptyLibrary, launch } from './app.ts'
import { violations } from './pages/axe.ts'
import { complaints, goTo, resize, sampleLibrary } from './pages/frame.ts'
import { PhotosPage } from './pages/photos.ts'

const pictures = join(root, 'out-screens')
const sizes = [[1280, 800], [1920, 1080]] as const

/** A picture of the window, and what axe says about it. */
async function look(page: Page, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true })
  await page.screenshot({ path: join(pictures, `${name}.png`) })
  expect({ name, violations: await violations(page) }).toEqual({ name, violations: [] })
}

async function everyScreen(page: Page, label: string): Promise<void> {
  await goTo(page, 'Write')
  await page.getByRole('listbox').getByRole('option', { name: /Vestmark, Hallin agree/ }).click()
  await expect(page.getByRole('textbox', { name: 'Slug' })).toHaveValue('STRAIT-ACCORD')
  await look(page, `write-${label}`)
  await goTo(page, 'Photos')
  const photos = new PhotosPage(page)
  await photos.frame('Tug at dusk').click()
  await expect(photos.field('Headline')).toHaveValue('Tug at dusk')
  await look(page, `photos-${label}`)
  await photos.tab('Rights')
  await look(page, `rights-${label}`)
  await photos.tab('Caption')
  await photos.sheet.focus()
  await page.keyboard.press('Space')
  await expect(page.getByRole('group', { name: 'Loupe' })).toBeVisible()
  await look(page, `loupe-${label}`)
  await page.keyboard.press('Space')
  await goTo(page, 'Desk')
  await page.getByRole('listbox', { name: 'Packages' }).getByRole('option', { name: 'Strait accord' }).click()
  await expect(page.getByRole('list', { name: 'Blocks' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'NITF source' })).toBeVisible({ timeout: 20_000 })
  await look(page, `desk-${label}`)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('acc')
  await expect(page.getByRole('dialog').getByRole('option', { name: /Strait accord signed/ })).toBeVisible()
  await look(page, `palette-${label}`)
  await page.keyboard.press('Escape')
  await goTo(page, 'Settings')
  await look(page, `settings-${label}`)
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every screen stands in ${colorScheme}, at both sizes, with no violation and no complaint`, async () => {
    test.setTimeout(180_000)
    const { app, page } = await launch({ library: await sampleLibrary(), colorScheme })
    const heard = complaints(page)
    for (const [width, height] of sizes) {
      await resize(app, page, width, height)
      await everyScreen(page, `${colorScheme}-${width}`)
    }
    expect(heard).toEqual([])
    await app.close()
  })
}

test('both themes of high contrast can be chosen, and are kept', async () => {
  test.setTimeout(180_000)
  const library = await sampleLibrary()
  const { app, page, profile } = await launch({ library })
  for (const [name, theme] of [['High contrast, light', 'contrast'], ['High contrast, dark', 'contrast-dark']] as const) {
    await goTo(page, 'Settings')
    await page.getByRole('button', { name: 'Appearance' }).click()
    await page.getByRole('radio', { name }).check()
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
    await everyScreen(page, theme)
  }
  await expect(page.getByRole('status')).toHaveText(/^Saved/)
  await page.waitForTimeout(500)                                           // preferences are written lazily
  await app.close()
  const again = await launch({ library, profile })
  await expect(again.page.locator('html')).toHaveAttribute('data-theme', 'contrast-dark')
  await again.app.close()
})

test('an empty newsroom says in every workspace what the first step is', async () => {
  const { app, page } = await launch({ library: emptyLibrary() })
  for (const workspace of ['Write', 'Photos', 'Desk', 'Settings'] as const) {
    await goTo(page, workspace)
    await look(page, `empty-${workspace.toLowerCase()}`)
  }
  await app.close()
})

test('a narrow window folds the inspector, then the list, and keys bring them back over the work', async () => {
  const { app, page } = await launch({ library: await sampleLibrary() })
  await goTo(page, 'Desk')
  await resize(app, page, 1024, 720)
  await expect(page.getByRole('region', { name: 'Preflight', exact: true })).toHaveCount(0)
  await page.keyboard.press('Control+Alt+i')
  await expect(page.getByRole('region', { name: 'Preflight', exact: true })).toBeVisible()
  await page.keyboard.press('Control+Alt+i')
  await resize(app, page, 640, 400)
  await expect(page.getByRole('listbox', { name: 'Packages' })).toHaveCount(0)
  await page.keyboard.press('Control+Alt+l')
  await expect(page.getByRole('listbox', { name: 'Packages' })).toBeVisible()
  await look(page, 'desk-640')
  await app.close()
})
