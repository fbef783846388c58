import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

export type Start = Readonly<{ library: string | undefined; files: readonly string[] }>

/**
 * What a start was asked for: `--library DIR` or `--library=DIR`, and files to open. Chromium's own switches pass by.
 *
 * @param argv as the process got it: the binary, in a clone the app's folder, then ours
 * @param app the app's folder or archive
 * @param from the folder that relative names are relative to
 */
export function readStart(argv: readonly string[], app: string, from: string): Start {
  const ours = argv.slice(Math.max(argv.findIndex(argument => resolve(from, argument) === app), 0) + 1)
  const { values, positionals } = parseArgs({
    args: ours.filter(argument => !argument.startsWith('-') || /^--library(=|$)/.test(argument)),
    options: { library: { type: 'string' } }, allowPositionals: true, strict: false,
  })
  const library = values['library']
  return { library: typeof library === 'string' ? resolve(from, library) : undefined, files: positionals.map(name => resolve(from, name)) }
}
