import { expect, test } from '@playwright/test'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launch } from './app.ts'
import { dateline, storiesIn, storyIn } from './dateline.ts'
import { saved } from './pages/frame.ts'
import { WritePage } from './pages/write.ts'

/** The story as the command line exports it in HTML, its lines without their indents. */
function printed(library: string, id: string): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'dateline-out-')), 'out')
  expect(dateline('export', id, '--out', folder, '--library', library).status).toBe(0)
  return readFileSync(join(folder, 'html/nato-russia.html'), 'utf8').replace(/^ +/gm, '')
}

test('Enter walks from slug to story, and keys make subheads, quotes, lists, links, bold and italic', async () => {
  const { app, page, library } = await launch()
  const write = new WritePage(page)
  await write.begin()
  await expect(write.box('Slug')).toBeFocused()
  const { keyboard } = page
  for (const [words, next] of [['NATO-RUSSIA', 'Headline'], ['NATO head seeks thaw', 'Byline'], ['By Ada Quill', 'Dateline'], ['', 'Story']] as const) {
    await keyboard.type(words)
    await keyboard.press('Enter')
    await expect(write.box(next)).toBeFocused()
  }
  await keyboard.type('BRUSSELS, Sept. 18 (UPI) -- ')
  await expect(write.box('Dateline')).toHaveValue('BRUSSELS, Sept. 18 (UPI)')
  await keyboard.type('NATO ')
  await keyboard.press('Control+b')
  await keyboard.type('must')
  await keyboard.press('Control+b')
  await keyboard.type(' set ')
  await keyboard.press('Control+i')
  await keyboard.type('past')
  await keyboard.press('Control+i')
  await keyboard.type(' mistrust aside.')
  await keyboard.press('Enter')
  for (const [keys, words] of [['Control+Alt+2', 'A new beginning'], ['Control+Alt+q', 'We need Russia.'], ['Control+Alt+8', 'reviving the council']] as const) {
    await keyboard.press(keys)
    await keyboard.type(words)
    await keyboard.press('Enter')
  }
  await keyboard.type('a joint review')
  for (let letter = 0; letter < 'review'.length; letter += 1) await keyboard.press('Shift+ArrowLeft')
  await page.getByRole('toolbar', { name: 'Format' }).getByRole('button', { name: 'Link' }).click()
  await keyboard.type('example.com/review')
  await keyboard.press('Enter')
  await saved(page)
  await app.close()

  const [row] = storiesIn(library)
  expect(storyIn(library, row!.id)).toMatchObject({ slug: 'NATO-RUSSIA', headline: 'NATO head seeks thaw', byline: 'By Ada Quill', dateline: { text: 'BRUSSELS, Sept. 18 (UPI)' } })
  expect(printed(library, row!.id)).toContain([
    '<span class="dateline">BRUSSELS, Sept. 18 (UPI) -- </span>NATO <strong>must</strong> set <em>past</em> mistrust aside.</p>', '<h2>A new beginning</h2>',
    '<blockquote>', '<p>We need Russia.</p>', '</blockquote>', '<ul>', '<li>reviving the council</li>', '<li>a joint <a href="https://example.com/review">review</a></li>', '</ul>',
  ].join('\n'))
})

test('what was typed is undone and done again, field and text alike', async () => {
  const { app, page } = await launch()
  const write = new WritePage(page)
  await write.begin()
  await write.box('Headline').fill('NATO head seeks thaw')
  await write.box('Headline').press('Enter')
  await write.story.click()
  await page.keyboard.type('NATO and Russia must set aside past mistrust.')
  await page.keyboard.press('Control+z')
  await expect(write.story).toHaveText('')
  await page.keyboard.press('Control+z')
  await expect(write.box('Headline')).toHaveValue('')
  await page.keyboard.press('Control+Shift+z')
  await page.keyboard.press('Control+Shift+z')
  await expect(write.box('Headline')).toHaveValue('NATO head seeks thaw')
  await expect(write.story).toHaveText('NATO and Russia must set aside past mistrust.')
  await app.close()
})

