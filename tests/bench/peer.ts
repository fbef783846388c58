import { _electron, type ElectronApplication } from '@playwright/test'
import { copyFileSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, type InlineConfig } from 'vite'
import { root } from '../../build/paths.mjs'
import { sandboxed } from '../e2e/app.ts'

const out = join(root, 'node_modules', '.dateline', 'bench', 'peer')
let ready: Promise<void> | undefined

/** Starts a bare window on one of the peers' pages, in the Electron that Dateline runs in. */
export async function launchPeer(mode: 'empty' | 'plain' | 'bare', words: number): Promise<ElectronApplication> {
  ready ??= buildPeer()
  await ready
  const profile = mkdtempSync(join(tmpdir(), 'dateline-peer-'))
  return _electron.launch({ args: [out, `--mode=${mode}`, `--words=${words}`, `--user-data-dir=${profile}`], chromiumSandbox: sandboxed })
}

async function buildPeer(): Promise<void> {
  mkdirSync(out, { recursive: true })
  writeFileSync(join(out, 'package.json'), JSON.stringify({ name: 'peer', type: 'module', main: 'main.js' }))
  copyFileSync(join(import.meta.dirname, 'pages', 'page.html'), join(out, 'page.html'))
  await build(part('main', 'es', ['electron', /^node:/]))
  await build(part('page', 'iife', []))
}

const part = (name: string, format: 'es' | 'iife', external: readonly (string | RegExp)[]): InlineConfig => ({
  root, configFile: false, logLevel: 'error', envDir: false, publicDir: false, mode: 'production',
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    outDir: out, emptyOutDir: false, target: 'chrome130', minify: false,
    lib: { entry: join(import.meta.dirname, 'pages', `${name}.ts`), formats: [format], name: 'peer', fileName: () => `${name}.js` },
    rolldownOptions: { external: [...external] },
  },
})
