import { plain, type Block, type Story } from '../newsroom/index.ts'
import { wordDiff } from './diff.ts'

/** A stretch of words: in both versions, in the later alone, or in the earlier alone. */
export type Piece = Readonly<{ kind: 'same' | 'added' | 'removed'; text: string }>

/** One block of either version, in the order of reading. */
export type BlockChange = Readonly<{ id: string; type: Block['type']; change: 'same' | 'changed' | 'added' | 'removed'; pieces: readonly Piece[] }>

export type FieldChange = Readonly<{ field: string; pieces: readonly Piece[] }>

/** What differs between two versions of a story: fields that differ, and every block. */
export type Comparison = Readonly<{ fields: readonly FieldChange[]; blocks: readonly BlockChange[] }>

/** The words of two texts against each other, whole words at a time. */
export function compareText(before: string, after: string): readonly Piece[] {
  const out: Piece[] = []
  const push = (kind: Piece['kind'], text: string): void => { if (text) out.push({ kind, text }) }
  let at = 0
  for (const { at: from, remove, insert } of wordDiff(before, after)) {
    push('same', before.slice(at, from))
    push('removed', before.slice(from, from + remove))
    push('added', insert)
    at = from + remove
  }
  push('same', before.slice(at))
  return out
}

const wordsOf = (block: Block): string => (block.type === 'picture' ? block.photo : block.type === 'embed' ? block.url : plain(block.runs))
const outside = (block: Block, change: 'added' | 'removed'): BlockChange => ({ id: block.id, type: block.type, change, pieces: [{ kind: change, text: wordsOf(block) }] })

function inside(before: Block, after: Block): BlockChange {
  const pieces = compareText(wordsOf(before), wordsOf(after))
  const same = pieces.every(({ kind }) => kind === 'same') && before.type === after.type
  return { id: after.id, type: after.type, change: same ? 'same' : 'changed', pieces }
}

/** Blocks by their ids; what went stands where it stood, before the next block that both have. */
function compareBodies(before: readonly Block[], after: readonly Block[]): readonly BlockChange[] {
  const old = new Map(before.map(block => [block.id, block])), now = new Set(after.map(({ id }) => id))
  const gone = new Map<string | null, Block[]>()
  let behind: string | null = null
  for (const block of before) {
    if (now.has(block.id)) behind = block.id
    else gone.set(behind, [...(gone.get(behind) ?? []), block])
  }
  const goneBehind = (id: string | null): BlockChange[] => (gone.get(id) ?? []).map(block => outside(block, 'removed'))
  return [...goneBehind(null), ...after.flatMap(block => {
    const earlier = old.get(block.id)
    return [earlier ? inside(earlier, block) : outside(block, 'added'), ...goneBehind(block.id)]
  })]
}

const fieldTexts = (story: Story): Readonly<Record<string, string>> => ({
  headline: story.headline, slug: story.slug, byline: story.byline, dateline: story.dateline?.text ?? '', state: story.state ?? '',
  keywords: story.keywords.join(', '), embargo: story.embargo ?? '', edNote: story.edNote ?? '', urgency: story.urgency?.toString() ?? '', language: story.language,
})

/** Two versions of one story, block by block and word by word. */
export function compare(before: Story, after: Story): Comparison {
  const old = fieldTexts(before), now = fieldTexts(after)
  const fields = Object.keys(now).filter(field => old[field] !== now[field]).map(field => ({ field, pieces: compareText(old[field] ?? '', now[field] ?? '') }))
  return { fields, blocks: compareBodies(before.body, after.body) }
}
