import type { Locator, Page } from '@playwright/test'

/** The contact sheet and the panel beside it. */
export class PhotosPage {
  readonly sheet: Locator
  readonly frames: Locator
  readonly caption: Locator
  readonly credit: Locator

  constructor(readonly page: Page) {
    this.sheet = page.getByRole('listbox', { name: 'Contact sheet' })
    this.frames = this.sheet.getByRole('option')
    this.caption = page.getByRole('textbox', { name: 'Caption', exact: true })
    this.credit = page.getByRole('textbox', { name: 'Credit', exact: true })
  }

  frame(words: string | RegExp): Locator {
    return this.frames.filter({ hasText: words })
  }

  field(name: string): Locator {
    return this.page.getByRole('textbox', { name, exact: true })
  }

  tab(name: string | RegExp): Promise<void> {
    return this.page.getByRole('tab', { name }).click()
  }
}
