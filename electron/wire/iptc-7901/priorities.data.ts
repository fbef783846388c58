/** What priority stands for an urgency of ours (index 0 is urgency 1), and how urgent a priority is (index 0 is priority 1); tables differ by agency (clause 4.4). */
type Table = Readonly<{ label: string; ofUrgency: readonly number[]; urgency: readonly number[]; unknown: number }>

export const priorityTables = {
  dpa: { label: '1 flash, 2 urgent, 3 priority, 4 routine (dpa)', ofUrgency: [1, 2, 3, 3, 4, 5, 5, 6], urgency: [1, 2, 3, 5, 6, 8], unknown: 4 },
  belga: { label: '1 flash, 2 urgent, 3 routine, 4 deferred (Belga)', ofUrgency: [1, 2, 2, 3, 3, 3, 4, 4], urgency: [1, 2, 4, 7, 7, 7], unknown: 3 },
} as const satisfies Readonly<Record<string, Table>>
export type PriorityTable = keyof typeof priorityTables
