import type { Finding } from '../../newsroom/index.ts'
import { remark } from './report.ts'

const MOST = 500

/** What is said of one file, each thing once; of a file of thousands of items not everything. */
export class Remarks {
  /** Grows as remarks come in. */
  readonly list: Finding[] = []
  readonly #said = new Set<string>()
  #more = 0

  add(findings: readonly Finding[]): void {
    for (const finding of findings) {
      const key = JSON.stringify(finding)
      if (this.#said.has(key)) continue
      if (this.list.length < MOST) {
        this.#said.add(key)
        // The same again, as plain data: its words may be pieces of the whole document, which would stay in memory with them.
        this.list.push(JSON.parse(key) as Finding)
      } else this.list[MOST] = remark('more', 'note', `${++this.#more} more remarks like these are not listed.`)
    }
  }
}