test('a version is taken by name, compared word for word, restored, and the restore is undone by the version before it', async () => {
  const { app, page, library } = await launch()
  const write = new WritePage(page)
  await write.begin()
  await write.story.click()
  await page.keyboard.type('The harbour was quiet.')
  await write.tab(/^Versions/)
  await write.panel.getByRole('textbox', { name: 'Name' }).fill('Filed at noon')
  await write.panel.getByRole('button', { name: 'Take a version' }).click()
  const versions = page.getByRole('list', { name: 'Versions' }).getByRole('listitem')
  await expect(versions).toHaveCount(1)
  await expect(versions).toContainText('Filed at noon')
  await write.story.click()
  await page.keyboard.press('Control+End')
  for (let letter = 0; letter < 'quiet.'.length; letter += 1) await page.keyboard.press('Backspace')
  await page.keyboard.type('loud.')
  await versions.filter({ hasText: 'Filed at noon' }).getByRole('button', { name: 'Compare' }).click()
  const sheet = page.getByRole('dialog', { name: 'Filed at noon' })
  await expect(sheet).toContainText('1 place differs')
  await expect(sheet.getByRole('deletion')).toHaveText('quiet.')
  await expect(sheet.getByRole('insertion')).toHaveText('loud.')
  await sheet.getByRole('button', { name: 'Restore this version' }).click()
  await expect(write.story).toHaveText('The harbour was quiet.')
  await versions.filter({ hasText: 'Before going back' }).getByRole('button', { name: 'Restore', exact: true }).click()
  await expect(write.story).toHaveText('The harbour was loud.')
  await saved(page)
  await app.close()
  expect(storyIn(library, storiesIn(library)[0]!.id).body).toMatchObject([{ type: 'paragraph', text: 'The harbour was loud.' }])
})

test('a name is marked by its key and in the bar, says of what it is one, and leaves in NITF', async () => {
  const { app, page, library } = await launch()
  const write = new WritePage(page)
  await write.begin()
  const { keyboard } = page
  await keyboard.type('HARBOUR')
  await write.box('Headline').fill('Rain over Skarn')
  await write.story.click()
  await keyboard.type('Ada Lund')
  for (let letter = 0; letter < 'Lund'.length + 'Ada '.length; letter += 1) await keyboard.press('Shift+ArrowLeft')
  await keyboard.press('Control+Shift+p')
  const name = write.story.locator('[data-name]')
  await expect(name).toHaveText('Ada Lund')
  await expect(name).toHaveAttribute('title', 'Name of a person')
  await page.getByRole('toolbar', { name: 'Format' }).getByRole('button', { name: 'Name of an organisation' }).click()
  await expect(name).toHaveAttribute('data-name', 'org')
  await page.getByRole('toolbar', { name: 'Format' }).getByRole('button', { name: 'Name of an organisation' }).click()
  await expect(name).toHaveCount(0)
  await keyboard.press('Control+Shift+p')
  await write.tab(/^Story/)
  await write.box('Subheadline').fill('Streets flooded')
  await write.box('Summary').fill('A short rain.')
  await page.getByLabel('Genre').selectOption('Analysis')
  await page.getByLabel('Take', { exact: true }).selectOption('Add')
  await page.getByLabel('Number of the take').fill('2')
  await page.getByLabel('Another take follows').check()
  await saved(page)
  await app.close()

  const [row] = storiesIn(library)
  const folder = join(mkdtempSync(join(tmpdir(), 'dateline-out-')), 'out')
  expect(dateline('export', row!.id, '--out', folder, '--library', library)).toMatchObject({ status: 0 })
  const xml = readFileSync(join(folder, 'nitf/harbour.nitf.xml'), 'utf8')
  for (const part of ['<p lede="true"><person>Ada Lund</person></p>', '<hl2>Streets flooded</hl2>', '<p>A short rain.</p>', 'tobject.property.type="Analysis"', '<meta name="take" content="add 2 more"/>']) expect(xml).toContain(part)
})
