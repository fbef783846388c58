import { readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { hasErrors, type Item } from '../../electron/newsroom/index.ts'
import { detect, formats, readAny, writableIds, WireError, type ReadResult, type WritableId } from '../../electron/wire/index.ts'
import { sampleFiles } from '../fixtures/documents-of.ts'
import { sharedSchemas } from '../fixtures/shared.ts'
import { independentWords, wordsOf } from './independent.ts'

const at = '2026-03-01T10:00:00Z'

/** What becomes of one file in one format. `valid` by an official schema, `sound` by our own grammar; `none` where the format carries nothing of it. */
export type Left = 'valid' | 'sound' | 'none' | 'WRONG'

/** One file of the samples: what it is, what was read, and what each format makes of it. */
export type SampleRow = Readonly<{
  name: string
  format: string
  items: string
  words: number
  independent: number | null
  findings: readonly string[]
  left: Readonly<Record<WritableId, Left>>
}>

export const sampleRows = (): readonly SampleRow[] => sampleFiles().map(rowOf)

function rowOf(path: string): SampleRow {
  const bytes = new Uint8Array(readFileSync(path))
  const name = `${basename(dirname(path))}/${basename(path)}`
  const read = reading(bytes, name)
  if (read instanceof WireError) return { name, format: detect(bytes)?.format ?? '?', items: read.message, words: 0, independent: null, findings: [], left: leaving([]) }
  return {
    name, format: read.format, items: counted(read.items.map(({ kind }) => kind)), words: wordsOf(read.items) + takenOut(read), independent: independentWords(bytes, read.format),
    findings: read.findings.map(({ rule }) => rule), left: leaving(read.items),
  }
}

/** A dateline or byline that stood in the text is a field now, and end marks are listed apart: they count as well. */
function takenOut({ items, findings }: ReadResult): number {
  const count = (text: string): number => text.match(/\S+/g)?.length ?? 0
  const taken = (rule: string): boolean => findings.some(each => each.rule === rule)
  return items.reduce((sum, item) => (item.kind === 'story' ? sum + (taken('import/dateline') ? count(item.dateline?.text ?? '') : 0) + (taken('import/byline') ? count(item.byline) : 0) + item.removed.reduce((all, { text }) => all + count(text), 0) : sum), 0)
}

function reading(bytes: Uint8Array, name: string): (ReadResult & { format: string }) | WireError {
  try {
    return readAny(bytes, { name, sha256: 'ab'.repeat(32) })
  } catch (error) {
    if (error instanceof WireError) return error
    throw error
  }
}

function leaving(items: readonly Item[]): SampleRow['left'] {
  const entries = writableIds.map(id => [id, leftBy(id, items)] as const)
  return Object.fromEntries(entries) as SampleRow['left']          // one entry for each id
}

function leftBy(id: WritableId, items: readonly Item[]): Left {
  const { files } = formats[id].write(items, { profile: { id, name: id, format: id }, at, provider: { name: 'Desk' } })
  if (files.length === 0) return 'none'
  const verdicts = files.map(({ bytes }) => formats[id].validate(bytes, sharedSchemas))
  if (verdicts.some(({ findings }) => hasErrors(findings))) return 'WRONG'
  return verdicts.every(({ schema }) => schema !== null) ? 'valid' : 'sound'
}

const counted = (kinds: readonly string[]): string =>
  [...new Set(kinds)].map(kind => { const many = kinds.filter(each => each === kind).length; return many === 1 ? kind : `${many} × ${kind}` }).join(', ') || 'nothing'

/** The rows as a table of Markdown. */
export function samplesTable(rows: readonly SampleRow[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const rules = (all: readonly string[]): string => [...new Set(all)].map(rule => { const many = all.filter(each => each === rule).length; return many === 1 ? rule : `${rule} × ${many}` }).join(', ')
  return [
    line(['file', 'format', 'items', 'words', 'counted otherwise', ...writableIds, 'findings']), line(Array.from({ length: 6 + writableIds.length }, () => '---')),
    ...rows.map(({ name, format, items, words, independent, left, findings }) => line([name, format, items, String(words), independent === null ? '–' : String(independent), ...writableIds.map(id => left[id]), rules(findings)])),
  ].join('\n')
}

