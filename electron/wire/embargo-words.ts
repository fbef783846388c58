import { plain, type Finding, type Story } from '../newsroom/index.ts'
import { embargoIn } from './embargo.ts'

const NEAR = 2

/**
 * Agencies tell an embargo in words where the field is missing: in the note to editors, the headline, the first and last lines.
 * A phrase whose time can't be read holds the story; it is never dropped.
 */
export function heedEmbargoWords(story: Story): Readonly<{ story: Story; findings: readonly Finding[] }> {
  if (story.embargo !== undefined || story.status !== 'usable') return { story, findings: [] }
  const texts = story.body.filter(({ type }) => type === 'paragraph' || type === 'note').map(({ runs }) => plain(runs))
  const lines = [...(story.edNote ?? '').split('\n'), story.headline, ...texts.slice(0, NEAR), ...texts.slice(-NEAR)]
  const told = lines.flatMap(line => embargoIn(line) ?? []).sort((a, b) => Number(a.until !== undefined) - Number(b.until !== undefined))[0]
  if (!told) return { story, findings: [] }
  const where = { kind: 'field', field: 'embargo' } as const
  return told.until === undefined
    ? { story: { ...story, status: 'withheld' }, findings: [{ rule: 'embargo/no-end', severity: 'error', message: 'The words of the story speak of an embargo without a time that can be read, so it is held; ask the sender before anything is published.', where }] }
    : { story: { ...story, embargo: told.until }, findings: [{ rule: 'embargo/words', severity: 'warning', message: 'The embargo was read from the words of the story, since no field tells it.', where }] }
}
