import { $getState, $setState, createState, type TextNode } from 'lexical'
import type { Marks } from '../../../electron/newsroom/index.ts'

/** What words may be the name of. */
export const nameKinds = ['person', 'org', 'place'] as const
export type NameKind = (typeof nameKinds)[number]

const BIT: Readonly<Record<NameKind, number>> = { person: 1, org: 2, place: 4 }
const ALL = 7

/** Lexical has no format for names: their bits stand in the state of a text node, which it keeps when it parts, copies and joins nodes. */
const state = createState('names', { parse: value => (typeof value === 'number' ? value & ALL : 0) })

export const $namesOf = (node: TextNode): number => $getState(node, state)
export function $setNames(node: TextNode, names: number): void {
  if ($namesOf(node) !== names) $setState(node, state, names)
}

export const namesIn = (marks: Marks): number => nameKinds.reduce((sum, kind) => sum | (marks[kind] ? BIT[kind] : 0), 0)
export const kindsOf = (names: number): readonly NameKind[] => nameKinds.filter(kind => names & BIT[kind])
