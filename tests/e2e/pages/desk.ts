import { expect, type Locator, type Page } from '@playwright/test'

/** The package that is open, its preflight, and the way out. */
export class DeskPage {
  readonly contents: Locator
  readonly items: Locator
  readonly blocks: Locator
  readonly exportButton: Locator

  constructor(readonly page: Page) {
    this.contents = page.getByRole('listbox', { name: 'Contents' })
    this.items = this.contents.getByRole('option')
    this.blocks = page.getByRole('list', { name: 'Blocks' }).getByRole('listitem')
    this.exportButton = page.getByRole('button', { name: 'Export…', exact: true })
  }

  async open(title: string | RegExp): Promise<void> {
    await this.page.getByRole('listbox', { name: 'Packages' }).getByRole('option', { name: title }).click()
  }

  /** Adds what has these words from the sheet of all stories and pictures. */
  async add(...titles: readonly string[]): Promise<void> {
    await this.page.getByRole('button', { name: 'Add', exact: true }).click()
    const sheet = this.page.getByRole('dialog')
    for (const title of titles) {
      await sheet.getByRole('searchbox').fill(title)
      const found = sheet.getByRole('option').first()
      await expect(found).toContainText(title)                          // the rows that match have come
      await found.dblclick()
    }
    await sheet.getByRole('button', { name: 'Done' }).click()
  }
}
