/** One answer of the bench: what Dateline takes, what its peer takes in the same run (none where the goal is a limit), and the goal. */
export type Line = Readonly<{ question: string; ours: number; peer: Readonly<{ name: string; value: number }> | null; unit: string; goal: Goal }>
/** At most so many times the peer, or at most so much. */
export type Goal = Readonly<{ times: number }> | Readonly<{ most: number }>

const digits = (value: number): string => (value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(1) : value.toPrecision(2))

function cells({ question, ours, peer, unit, goal }: Line): readonly string[] {
  const ratio = peer ? ours / peer.value : null
  const met = 'times' in goal ? ratio !== null && ratio <= goal.times : ours <= goal.most
  return [
    question, `${digits(ours)} ${unit}`, peer ? `${digits(peer.value)} ${unit}` : '–', ratio === null ? '–' : ratio.toFixed(2),
    'times' in goal ? `≤ ${goal.times} ×` : `≤ ${goal.most} ${unit}`, met ? 'yes' : 'NO', peer?.name ?? '',
  ]
}

/** The table as text, its columns aligned. */
export function drawn(lines: readonly Line[]): string {
  const rows = [['what', 'Dateline', 'peer', 'ratio', 'goal', 'met', 'against'], ...lines.map(cells)]
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0))) ?? []
  return rows.map(row => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`).join('\n')
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN
}
export const median = (values: readonly number[]): number => percentile(values, 0.5)

/** Milliseconds of one call. */
export function timed(work: () => unknown): number {
  const began = performance.now()
  work()
  return performance.now() - began
}

/** Milliseconds of each of `times` calls. */
export const repeated = (times: number, work: (n: number) => unknown): number[] => Array.from({ length: times }, (_, n) => timed(() => work(n)))
