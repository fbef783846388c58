import { expect, type ElectronApplication, type Page } from '@playwright/test'
import { cpSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureSample, sample } from '../../../build/sample.mjs'

export type WorkspaceName = 'Write' | 'Photos' | 'Desk' | 'Settings'

/** A copy of the sample newsroom, for one test to do with as it likes. */
export async function sampleLibrary(): Promise<string> {
  await ensureSample()
  const library = join(mkdtempSync(join(tmpdir(), 'dateline-')), 'Sample.newsroom')
  cpSync(sample, library, { recursive: true })
  return library
}

export const goTo = (page: Page, workspace: WorkspaceName): Promise<void> => page.getByRole('tab', { name: workspace, exact: true }).click()

/** Waits until all that was typed is on the disk. */
export const saved = (page: Page): Promise<void> => expect(page.getByRole('status')).toHaveText(/^Saved/)

export async function resize(app: ElectronApplication, page: Page, width: number, height: number): Promise<void> {
  await app.evaluate(({ BrowserWindow }, [w, h]) => { BrowserWindow.getAllWindows()[0]?.setContentSize(w, h) }, [width, height] as const)
  await page.waitForFunction(wanted => innerWidth === wanted, width)
}

/** What a page complains of: broken rules of the policy, errors, warnings. */
export function complaints(page: Page): readonly string[] {
  const heard: string[] = []
  page.on('console', message => { if (message.type() === 'error' || message.type() === 'warning') heard.push(message.text()) })
  page.on('pageerror', error => heard.push(error.message))
  return heard
}
