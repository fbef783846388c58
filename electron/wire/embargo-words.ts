import { plain, type Finding, type Story } from '../newsroom/index.ts'
import { latestOf } from './dates.ts'
import { embargoIn } from './embargo.ts'

const NEAR = 2

/**
 * Agencies tell an embargo in words where the field is missing: in the note to editors, the headline, the first and last lines, captions.
 * Of several the last counts; a phrase whose time can't be read holds the story; it is never dropped.
 */
export function heedEmbargoWords(story: Story): Readonly<{ story: Story; findings: readonly Finding[] }> {
  if (story.embargo !== undefined || story.status !== 'usable') return { story, findings: [] }
  const texts = story.body.filter(({ type }) => type === 'paragraph' || type === 'note').map(({ runs }) => plain(runs))
  const captions = story.pictures.flatMap(({ caption }) => caption.split('\n').slice(0, NEAR))
  const lines = [...(story.edNote ?? '').split('\n'), ...(story.usageTerms ?? '').split('\n'), story.headline, ...captions, ...texts.slice(0, NEAR), ...texts.slice(-NEAR)]
  const filed = story.modified ?? story.created
  const told = lines.flatMap(line => embargoIn(line, filed) ?? []).sort((a, b) => (a.until === undefined ? -1 : b.until === undefined ? 1 : latestOf(b.until) - latestOf(a.until)))[0]
  if (!told) return { story, findings: [] }
  const where = { kind: 'field', field: 'embargo' } as const
  return told.until === undefined
    ? { story: { ...story, status: 'withheld' }, findings: [{ rule: 'embargo/no-end', severity: 'error', message: 'The words of the story speak of an embargo without a time that can be read, so it is held; ask the sender before anything is published.', where }] }
    : { story: { ...story, embargo: told.until }, findings: [{ rule: 'embargo/words', severity: 'warning', message: 'The embargo was read from the words of the story, since no field tells it.', where }] }
}
