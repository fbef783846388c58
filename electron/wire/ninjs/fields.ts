import { WireError } from '../error.ts'
import type { Source } from '../format.ts'
import { limits } from '../limits.ts'
import { legal } from '../xml/characters.ts'

/** An object of JSON by its keys in small letters, so that 2.x and 3.x read the same. */
export type Fields = ReadonlyMap<string, unknown>

export function fieldsOf(value: unknown): Fields {
  return isObject(value) ? new Map(Object.entries(value).map(([key, part]) => [key.toLowerCase(), part])) : new Map()
}

export const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A text that says something, without control characters, which no field holds; numbers count as their digits. */
export function text(fields: Fields, ...keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const value = fields.get(key)
    if (typeof value === 'string' && value.trim() !== '') return legal(value)
    if (typeof value === 'number') return String(value)
  }
  return undefined
}

/** A list of objects; in 1.x the same may be an object by names, and then each name is the key `name`. */
export function list(fields: Fields, ...keys: readonly string[]): readonly Fields[] {
  for (const key of keys) {
    const value = fields.get(key)
    if (Array.isArray(value)) return value.filter(isObject).map(fieldsOf)
    if (isObject(value)) return Object.entries(value).filter(([, part]) => isObject(part)).map(([name, part]) => new Map([['name', name], ...fieldsOf(part)]))
  }
  return []
}

export const texts = (fields: Fields, key: string): readonly string[] => {
  const value = fields.get(key)
  return Array.isArray(value) ? value.filter(each => typeof each === 'string' && each.trim() !== '').map(each => legal(String(each))) : []
}

/** @throws WireError `unreadable` with line and column, `too-large` past a limit */
export function readJson(content: string, source: Source): unknown {
  const value = parse(content, source)
  keepWithin(value, source)
  return value
}

/**
 * JSON of one document, or of one for each line. A line that is none is null.
 *
 * @throws WireError as `readJson` where no line is JSON
 */
export function readJsonLines(content: string, source: Source): unknown {
  const lines = content.split('\n').filter(line => line.trim() !== '')
  if (lines.length < 2 || !lines.slice(0, 2).every(line => line.trim().startsWith('{') && line.trim().endsWith('}'))) return readJson(content, source)
  const values = lines.map(line => {
    try {
      return parse(line, source)
    } catch (error) {
      if (error instanceof WireError) return null
      throw error
    }
  })
  keepWithin(values, source)
  return values
}

function keepWithin(value: unknown, source: Source): void {
  const stack: (readonly [unknown, number])[] = [[value, 1]]
  let nodes = 0
  for (let next = stack.pop(); next; next = stack.pop()) {
    const [part, depth] = next
    if (typeof part !== 'object' || part === null) continue
    const parts: unknown[] = Object.values(part)
    nodes += parts.length
    if (depth > limits.depth || nodes > limits.nodes) {
      const [what, most] = depth > limits.depth ? ['levels', limits.depth] : ['values', limits.nodes]
      throw new WireError('too-large', source, `has more ${what} than Dateline reads (${most})`, 'Ask the sender for it in parts.')
    }
    for (const each of parts) stack.push([each, depth + 1])
  }
}

function parse(content: string, source: Source): unknown {
  try {
    return JSON.parse(content)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    const position = Number(/position (\d+)/.exec(error.message)?.[1] ?? content.length)
    const before = content.slice(0, position).split('\n')
    throw new WireError('unreadable', source, 'is not well-formed JSON', 'Ask the sender for it again; it may have been cut off on the way.', { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, cause: error })
  }
}
