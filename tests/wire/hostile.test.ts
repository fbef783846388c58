import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readAny, WireError, type ReadResult } from '../../electron/wire/index.ts'
import { inShared, isMissing } from '../fixtures/shared.ts'

type Expected = Readonly<{
  path: string; class: string; format: string; outcome: readonly string[]; contains: readonly string[]; absent: readonly string[]; why?: string
  embargo?: Readonly<{ utc?: string; held?: boolean; warn?: boolean }>; limits: Readonly<{ seconds: number }>
}>
type Build = (out: string, options: Readonly<{ big: boolean; only: readonly string[] }>) => Readonly<{ files: readonly Expected[] }>

const classes = ['control', 'xml-bomb', 'xml-external', 'xml-depth', 'xml-size', 'truncated', 'encoding', 'text', 'ids', 'vocabulary', 'embargo', 'json', 'html', 'mutated', 'anpa', 'iptc7901', 'docx']
/** Formats that no reader takes yet: a refusal in words is right, whatever else may be. */
const later = new Set(['rss', 'markdown'])
/** Of a text that is no Markdown to us, the signs of Markdown are words. */
const isWords = ({ format }: Expected): boolean => format === 'markdown'

async function made(): Promise<Readonly<{ folder: string; files: readonly Expected[] }>> {
  if (isMissing('hostile/make.mjs')) return { folder: '', files: [] }
  const { build } = await import(/* @vite-ignore */ inShared('hostile/make.mjs')) as { build: Build }
  const folder = mkdtempSync(join(tmpdir(), 'dateline-hostile-'))
  return { folder, files: build(folder, { big: false, only: classes }).files }
}

const { folder, files } = await made()
afterAll(() => { if (folder) rmSync(folder, { recursive: true }) })

type Outcome = Readonly<{ kind: 'error' | 'warning' | 'imported'; words: string; result?: ReadResult }>

/** Anything but a WireError is a crash, and fails the test. */
function outcomeOf(file: Expected): Outcome {
  try {
    const result = readAny(readFileSync(join(folder, file.path)), { name: file.path, sha256: 'ab'.repeat(32) })
    return { kind: result.findings.length > 0 ? 'warning' : 'imported', words: '', result }
  } catch (error) {
    if (!(error instanceof WireError)) throw error
    return { kind: 'error', words: error.message }
  }
}

const holds = (result: ReadResult, part: string): boolean => JSON.stringify(result.items).includes(JSON.stringify(part).slice(1, -1))

function checkEmbargo({ embargo }: Expected, { items, findings }: ReadResult): void {
  if (!embargo) return
  for (const item of items) {
    if (item.kind !== 'story') continue
    if (embargo.utc !== undefined) expect(Date.parse(item.embargo ?? '')).toBe(Date.parse(embargo.utc))
    if (embargo.held) expect(item.status !== 'usable' || item.embargo !== undefined).toBe(true)
  }
  if (embargo.warn) expect(findings.some(({ severity }) => severity !== 'note')).toBe(true)
}

describe.skipIf(files.length === 0).each(classes)('hostile input: %s', kind => {
  const own = files.filter(file => file.class === kind)

  it.each(own.map(file => [file.path, file] as const))('%s', (_path, file) => {
    const start = performance.now()
    const { kind: outcome, words, result } = outcomeOf(file)
    expect(performance.now() - start).toBeLessThan(file.limits.seconds * 1000)
    if (outcome === 'error') {
      expect(words).toContain(`“${file.path}” `)
      expect(words.replace(file.path, '')).not.toMatch(/\n|\bat \S+:\d+|\bundefined\b(?! entity)|\[object/)
    }
    if (outcome === 'error' && later.has(file.format)) return
    expect(file.outcome.some(each => each === outcome || (each === 'imported' && outcome === 'warning'))).toBe(true)
    if (!result) return
    expect(file.contains.filter(part => !holds(result, part))).toEqual([])
    expect(isWords(file) ? [] : file.absent.filter(part => holds(result, part))).toEqual([])
    checkEmbargo(file, result)
  }, 60_000)
})

describe.skipIf(files.length === 0)('after all of it', () => {
  it('no prototype gained a property', () => {
    expect('polluted' in {}).toBe(false)
  })
})
