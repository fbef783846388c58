import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emitTypes } from '../../../build/types.mjs'
import { wire } from '../../../build/vite.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const project = mkdtempSync(join(tmpdir(), 'dateline-consumer-'))
const installed = join(project, 'node_modules', 'dateline')
const readme = readFileSync(join(root, 'electron/host/wire/README.md'), 'utf8')
const block = (language: string): string => new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``).exec(readme)?.[1] ?? ''

beforeAll(async () => {
  mkdirSync(join(installed, 'out'), { recursive: true })
  cpSync(join(root, 'package.json'), join(installed, 'package.json'))
  await build({ ...wire(join(installed, 'out')), logLevel: 'error' })
  await emitTypes(join(installed, 'out', 'wire', 'index.d.ts'))
  writeFileSync(join(project, 'package.json'), '{ "type": "module" }')
  writeFileSync(join(project, 'index.ts'), block('ts'))
}, 240_000)

afterAll(() => { rmSync(project, { recursive: true, force: true }) })

describe('the library dateline/wire', () => {
  it('has types that need nothing beside them: its documentation compiles in a strict project of somebody else', () => {
    writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({
      compilerOptions: { strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, skipLibCheck: false, noEmit: true, module: 'NodeNext', target: 'ES2023', lib: ['ES2023', 'DOM'], types: [] }, include: ['index.ts'],
    }))
    const { stdout } = spawnSync(process.execPath, [join(root, 'node_modules/typescript/lib/tsc.js'), '-p', project], { encoding: 'utf8' })
    expect(stdout).toBe('')
  }, 60_000)

  it('does what its documentation says', () => {
    // It is installed with its one dependency that has a file of its own, for the official schemas.
    symlinkSync(join(root, 'node_modules', 'libxml2-wasm'), join(project, 'node_modules', 'libxml2-wasm'))
    writeFileSync(join(project, 'index.js'), transpileModule(block('ts'), { compilerOptions: { module: ModuleKind.ESNext, target: ScriptTarget.ES2023 } }).outputText)
    expect(execFileSync(process.execPath, ['index.js'], { cwd: project, encoding: 'utf8' })).toBe(block('text'))
  })

  it('brings nothing of the app along', () => {
    const code = readFileSync(join(installed, 'out', 'wire', 'index.js'), 'utf8')
    const imports = [...code.matchAll(/^import[^'"]*['"]([^'"]+)['"]/gm)].map(([, from = '']) => from).filter(from => !isBuiltin(from))
    expect([...new Set(imports)]).toEqual(['libxml2-wasm'])
    expect(code).not.toMatch(/node_modules\/(?:react|electron|better-sqlite3[\w-]*|lexical|yjs|sharp)\//)
  })
})
