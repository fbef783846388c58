import type { Rights } from '../../electron/newsroom/index.ts'
import { Field, useText } from '../ui/index.ts'
import type { SetRight } from './setRights.ts'

type TextRight = 'holder' | 'credit' | 'licenceUrl' | 'acquireUrl' | 'usageTerms' | 'approvedBy' | 'notes'
type RightTextProps = Readonly<{ name: TextRight; all: readonly (Rights | null)[]; set: SetRight; lines?: 'one' | 'many' }>

/** One of the rights that is a text; *mixed* where the pictures differ. */
export function RightText({ name, all, set, lines = 'one' }: RightTextProps) {
  const text = useText()
  const values = new Set(all.map(rights => rights?.[name] ?? ''))
  const mixed = values.size > 1
  return <Field wide label={text(`rights.${name}`)} value={mixed ? '' : [...values][0] ?? ''} mixed={mixed} placeholder={mixed ? text('batch.mixed') : ''} lines={lines} onChange={value => set(name, value || undefined)} />
}
