import { expect, test } from '@playwright/test'
import { emptyLibrary, launch } from './app.ts'
import { goTo, saved } from './pages/frame.ts'

test('a story is begun, written without a save button, and is there after a restart', async () => {
  const library = emptyLibrary()
  const { app, page, profile } = await launch({ library })
  await goTo(page, 'Write')
  await page.getByRole('button', { name: 'New story', exact: true }).click()
  const box = (name: string) => page.getByRole('textbox', { name, exact: true })
  await box('Slug').fill('NATO-RUSSIA')
  await box('Headline').fill('NATO head seeks thaw in Russia relations')
  await box('Dateline').fill('BRUSSELS, Sept. 18 (UPI)')
  await box('Story').click()
  await page.keyboard.type('NATO and Russia must set aside past mistrust.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('“We need Russia as a partner,” he said.')
  await saved(page)
  await app.close()

  const again = await launch({ library, profile })
  const after = (name: string) => again.page.getByRole('textbox', { name, exact: true })
  await expect(after('Slug')).toHaveValue('NATO-RUSSIA')
  await expect(after('Story')).toContainText('NATO and Russia must set aside past mistrust.')
  await expect(after('Story')).toContainText('“We need Russia as a partner,” he said.')
  await again.app.close()
})

test('a new story can be begun from anywhere by its key, and the palette opens it by its words', async () => {
  const { app, page } = await launch({ library: emptyLibrary() })
  await goTo(page, 'Settings')
  await page.keyboard.press('Control+n')
  await page.getByRole('textbox', { name: 'Headline', exact: true }).fill('Herring quota is cut by a fifth')
  await saved(page)
  await goTo(page, 'Desk')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('herring')
  await expect(page.getByRole('dialog').getByRole('option', { name: /Herring quota/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Headline', exact: true })).toBeVisible()
  await app.close()
})
