import { ESLint } from 'eslint'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../../../build/paths.mjs'

const eslint = new ESLint({ cwd: root })

/** The complaints of one rule about a text that stands in for an existing file. */
async function complaints(file: string, text: string, rule: string): Promise<readonly string[]> {
  const [result] = await eslint.lintText(text, { filePath: join(root, file) })
  return result!.messages.filter(({ ruleId }) => ruleId === rule).map(({ message }) => message)
}

// A guard that was never seen to fail is no guard: one offence for each, and what it says.
const OFFENCES: readonly (readonly [name: string, file: string, text: string, rule: string, says: RegExp])[] = [
  ['a room that may not be imported', 'electron/newsroom/body.ts', "import type { Shell } from '../contract/index.ts'\nexport type A = Shell\n", 'boundaries/dependencies', /"newsroom" may not import this from "contract"/],
  ['main that imports the host', 'electron/main/deaths.ts', "export { serve } from '../host/serve.ts'\n", 'boundaries/dependencies', /"main" may not import this from "host"/],
  ['a room entered by a file', 'electron/host/serve.ts', "export { NewsroomError } from '../newsroom/error.ts'\n", 'boundaries/dependencies', /imported by its index\.ts/],
  ['a folder that no room names', 'electron/main/deaths.ts', "export { root } from '../../build/paths.mjs'\n", 'boundaries/no-unknown-dependencies', /./],
  ['Electron outside the shell', 'electron/host/serve.ts', "export { ipcMain } from 'electron'\n", 'no-restricted-imports', /ask through the contract/],
  ['SQLite outside the library', 'electron/host/serve.ts', "export { default as D } from 'better-sqlite3-multiple-ciphers'\n", 'no-restricted-imports', /ask electron\/library/],
  ['Lexical outside the editor', 'electron/host/serve.ts', "export { $getRoot } from 'lexical'\n", 'no-restricted-imports', /Only renderer\/write/],
  ['Yjs in the newsroom', 'electron/newsroom/body.ts', "export { Doc } from 'yjs'\n", 'no-restricted-imports', /only documents and their keepers/],
  ['Node in the newsroom', 'electron/newsroom/body.ts', "export { readFileSync } from 'node:fs'\n", 'no-restricted-imports', /runs without Node/],
  ['a default export', 'electron/newsroom/body.ts', 'export default 1\n', 'no-restricted-syntax', /Named exports only/],
  ['inner HTML', 'electron/newsroom/body.ts', "export const a = (e: { innerHTML: string }) => { e.innerHTML = '' }\n", 'no-restricted-syntax', /Text becomes HTML nowhere/],
  ['a shell command', 'electron/host/serve.ts', "import { exec } from 'node:child_process'\nexport const a = () => exec('ls')\n", 'no-restricted-syntax', /No shell/],
  ['a window made elsewhere', 'electron/main/menu.ts', "import { BrowserWindow } from 'electron'\nexport const a = new BrowserWindow()\n", 'no-restricted-syntax', /use createWindow/],
  ['a question served elsewhere', 'electron/main/menu.ts', "import { ipcMain } from 'electron'\nipcMain.handle('a', () => 1)\n", 'no-restricted-syntax', /electron\/main\/bridge\.ts/],
  ['another way out to the web', 'electron/main/menu.ts', "import { shell } from 'electron'\nexport const a = () => shell.openExternal('https://example.com')\n", 'no-restricted-syntax', /openLink/],
  ['a fetch in main', 'electron/main/menu.ts', "export const a = () => fetch('https://example.com')\n", 'no-restricted-syntax', /fetches nothing/],
  ['any', 'electron/newsroom/body.ts', 'export const a = (b: any): void => void b\n', '@typescript-eslint/no-explicit-any', /any/],
  ['an exclamation mark', 'electron/newsroom/body.ts', 'export const a = (b: string | undefined): string => b!\n', '@typescript-eslint/no-non-null-assertion', /non-null/],
  ['an `as` without a reason', 'electron/newsroom/body.ts', 'export const a = (b: unknown): string => b as string\n', 'house/as-says-why', /what makes this `as` true/],
  ['a floating promise', 'electron/newsroom/body.ts', 'export const a = (b: () => Promise<void>): void => { b() }\n', '@typescript-eslint/no-floating-promises', /Promise/],
  ['something thrown that is no error', 'electron/newsroom/body.ts', "export const a = (): never => { throw 'a' }\n", '@typescript-eslint/only-throw-error', /error/i],
  ['a switch that forgets a case', 'electron/newsroom/body.ts', "export const a = (b: 'x' | 'y'): void => { switch (b) { case 'x': return } }\n", '@typescript-eslint/switch-exhaustiveness-check', /not exhaustive/],
  ['a value import of a type', 'electron/host/serve.ts', "import { Refusal } from '../newsroom/index.ts'\nexport type A = Refusal\n", '@typescript-eslint/consistent-type-imports', /import type/],
  ['an empty catch', 'electron/newsroom/body.ts', 'export const a = (b: () => void): void => { try { b() } catch {} }\n', 'no-empty', /Empty block/],
  ['a file of more than 400 lines', 'electron/newsroom/body.ts', 'export {}\n'.repeat(401), 'max-lines', /too many lines/],
  ['a function of more than 80 lines', 'electron/newsroom/body.ts', `export function a(): void {\n${'void 0\n'.repeat(80)}}\n`, 'max-lines-per-function', /too many lines/],
]

describe('the guards', () => {
  it.each(OFFENCES)('refuse %s', async (_name, file, text, rule, says) => {
    expect(await complaints(file, text, rule)).toEqual(expect.arrayContaining([expect.stringMatching(says)]))
  }, 60_000)

  it('let a reason stand beside an `as`, and `as const` without one', async () => {
    expect(await complaints('electron/newsroom/body.ts', "export const a = (b: unknown): string => b as string // checked by the caller\nexport const c = ['x'] as const\n", 'house/as-says-why')).toEqual([])
  })

  it('can’t be switched off by a comment', async () => {
    expect(await complaints('electron/newsroom/body.ts', '// eslint-disable-next-line\nexport default 1\n', 'no-restricted-syntax')).toHaveLength(1)
  })

  it('refuse Node and the DOM in the newsroom by its own tsconfig', () => {
    const folder = mkdtempSync(join(root, 'node_modules', '.dateline', 'pure-'))
    try {
      mkdirSync(join(folder, 'src'))
      writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ extends: '../../../electron/newsroom/tsconfig.json', include: ['src'] }))
      writeFileSync(join(folder, 'src/offence.ts'), 'export const a = [document, process]\n')
      const { stdout } = spawnSync(join(root, 'node_modules/.bin/tsc'), ['-p', folder], { encoding: 'utf8' })
      expect(stdout).toMatch(/Cannot find name 'document'[^]*Cannot find name 'process'/)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it('refuse two files that import each other', () => {
    const folder = mkdtempSync(join(root, 'node_modules', '.dateline', 'circle-'))
    try {
      writeFileSync(join(folder, 'a.ts'), "import { b } from './b.ts'\nexport const a = (): unknown => b\n")
      writeFileSync(join(folder, 'b.ts'), "import { a } from './a.ts'\nexport const b = (): unknown => a\n")
      const { status } = spawnSync(join(root, 'node_modules/.bin/dpdm'), ['--exit-code', 'circular:1', '--exclude', '', '--warning', 'false', '--tree', 'false', '-T', join(folder, '*.ts')], { encoding: 'utf8' })
      expect(status).toBe(1)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
