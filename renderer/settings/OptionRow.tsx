import { useState } from 'react'
import type { FormatOption } from '../../electron/contract/index.ts'
import { useText } from '../ui/index.ts'
import { SelectRow, TextRow } from './FormRow.tsx'

type Value = string | number | boolean
type OptionRowProps = Readonly<{ option: FormatOption; value: Value | undefined; fault: string | undefined; readOnly: boolean; onChange: (value: Value | undefined) => void }>

/** One thing that the format lets a client choose. A value that is the format's own counts as not chosen. */
export function OptionRow({ option, value, fault, readOnly, onChange }: OptionRowProps) {
  const text = useText()
  const row = { label: option.label, hint: option.help, fault, readOnly }
  const set = (next: Value): void => onChange(next === option.standard ? undefined : next)
  switch (option.kind) {
    case 'choice': return <SelectRow {...row} value={typeof value === 'string' ? value : option.standard} options={option.choices.map(choice => [choice.value, choice.label] as const)} onChange={set} />
    case 'switch': return <SelectRow {...row} value={value ?? option.standard ? 'yes' : 'no'} options={[['yes', text('profiles.yes')], ['no', text('profiles.no')]]} onChange={next => set(next === 'yes')} />
    case 'whole': return <NumberRow {...row} hint={[option.help, text('profiles.range', { least: option.least, most: option.most })].filter(Boolean).join(' ')} value={typeof value === 'number' ? value : undefined} standard={option.standard} onChange={onChange} />
    case 'text': return <TextRow {...row} value={typeof value === 'string' ? value : option.standard} onChange={set} />
  }
}

type NumberRowProps = Readonly<{ label: string; hint?: string; fault: string | undefined; readOnly: boolean; value: number | undefined; standard?: number; onChange: (value: number | undefined) => void }>

/** A whole number; empty means the standard one, which stands there in faint ink. */
export function NumberRow({ value, standard, onChange, ...row }: NumberRowProps) {
  const [words, setWords] = useState(value === undefined ? '' : String(value))
  return <TextRow {...row} type="number" value={words} placeholder={standard === undefined ? undefined : String(standard)} onChange={next => { setWords(next); onChange(next === '' ? undefined : Number(next)) }} />
}
