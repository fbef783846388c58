import { plain, type Block, type Finding, type Story } from '../../newsroom/index.ts'

/** A story as it came, with its place in the transmission. */
export type Filed = Readonly<{ story: Story; number: string; hasMore: boolean; findings: readonly Finding[] }>

/**
 * Joins adds and further takes to the story that they go on with, where both are in one transmission: by the number that they refer
 * to, or by the slug of the last story that said that more would come. What stands alone stays an add.
 */
export function joinTakes(filed: readonly Filed[]): readonly Filed[] {
  const out: Filed[] = []
  for (const each of filed) {
    const { take } = each.story
    const isMore = take !== undefined && (take.kind === 'add' || (take.kind === 'take' && take.number > 1))
    const at = isMore ? out.findLastIndex(other => goesOn(other, each)) : -1
    const before = out[at]
    if (before) out[at] = joined(before, each)
    else out.push(each)
  }
  return out
}

const goesOn = (before: Filed, { story: { refersTo, slug } }: Filed): boolean =>
  (refersTo !== undefined ? before.number === refersTo : before.hasMore && before.story.slug === slug)

function joined(before: Filed, add: Filed): Filed {
  const { story } = before
  const blocks = add.story.body.map((block, index): Block => ({ ...block, id: `b${story.body.length + index + 1}` }))
  const { take: _take, ...rest } = story.embargo === undefined && add.story.embargo !== undefined ? { ...story, embargo: add.story.embargo } : story
  const removed = add.story.removed.map((each, index) => ({ ...each, id: `r${story.removed.length + index + 1}`, after: blocks[blocks.length - 1]?.id ?? story.body.at(-1)?.id ?? null }))
  const whole: Story = { ...rest, body: [...story.body, ...blocks], pictures: [...story.pictures, ...add.story.pictures], removed: [...story.removed, ...removed], status: stricter(story.status, add.story.status), ...takeOf(story.take, add.hasMore) }
  return {
    story: whole, number: before.number, hasMore: add.hasMore,
    findings: [...before.findings, ...add.findings, {
      rule: 'anpa-1312/joined', severity: 'note', where: { kind: 'item' },
      message: `“${plain(add.story.body[0]?.runs ?? []).slice(0, 40)}…” came as a further take of ${before.number || 'the story'}; it was joined to it.`,
    }],
  }
}

const stricter = (a: Story['status'], b: Story['status']): Story['status'] => (['canceled', 'withheld'] as const).find(each => each === a || each === b) ?? 'usable'

/** The first of numbered takes is the story itself, once nothing more follows. */
function takeOf(take: Story['take'], hasMore: boolean): Pick<Story, 'take'> {
  if (take === undefined) return hasMore ? { take: { kind: 'take', number: 1, more: true } } : {}
  if (take.kind === 'take' && take.number === 1 && !hasMore) return {}
  const { more: _more, ...rest } = take
  return { take: hasMore ? { ...rest, more: true } : rest }
}

/** Blocks in takes of at most `length` words (0: one take); no table is parted, and none is empty. */
export function splitTakes(body: readonly Block[], length: number): readonly (readonly Block[])[] {
  if (length === 0) return [body]
  const takes: Block[][] = [[]]
  let words = 0
  body.forEach((block, index) => {
    const own = plain(block.runs).split(/\s+/).filter(Boolean).length
    const isTied = block.type === 'row' && body[index - 1]?.type === 'row'
    if (words > 0 && words + own > length && !isTied) { takes.push([]); words = 0 }
    takes.at(-1)?.push(block)
    words += own
  })
  return takes
}
