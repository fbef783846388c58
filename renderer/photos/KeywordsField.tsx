import { useState, type KeyboardEvent } from 'react'
import { Field } from '../ui/index.ts'
import { listOf } from './fields.ts'

type KeywordsFieldProps = Readonly<{ label: string; keywords: readonly string[]; onChange: (value: string) => void; onKeyDown?: (event: KeyboardEvent) => void; placeholder?: string; wide?: boolean }>

/** A list typed with commas. What is typed stays as it is while the hand is in the field; the list follows at each key. */
export function KeywordsField({ label, keywords, onChange, ...rest }: KeywordsFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const shown = typed !== null && listOf(typed).join() === keywords.join() ? typed : keywords.join(', ')
  return <Field label={label} value={shown} onBlur={() => setTyped(null)} onChange={value => { setTyped(value); onChange(value) }} {...rest} />
}
