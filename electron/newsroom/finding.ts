/**
 * Where a finding points. `block` is the id of a block of the story's body, offsets count UTF-16 units in its text, end
 * excluded. `field` is a name of ours ("headline", "caption", "dateline.city"); `item` is the guid of the item meant, where
 * it is not the one under check. Lines and columns count from 1.
 */
export type Where =
  | Readonly<{ kind: 'block'; block: string; from: number; to: number; item?: string }>
  | Readonly<{ kind: 'field'; field: string; from?: number; to?: number; item?: string }>
  | Readonly<{ kind: 'line'; line: number; column?: number; path?: string }>
  | Readonly<{ kind: 'item'; item?: string }>

export type Severity = 'error' | 'warning' | 'note'

/** One remark of a check, schema, gate, reader or writer. `rule` is stable ("date/weekday"), `message` is for people. */
export type Finding = Readonly<{
  rule: string
  severity: Severity
  message: string
  where: Where
  /** Whole replacements of the text pointed at, best first. */
  fix?: Readonly<{ replacements: readonly string[] }>
  /** Other places that belong to the same remark, such as each spelling of a name. */
  also?: readonly Where[]
}>

const order = { error: 0, warning: 1, note: 2 } as const

/** Errors first, then warnings, then notes; otherwise in the order given. */
export const bySeverity = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort((a, b) => order[a.severity] - order[b.severity])

export const hasErrors = (findings: readonly Finding[]): boolean => findings.some(({ severity }) => severity === 'error')
