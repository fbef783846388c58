import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll } from 'vitest'
import { run } from '../../electron/cli/program.ts'

/** What a command printed and what it exits with. */
export type Ran = Readonly<{ exit: number; out: string; err: string; json: unknown }>

/** Runs a command line in this process, as `dateline` would. */
export async function dateline(...args: readonly string[]): Promise<Ran> {
  const out: string[] = [], err: string[] = []
  const exit = await run(args, { print: line => { out.push(line) }, json: value => { out.push(JSON.stringify(value)) }, say: line => { err.push(line) } })
  const text = out.join('\n')
  return { exit, out: text, err: err.join('\n'), json: args.includes('--json') && text ? JSON.parse(text) as unknown : undefined }
}

/** A folder for the length of a test file. */
export function aPlace(): (...names: readonly string[]) => string {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-cli-'))
  afterAll(() => { rmSync(folder, { recursive: true, force: true }) })
  return (...names) => join(folder, ...names)
}

export async function putJpeg(path: string, red = 120): Promise<void> {
  const bytes = await sharp({ create: { width: 96, height: 64, channels: 3, background: { r: red, g: 60, b: 30 }, noise: { type: 'gaussian', mean: 120, sigma: 30 } } }).jpeg().toBuffer()
  writeFileSync(path, bytes)
}

/** A story of our own in plain text, with a picture that is described but absent. */
export const aStoryText = `Ferry waits out storm off Skarn

Passengers come ashore as Captain Ebba Norling (R) looks on in Skarn, Vestmark, Nov. 23, 2026. (NWP Photo/Rosa Ekholm)

SKARN, Vestmark, Nov. 23 (NWP) -- Passengers of the ferry Auster went ashore early Monday after a night at sea.

"The sea decides the timetable," Captain Ebba Norling said.

All 340 people aboard were well, the harbour office said.
`
