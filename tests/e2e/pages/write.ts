import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { goTo } from './frame.ts'

/** The sheet of the open story and the panel beside it. */
export class WritePage {
  readonly story: Locator
  readonly panel: Locator
  readonly placeholder: Locator

  constructor(readonly page: Page) {
    this.story = this.box('Story')
    this.panel = page.getByRole('tabpanel').last()
    this.placeholder = this.story.getByRole('img', { name: 'Picture to come' })
  }

  box(name: string): Locator {
    return this.page.getByRole('textbox', { name, exact: true })
  }

  tab(name: RegExp): Promise<void> {
    return this.page.getByRole('tab', { name }).click()
  }

  remark(words: string): Locator {
    return this.panel.getByRole('listitem').filter({ hasText: words })
  }

  async begin(): Promise<void> {
    await goTo(this.page, 'Write')
    await this.page.getByRole('button', { name: 'New story', exact: true }).click()
    await this.box('Slug').waitFor()
  }

  /** Pastes plain text into the story by its key. */
  async paste(app: ElectronApplication, text: string): Promise<void> {
    await app.evaluate(({ clipboard }, words) => { void clipboard.writeText(words) }, text)
    await this.story.click()
    await this.page.keyboard.press('Control+v')
  }

  /** Words that are underlined as something to look at, in no order. */
  underlined(): Promise<readonly string[]> {
    return this.page.evaluate(() => [...CSS.highlights.values()].flatMap(highlight => [...highlight].map(range => (range instanceof Range ? range.toString() : ''))))
  }
}

/** Drops a picture file on an element of the page, as a hand would. */
export async function drop(on: Locator, name: string, bytes: Uint8Array): Promise<void> {
  await on.evaluate((element, [file, encoded]) => {
    const data = new DataTransfer()
    data.items.add(new File([Uint8Array.from(atob(encoded), each => each.charCodeAt(0))], file, { type: 'image/jpeg' }))
    for (const kind of ['dragover', 'drop']) element.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }))
  }, [name, Buffer.from(bytes).toString('base64')] as const)
}
