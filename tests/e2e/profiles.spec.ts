import { expect, test, type Page } from '@playwright/test'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../../build/paths.mjs'
import { answerSaveDialog, launch } from './app.ts'
import { violations } from './pages/axe.ts'
import { DeskPage } from './pages/desk.ts'
import { goTo, resize, sampleLibrary } from './pages/frame.ts'

const pictures = join(root, 'out-screens')

async function look(page: Page, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true })
  await page.screenshot({ path: join(pictures, `${name}.png`) })
  expect({ name, violations: await violations(page) }).toEqual({ name, violations: [] })
}

async function openProfiles(page: Page): Promise<void> {
  await goTo(page, 'Settings')
  await page.getByRole('navigation', { name: 'Settings' }).getByRole('button', { name: 'Profiles' }).click()
}

test('a preset is copied, changed, tested and exported; what can’t be used is told beside its field, and is not kept', async () => {
  const { app, page } = await launch({ library: await sampleLibrary() })
  await openProfiles(page)
  const list = page.getByRole('navigation', { name: 'Profiles' })
  await list.getByRole('button', { name: 'Text', exact: true }).click()
  await expect(page.getByText('A preset can’t be changed: duplicate it.')).toBeVisible()
  await page.getByRole('button', { name: 'Duplicate' }).click()
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('The Skarn Post')
  await expect(list.getByRole('button', { name: 'The Skarn Post' })).toBeVisible()
  await page.getByRole('spinbutton', { name: 'Columns' }).fill('9999')
  await expect(page.getByText('“width” (Columns) is a whole number from 0 to 400, not 9999.')).toBeVisible()
  await page.getByRole('spinbutton', { name: 'Columns' }).fill('40')
  await expect(page.getByText('is a whole number from')).toHaveCount(0)
  await page.getByRole('textbox', { name: 'File name' }).fill('{date}-{slug}')
  await page.getByRole('button', { name: 'Test this profile' }).click()
  await expect(page.getByRole('region', { name: 'Test this profile' }).getByText(/-ferry-storm\.txt/)).toBeVisible()
  const target = join(mkdtempSync(join(tmpdir(), 'dateline-profile-')), 'post.json')
  await answerSaveDialog(app, target)
  await page.getByRole('button', { name: 'Export JSON…' }).click()
  await expect(page.getByText('The Skarn Post lies in post.json.')).toBeVisible()
  expect(JSON.parse(readFileSync(target, 'utf8'))).toEqual({ dateline: 'profile', id: 'text-2', name: 'The Skarn Post', format: 'text', options: { width: 40 }, fileName: '{date}-{slug}' })
  await page.getByRole('button', { name: 'Delete' }).click()
  await expect(list.getByRole('button', { name: 'The Skarn Post' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(list.getByRole('button', { name: 'The Skarn Post' })).toBeVisible()
  await app.close()
})

test('a profile of another house is taken in, and one that can’t be used says why', async () => {
  const { app, page } = await launch({ library: await sampleLibrary() })
  const folder = mkdtempSync(join(tmpdir(), 'dateline-profile-'))
  const [good, bad] = [join(folder, 'good.json'), join(folder, 'bad.json')]
  writeFileSync(good, JSON.stringify({ dateline: 'profile', id: 'bay-radio', name: 'Bay Radio', format: 'nitf', options: { namespace: false } }))
  writeFileSync(bad, JSON.stringify({ dateline: 'profile', id: 'bay-radio', name: 'Bay Radio', format: 'nitf', options: { colour: 'red' } }))
  await openProfiles(page)
  for (const [path, says] of [[bad, 'NITF has no option “colour”.'], [good, 'Bay Radio']] as const) {
    await app.evaluate(({ dialog }, chosen) => { dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] }) }, path)
    await page.getByRole('button', { name: 'Import JSON…' }).click()
    await expect(page.getByText(says).first()).toBeVisible()
  }
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Bay Radio')
  await app.close()
})

test('the desk shows what a client sees, the file and what is lost, and the package leaves by the profiles that were chosen', async () => {
  const { app, page } = await launch({ library: await sampleLibrary() })
  await goTo(page, 'Desk')
  await new DeskPage(page).open(/Sample package/)
  const profile = page.getByRole('combobox', { name: 'Client’s profile' })
  await profile.selectOption('NITF')
  await expect(page.getByRole('region', { name: 'Rendered' }).getByRole('heading', { level: 2 }).first()).toHaveText(/Storm keeps 340/)
  await expect(page.getByRole('region', { name: 'NITF source' })).toContainText('<nitf')
  await profile.selectOption('IPTC 7901')
  await expect(page.getByRole('region', { name: 'IPTC 7901 source' })).toContainText('SOH')
  await expect(page.getByRole('region', { name: 'Lost' }).getByRole('listitem').first()).toBeVisible()
  await page.getByRole('button', { name: 'Choose…' }).click()
  const sheet = page.getByRole('dialog')
  for (const each of ['NewsML-G2', 'ninjs', 'HTML', 'Text']) await sheet.getByRole('checkbox', { name: each, exact: true }).uncheck()
  await sheet.getByRole('checkbox', { name: 'Newspaper, NITF' }).check()
  await sheet.getByRole('button', { name: 'Done' }).click()
  await page.getByRole('radio', { name: 'Folder' }).check()
  const target = join(mkdtempSync(join(tmpdir(), 'dateline-out-')), 'ferry')
  await answerSaveDialog(app, target)
  await new DeskPage(page).exportButton.click()
  await expect(page.getByText('lies where you put it')).toBeVisible({ timeout: 60_000 })
  const { files } = JSON.parse(readFileSync(join(target, 'manifest.json'), 'utf8')) as { files: { path: string; profile?: string }[] }
  expect([...new Set(files.map(({ profile: by }) => by).filter(Boolean))].sort()).toEqual(['nitf', 'nitf-newspaper'])
  expect([...new Set(files.map(({ path }) => path.split('/')[0]))].sort()).toEqual(['index.html', 'nitf', 'nitf-newspaper', 'pictures', 'pictures-nitf-newspaper'])
  await app.close()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`profiles and preview stand in ${colorScheme}, at both sizes, with no violation`, async () => {
    test.setTimeout(180_000)
    const { app, page } = await launch({ library: await sampleLibrary(), colorScheme })
    for (const [width, height] of [[1280, 800], [1920, 1080]] as const) {
      await resize(app, page, width, height)
      await goTo(page, 'Desk')
      await new DeskPage(page).open(/Sample package/)
      for (const name of ['NITF', 'ANPA 1312'] as const) {
        await page.getByRole('combobox', { name: 'Client’s profile' }).selectOption(name)
        await expect(page.getByRole('region', { name: `${name} source` })).toBeVisible()
        await look(page, `preview-${name.toLowerCase().replace(' ', '-')}-${colorScheme}-${width}`)
      }
      await page.getByRole('button', { name: 'Choose…' }).click()
      await look(page, `choose-profiles-${colorScheme}-${width}`)
      await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click()
      await openProfiles(page)
      await page.getByRole('navigation', { name: 'Profiles' }).getByRole('button', { name: 'Newspaper, NITF', exact: true }).click()
      await page.getByRole('button', { name: 'Duplicate' }).click()
      await page.getByRole('button', { name: 'Test this profile' }).click()
      await expect(page.getByRole('region', { name: 'Test this profile' }).getByRole('listitem').first()).toBeVisible()
      await look(page, `profiles-${colorScheme}-${width}`)
    }
    await app.close()
  })
}
