import type { Finding } from '../../newsroom/index.ts'
import { attr } from '../office/part.ts'
import { said, shown, type OfficePart } from '../office/parts.ts'
import { at, descendants, elements, named, textOf, type XmlElement } from '../xml/tree.ts'

type Region = { kind: string; by: string | undefined; words: string; open: boolean }

/** Tracked changes (OpenDocument 1.3 part 3, 5.5): what was deleted lies apart, what was inserted stands between two marks. */
export class Changes {
  readonly #regions = new Map<string, Region>()

  constructor(text: XmlElement | undefined) {
    for (const region of named(at(text, 'tracked-changes'), 'changed-region')) {
      const [change] = elements(region)
      const id = attr(region, 'id')
      if (!change || id === undefined) continue
      const by = textOf(at(change, 'change-info', 'creator')) || undefined
      const words = change.name === 'deletion' ? elements(change).filter(({ name }) => name !== 'change-info').flatMap(each => (each.name === 'p' || each.name === 'h' ? [each] : [...descendants(each)].filter(({ name }) => name === 'p' || name === 'h'))).map(textOf).filter(Boolean).join('\n') : ''
      this.#regions.set(id, { kind: change.name, by, words, open: false })
    }
  }

  /** What was deleted at this mark; undefined where nothing was. */
  deletedAt(mark: XmlElement): OfficePart | undefined {
    const region = this.#regions.get(attr(mark, 'change-id') ?? '')
    return region?.kind === 'deletion' && region.words !== '' ? { removed: 'import/tracked-deletion', text: region.words, by: region.by, line: undefined } : undefined
  }

  mark(element: XmlElement): void {
    const region = this.#regions.get(attr(element, 'change-id') ?? '')
    if (region) region.open = element.name === 'change-start'
  }

  /** Words that were read, for the insertions that are open. */
  words(text: string): void {
    for (const region of this.#regions.values()) if (region.open && region.words.length < 400) region.words += text
  }

  get findings(): readonly Finding[] {
    return [...this.#regions.values()].filter(({ kind, words }) => kind === 'insertion' && /\S/.test(words))
      .map(({ by, words }) => said('odt/tracked-change', 'note', `${by?.slice(0, 100) ?? 'Somebody'} inserted as a tracked change, and it was kept: “${shown(words)}”`))
  }
}
