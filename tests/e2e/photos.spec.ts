import { expect, test } from '@playwright/test'
import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { answerOpenDialog, emptyLibrary, launch } from './app.ts'
import { complaints, goTo, sampleLibrary, saved } from './pages/frame.ts'
import { PhotosPage } from './pages/photos.ts'

const hash = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex')
const files = (folder: string): string[] => readdirSync(folder, { recursive: true, withFileTypes: true }).filter(each => each.isFile()).map(each => join(each.parentPath, each.name))

/** Two originals of the sample, under names of a camera, in a folder of their own. */
async function card(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-card-'))
  const originals = files(join(await sampleLibrary(), 'originals')).filter(path => path.endsWith('.jpg')).sort()
  originals.slice(0, 2).forEach((path, index) => cpSync(path, join(folder, `DSC_000${index + 1}.jpg`)))
  return folder
}

test('pictures come in by a dialog, stand on the sheet with a real thumbnail, and their originals keep every byte', async () => {
  const folder = await card()
  const paths = readdirSync(folder).map(name => join(folder, name))
  const before = paths.map(hash)
  const { app, page, library } = await launch({ library: emptyLibrary() })
  await goTo(page, 'Photos')
  await expect(page.getByText('No pictures yet')).toBeVisible()
  await answerOpenDialog(app, paths)
  await page.getByRole('button', { name: 'Import…', exact: true }).click()
  const photos = new PhotosPage(page)
  await expect(photos.frames).toHaveCount(2)
  await expect.poll(() => photos.sheet.locator('img').evaluateAll(images => images.map(image => (image as HTMLImageElement).naturalWidth))).toEqual([320, 320])
  expect(paths.map(hash)).toEqual(before)
  expect(files(join(library, 'originals')).map(hash).sort()).toEqual([...before].sort())
  await app.close()
})

test('captions are written by keyboard alone, frame after frame, and are there after a restart', async () => {
  const library = await sampleLibrary()
  const { app, page, profile } = await launch({ library })
  await goTo(page, 'Photos')
  const photos = new PhotosPage(page)
  await photos.frame('Tug at dusk').click()
  const order = await photos.sheet.locator('.fr').allTextContents()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('French President Nicolas Sarkozy (L) and German Chancellor Angela Merkel (R) look on.')
  await expect(page.getByRole('list', { name: 'In the picture' }).getByRole('listitem')).toHaveText([/\(L\)\s*Nicolas Sarkozy/, /\(R\)\s*Angela Merkel/])
  await photos.credit.fill('UPI Photo/POOL')
  await photos.credit.press('Control+Enter')
  await expect(photos.caption).toBeFocused()
  await expect(photos.caption).not.toHaveValue(/Sarkozy/)
  await photos.credit.focus()
  await page.keyboard.press("Control+'")
  await expect(photos.credit).toHaveValue('UPI Photo/POOL')
  await saved(page)
  await expect(photos.frame('Tug at dusk')).toHaveCount(1)
  expect(await photos.sheet.locator('.fr').allTextContents()).toEqual(order)
  await app.close()

  const again = await launch({ library, profile })
  const after = new PhotosPage(again.page)
  await after.frame('Tug at dusk').click()
  await expect(after.caption).toHaveValue('French President Nicolas Sarkozy (L) and German Chancellor Angela Merkel (R) look on.')
  await expect(after.credit).toHaveValue('UPI Photo/POOL')
  await again.app.close()
})

test('a batch says mixed, writes only what was touched, and goes back in one undo', async () => {
  const { app, page } = await launch({ library: await sampleLibrary() })
  await goTo(page, 'Photos')
  const photos = new PhotosPage(page)
  await photos.frame('Tug at dusk').click()
  await photos.frame('Skarn light at dusk').click({ modifiers: ['Control'] })
  await expect(photos.field('Headline')).toHaveAttribute('placeholder', 'mixed')
  await photos.field('City').fill('Halling Bay')
  await page.getByRole('button', { name: 'Write 2' }).click()
  await saved(page)
  const cities = async (): Promise<string[]> => {
    const values: string[] = []
    for (const name of ['Tug at dusk', 'Skarn light at dusk']) {
      await photos.frame(name).click()
      await expect(photos.field('Headline')).toHaveValue(name)
      values.push(await photos.field('City').inputValue())
    }
    return values
  }
  expect(await cities()).toEqual(['Halling Bay', 'Halling Bay'])
  await page.keyboard.press('Control+z')
  await expect.poll(cities).not.toContain('Halling Bay')
  await app.close()
})

