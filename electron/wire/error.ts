import { type ErrorCode, NewsroomError } from '../newsroom/index.ts'
import type { Source } from './format.ts'

type WireErrorCode = Extract<ErrorCode, 'unreadable' | 'too-large' | 'unsupported' | 'invalid-output'>
type Place = Readonly<{ line?: number; column?: number; cause?: unknown }>

/**
 * A document that can't be read or written at all. `message` names the file and, where known, the line, counted from 1;
 * it is one line, whatever the name of the file holds.
 */
export class WireError extends NewsroomError {
  override readonly name = 'WireError'
  readonly line: number | undefined
  readonly column: number | undefined

  constructor(code: WireErrorCode, source: Source, problem: string, remedy: string, { line, column, cause }: Place = {}) {
    const name = printable(source.name)
    const place = line === undefined ? '' : ` (line ${line}${column === undefined ? '' : `, column ${column}`})`
    super(code, { kind: 'file', id: source.sha256, label: name }, `“${name}” ${problem}${place}.`, remedy, cause === undefined ? undefined : { cause })
    this.line = line
    this.column = column
  }
}

const printable = (name: string): string => name.replace(/[\p{Cc}\p{Cs}\u2028\u2029]/gu, '\uFFFD')
