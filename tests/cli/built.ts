import { join } from 'node:path'
import { build } from 'vite'
import project from '../../package.json' with { type: 'json' }

const root = join(import.meta.dirname, '..', '..')

/** The command line as it ships, in one file, built for the tests of one name. @returns its path */
export async function builtCommand(name: string): Promise<string> {
  const outDir = join(root, 'test-results', name)
  await build({
    root, configFile: false, logLevel: 'error', envDir: false, publicDir: false, ssr: { noExternal: true },
    build: {
      outDir, emptyOutDir: false, target: 'node20.18', ssr: join(root, 'electron/cli/index.ts'),
      rolldownOptions: { external: [...Object.keys(project.dependencies), /^node:/], output: { entryFileNames: 'index.mjs', codeSplitting: false } },
    },
  })
  return join(outDir, 'index.mjs')
}
