import type { Loss } from '../format.ts'
import { isRecord } from './normal.ts'

/** What was announced as lost of one item, by paths such as `rights.category`. */
export class Announced {
  readonly #paths: ReadonlySet<string>

  constructor(losses: readonly Loss[], item: string) {
    this.#paths = new Set(losses.filter(loss => loss.item === item).map(({ path }) => path))
  }

  /** Is this very path, or what holds it, announced? */
  has(path: string): boolean {
    if (this.#paths.has(path)) return true
    const above = path.lastIndexOf('.')
    return above > 0 && this.has(path.slice(0, above))
  }

  /** Is something within this path announced? */
  within(path: string): boolean {
    return [...this.#paths].some(each => each.startsWith(`${path}.`))
  }

  /** A field without the parts of it that were announced: `people.title` takes that key of each person. */
  without(key: string, value: unknown): unknown {
    const parts = new Set([...this.#paths].filter(path => path.startsWith(`${key}.`)).map(path => path.slice(key.length + 1).split('.')[0] ?? ''))
    if (parts.size === 0) return value
    if (Array.isArray(value)) return value.every(isRecord) ? value.map(each => omit(each, parts)) : null
    return isRecord(value) ? omit(value, parts) : value
  }
}

const omit = (record: Readonly<Record<string, unknown>>, keys: ReadonlySet<string>): object => Object.fromEntries(Object.entries(record).filter(([key]) => !keys.has(key)))
