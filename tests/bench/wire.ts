import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'txml'
import { findSchemas } from '../../electron/host/schemas.ts'
import { formats, type Schemas, type WritableId } from '../../electron/wire/index.ts'
import { validateXsd, type XsdFiles } from '../../electron/wire/schema/xsd.ts'
import type { Story } from '../../electron/newsroom/index.ts'
import { aStory } from '../fixtures/builders.ts'
import { median, repeated, timed, type Line } from './table.ts'
import { someBody } from './words.ts'

const XSD = {
  nitf: { main: 'nitf-3-6.xsd', parts: ['nitf-3-6-ruby-include.xsd', 'xml.xsd'] },
  'newsml-g2': { main: 'NewsML-G2_2.35-spec-All-Power.xsd', parts: ['xml.xsd'] },
} as const satisfies Readonly<Partial<Record<WritableId, XsdFiles>>>

const BATCH = 500
const ROUNDS = 5
/** The goal of 400 files a second on one core, in milliseconds a file. */
const READING = 2.5

const stories: readonly Story[] = Array.from({ length: BATCH }, (_, n) => aStory({
  guid: `urn:bench:${n}`, slug: `BENCH-${n}`, headline: `A bench, part ${n}`, body: someBody(300, n + 1), created: '2026-03-10T12:00:00Z', modified: '2026-03-10T12:00:00Z',
}))

/** Stories of 300 words, read, written and validated: reading against the fastest general XML parser, validating against xmllint on the same batch. */
export async function wireLines(): Promise<Line[]> {
  const schemas = findSchemas()
  return [linesOf('nitf', schemas), linesOf('newsml-g2', schemas)].flat()
}

function linesOf(id: keyof typeof XSD, schemas: Schemas): readonly Line[] {
  const format = formats[id]
  const issue = { profile: { id, name: id, format: id }, at: '2026-03-10T12:00:00Z', provider: { name: 'Bench' } }
  const write = (story: Story): Uint8Array => format.write([story], issue).files[0]?.bytes ?? new Uint8Array()
  const files = stories.map(write)
  const texts = files.map(bytes => new TextDecoder().decode(bytes))
  const source = { name: 'bench', sha256: 'ab'.repeat(32) }
  const perFile = (work: (n: number) => unknown): number => median(repeated(ROUNDS, () => { for (let n = 0; n < BATCH; n++) work(n) })) / BATCH
  const first = stories[0] ?? aStory()
  const lines: Line[] = [
    { question: `${format.name}, 300 words: read to our model, a file`, unit: 'ms', ours: perFile(n => format.read(files[n] ?? new Uint8Array(), source)), peer: { name: 'txml, to a tree', value: perFile(n => parse(texts[n] ?? '')) }, goal: { most: READING } },
    { question: `${format.name}, 300 words: written with its losses, a file`, unit: 'ms', ours: perFile(n => write(stories[n] ?? first)), peer: null, goal: { most: READING } },
  ]
  if (validateXsd(texts[0] ?? '', XSD[id], schemas) !== null) {
    lines.push({
      question: `${format.name}, 300 words: losses listed, written and validated, a file`, unit: 'ms', ours: perFile(n => format.validate(write(stories[n] ?? first), schemas)),
      peer: { name: 'libxml2-wasm validation alone', value: perFile(n => validateXsd(texts[n] ?? '', XSD[id], schemas)) }, goal: { times: 2 },
    })
  }
  const peer = xmllint(XSD[id], schemas, files)
  if (peer === undefined) return lines
  return [...lines, { question: `${format.name}, 300 words: validated, a file of ${BATCH}`, unit: 'ms', ours: perFile(n => format.validate(files[n] ?? new Uint8Array(), schemas)), peer: { name: 'xmllint --schema', value: peer }, goal: { times: 2 } }]
}

/** Milliseconds a file of the native tool, one process for the batch; undefined, and said, where it or the schema is missing. */
function xmllint({ main, parts }: XsdFiles, schemas: Schemas, files: readonly Uint8Array[]): number | undefined {
  const missing = spawnSync('xmllint', ['--version']).error ? 'xmllint (Debian: libxml2-utils)' : schemas(main) ? undefined : `${main} (npm run schemas)`
  if (missing !== undefined) {
    console.error(`left out: validation, for want of ${missing}`)
    return undefined
  }
  const folder = mkdtempSync(join(tmpdir(), 'dateline-xmllint-'))
  try {
    mkdirSync(join(folder, 'files'))
    for (const name of [main, ...parts]) writeFileSync(join(folder, name), schemas(name) ?? '')
    const paths = files.map((bytes, n) => { const path = join(folder, 'files', `${n}.xml`); writeFileSync(path, bytes); return path })
    return median(Array.from({ length: ROUNDS }, () => timed(() => execFileSync('xmllint', ['--nonet', '--noout', '--schema', join(folder, main), ...paths], { stdio: 'ignore' })))) / files.length
  } finally {
    rmSync(folder, { recursive: true })
  }
}
