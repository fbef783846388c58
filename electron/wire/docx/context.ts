import type { Finding, Photo } from '../../newsroom/index.ts'
import { said } from '../office/parts.ts'
import type { Numbering } from './numbering.ts'
import type { WordPackage } from './package.ts'
import type { Styles } from './styles.ts'

const MOST_CHANGES = 1000

/** What every part of the reading of one document needs, and what it found so far. */
export class Context {
  readonly photos: Photo[] = []
  #changes = 0

  constructor(
    readonly word: WordPackage,
    readonly styles: Styles,
    readonly numbering: Numbering,
    readonly guid: string,
    readonly isOurs: boolean,
    readonly findings: Finding[],
  ) {}

  /** Says a tracked change; past a thousand, how many more there were. */
  change(message: string): void {
    this.#changes += 1
    if (this.#changes <= MOST_CHANGES) this.findings.push(said('docx/tracked-change', 'note', message))
  }

  get unsaidChanges(): number {
    return Math.max(this.#changes - MOST_CHANGES, 0)
  }
}
