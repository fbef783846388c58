import { parseArgs } from 'node:util'

export type Start = Readonly<{ library: string | undefined; files: readonly string[] }>

/**
 * What a start was asked for: `--library DIR` or `--library=DIR`, and the files to open. Chromium's own switches pass by.
 *
 * @param argv as the process got it
 * @param packaged whether the first argument after the binary is already ours; in a clone it is the app's folder
 */
export function readStart(argv: readonly string[], packaged: boolean): Start {
  const { values, positionals } = parseArgs({
    args: argv.slice(packaged ? 1 : 2).filter(argument => !argument.startsWith('--') || argument.startsWith('--library')),
    options: { library: { type: 'string' } }, allowPositionals: true, strict: false,
  })
  return { library: typeof values['library'] === 'string' ? values['library'] : undefined, files: positionals.filter(name => !name.startsWith('-')) }
}