test('the licence panel answers at each change whether a picture may be used, and why not', async () => {
  const { app, page } = await launch({ library: await sampleLibrary() })
  const heard = complaints(page)
  await goTo(page, 'Photos')
  const photos = new PhotosPage(page)
  await photos.frame('Lifeboat in heavy sea').click()
  await photos.tab('Rights')
  const verdict = page.getByRole('region', { name: 'May it be used?' })
  await expect(verdict).toContainText('Nobody has said what we may do with this picture.')
  await page.getByRole('combobox', { name: 'Kind' }).selectOption('Staff photographer')
  await expect(verdict).toContainText('Free to use')
  await page.getByLabel('Until', { exact: true }).fill('2020-01-31')
  await expect(verdict).toContainText('The licence ended on Jan. 31, 2020')
  await saved(page)
  await expect(photos.frame('Lifeboat in heavy sea')).toContainText('Blocked')
  expect(heard).toEqual([])
  await app.close()
})

test('the loupe shows one picture large, and goes on by arrows', async () => {
  const { app, page } = await launch({ library: await sampleLibrary() })
  await goTo(page, 'Photos')
  const photos = new PhotosPage(page)
  await photos.frame('Tug at dusk').click()
  await page.keyboard.press('Space')
  const loupe = page.getByRole('group', { name: 'Loupe' })
  await expect(loupe.locator('.loupe img')).toHaveJSProperty('complete', true)
  const first = await loupe.locator('.onmat b').textContent()
  await page.keyboard.press('ArrowRight')
  await expect(loupe.locator('.onmat b')).not.toHaveText(first ?? '')
  await page.keyboard.press('Space')
  await expect(photos.sheet).toBeVisible()
  await app.close()
})

test('pictures that are dropped on the sheet are imported', async () => {
  const { app, page } = await launch({ library: emptyLibrary() })
  await goTo(page, 'Photos')
  const [path] = files(await card())
  const bytes = readFileSync(path!).toString('base64')
  await page.getByText('No pictures yet').waitFor()
  await page.locator('section.work').last().evaluate((element, encoded) => {
    const data = new DataTransfer()
    data.items.add(new File([Uint8Array.from(atob(encoded), each => each.charCodeAt(0))], 'dropped.jpg', { type: 'image/jpeg' }))
    for (const name of ['dragover', 'drop']) element.dispatchEvent(new DragEvent(name, { dataTransfer: data, bubbles: true, cancelable: true }))
  }, bytes)
  await expect(new PhotosPage(page).frames).toHaveCount(1)
  await app.close()
})

test('selected pictures are attached to a story and put into a package', async () => {
  const { app, page } = await launch({ library: await sampleLibrary() })
  await goTo(page, 'Photos')
  const photos = new PhotosPage(page)
  await photos.frame('Tug at dusk').click()
  await photos.frame('Snow on the coast road').click({ modifiers: ['Control'] })
  await page.getByRole('button', { name: 'Add 2 to…' }).click()
  await page.getByRole('menuitem', { name: /Herring quota/ }).click()
  await expect(page.getByText(/^Added 2 to Herring quota/)).toBeVisible()
  await page.getByRole('button', { name: 'Add 2 to…' }).click()
  await page.getByRole('menuitem', { name: 'Strait accord' }).click()
  await saved(page)
  await goTo(page, 'Desk')
  await page.getByRole('listbox', { name: 'Packages' }).getByRole('option', { name: 'Strait accord' }).click()
  await expect(page.getByRole('listbox', { name: 'Contents' }).getByRole('option', { name: /Tug at dusk|Snow on the coast road/ })).toHaveCount(2)
  await goTo(page, 'Write')
  await page.getByRole('option', { name: /Herring quota/ }).click()
  await page.getByRole('tab', { name: /^Pictures/ }).click()
  await expect(page.getByRole('tabpanel').last()).toContainText('Tug at dusk')
  await app.close()
})

test('a file that is no picture is refused in words, and the good ones come in', async () => {
  const folder = await card()
  const lie = join(folder, 'DSC_0003.jpg')
  writeFileSync(lie, 'This is no picture at all.')
  const { app, page } = await launch({ library: emptyLibrary() })
  await goTo(page, 'Photos')
  await answerOpenDialog(app, readdirSync(folder).map(name => join(folder, name)))
  await page.getByRole('button', { name: 'Import…', exact: true }).click()
  const told = page.getByRole('dialog')
  await expect(told).toContainText('DSC_0003.jpg')
  await told.getByRole('button', { name: 'Close' }).click()
  await goTo(page, 'Photos')
  await expect(new PhotosPage(page).frames).toHaveCount(2)
  await app.close()
})
