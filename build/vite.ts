// One place that says how each part is built. Nothing is bundled that has a file of its own beside its code
// (a .node, a .wasm, Perl): those stay in node_modules and are imported at run time.
import react from '@vitejs/plugin-react'
import { join } from 'node:path'
import type { InlineConfig } from 'vite'
import { project, root } from './paths.mjs'

const OLDEST_NODE = 'node20.18'                                          // Electron 33 carries it; newer ones run the same code
const OLDEST_CHROME = 'chrome130'
const LEFT_OUT = ['electron', ...Object.keys(project.dependencies), /^node:/]

const shared = { root, configFile: false, logLevel: 'warn', envDir: false, publicDir: false } as const satisfies InlineConfig

/** Main, host and command line: ES modules for Node, one pass, shared code in chunks. */
export const node = (out: string): InlineConfig => ({
  ...shared,
  build: {
    outDir: out, emptyOutDir: false, target: OLDEST_NODE, ssr: true, minify: false, sourcemap: true, copyPublicDir: false,
    rolldownOptions: {
      input: { main: 'electron/main/index.ts', host: 'electron/host/index.ts', cli: 'electron/cli/index.ts', converter: 'electron/host/converter/index.ts', 'sample-maker': 'electron/host/sample/index.ts' },
      external: LEFT_OUT,
      output: { format: 'es', entryFileNames: '[name]/index.js', chunkFileNames: 'shared/[name]-[hash].js' },
    },
  },
  ssr: { noExternal: true },
})

/** The library `dateline/wire`: one file, so that nothing of the app comes along. */
export const wire = (out: string): InlineConfig => ({
  ...shared,
  build: {
    outDir: join(out, 'wire'), emptyOutDir: true, target: OLDEST_NODE, ssr: 'electron/host/wire/index.ts', minify: false, sourcemap: true, copyPublicDir: false,
    rolldownOptions: { external: LEFT_OUT, output: { format: 'es', entryFileNames: 'index.js', codeSplitting: false } },
  },
  ssr: { noExternal: true },
})

/** A sandboxed preload is one CommonJS file that may require nothing but Electron. */
export const preload = (out: string): InlineConfig => ({
  ...shared,
  build: {
    outDir: join(out, 'preload'), emptyOutDir: true, target: OLDEST_CHROME, minify: false, sourcemap: false,
    lib: { entry: 'electron/preload/index.ts', formats: ['cjs'], fileName: () => 'index.cjs' },
    rolldownOptions: { external: ['electron'], output: { codeSplitting: false } },
  },
})

export const renderer = (out: string): InlineConfig => ({
  ...shared,
  root: join(root, 'renderer'), base: '/',
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    outDir: join(out, 'renderer'), emptyOutDir: true, target: OLDEST_CHROME, sourcemap: true, chunkSizeWarningLimit: 2000, assetsInlineLimit: 0, modulePreload: { polyfill: false },
  },
})
