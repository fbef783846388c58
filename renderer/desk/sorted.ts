import type { Preflight } from '../../electron/contract/index.ts'
import type { Finding } from '../../electron/newsroom/index.ts'

export type Sorted = Readonly<{
  blocks: readonly Finding[]
  changed: readonly Finding[]
  /** Formats that lose something, with each loss once. */
  losing: readonly Readonly<{ format: Preflight['losses'][number]['format']; losses: readonly Readonly<{ item: string; reason: string }>[] }>[]
  /** Formats that carry everything. */
  whole: readonly Preflight['losses'][number]['format'][]
  notes: readonly Finding[]
}>

/** What a preflight found, as the desk reads it: what blocks, what goes but changed, what is right. */
export function sorted({ findings, losses }: Preflight): Sorted {
  return {
    blocks: findings.filter(({ severity }) => severity === 'error'),
    changed: findings.filter(({ severity }) => severity === 'warning'),
    notes: findings.filter(({ severity }) => severity === 'note'),
    losing: losses.filter(({ losses: lost }) => lost.length > 0).map(({ format, losses: lost }) => ({ format, losses: once(lost) })),
    whole: losses.filter(({ losses: lost }) => lost.length === 0).map(({ format }) => format),
  }
}

const once = (losses: Preflight['losses'][number]['losses']): readonly Readonly<{ item: string; reason: string }>[] =>
  [...new Map(losses.map(({ item, reason }) => [`${item} ${reason}`, { item, reason }])).values()]

/** The document that a finding is about, if it names one. */
export const itemOf = ({ where }: Finding): string | undefined => where.kind === 'line' ? undefined : where.item
