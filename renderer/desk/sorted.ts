import type { Preflight } from '../../electron/contract/index.ts'
import type { Finding } from '../../electron/newsroom/index.ts'

export type Sorted = Readonly<{
  blocks: readonly Finding[]
  changed: readonly Finding[]
  /** Profiles by which something is lost, with each loss once, in words, and what stands there instead. */
  losing: readonly Readonly<{ profile: string; name: string; losses: readonly Readonly<{ words: string }>[] }>[]
  /** The names of profiles that carry everything. */
  whole: readonly string[]
  notes: readonly Finding[]
}>

/** What a preflight found, as the desk reads it: what blocks, what goes but changed, what is right. */
export function sorted({ findings, losses }: Preflight): Sorted {
  return {
    blocks: findings.filter(({ severity }) => severity === 'error'),
    changed: findings.filter(({ severity }) => severity === 'warning'),
    notes: findings.filter(({ severity }) => severity === 'note'),
    losing: losses.filter(({ losses: lost }) => lost.length > 0).map(({ profile, name, losses: lost }) => ({ profile, name, losses: once(lost) })),
    whole: losses.filter(({ losses: lost }) => lost.length === 0).map(({ name }) => name),
  }
}

const once = (losses: Preflight['losses'][number]['losses']): readonly Readonly<{ words: string }>[] =>
  [...new Set(losses.map(({ reason, proposal }) => (proposal === undefined ? reason : `${reason} → ${proposal}`)))].map(words => ({ words }))

/** The document that a finding is about, if it names one. */
export const itemOf = ({ where }: Finding): string | undefined => where.kind === 'line' ? undefined : where.item
