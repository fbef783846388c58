import { useId, type ChangeEvent, type FocusEvent, type KeyboardEvent } from 'react'

export type FieldProps = Readonly<{
  label: string
  value: string
  onChange: (value: string) => void
  onKeyDown?: (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => void
  onFocus?: (event: FocusEvent<HTMLElement>) => void
  onBlur?: () => void
  placeholder?: string
  note?: string
  tone?: 'stop' | 'warn'
  lines?: 'one' | 'many'
  mixed?: boolean
  edited?: boolean
  wide?: boolean
  readOnly?: boolean
  type?: 'text' | 'date' | 'datetime-local' | 'number' | 'url'
}>

/** One labelled value in a panel: no box until the hand is there. A mixed field is empty and says so. */
export function Field({ label, value, onChange, note, tone, lines = 'one', mixed, edited, wide, placeholder, type, ...rest }: FieldProps) {
  const id = useId()
  const input = {
    id, value, className: mixed ? 'mixed' : value === '' ? 'unset' : '', ...placeholder === undefined ? {} : { placeholder }, ...note ? { 'aria-describedby': `${id}-note` } : {},
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => onChange(event.target.value), ...rest,
  }
  return (
    <div className={['frow', wide ? 'wide' : '', edited ? 'edited' : ''].filter(Boolean).join(' ')}>
      <label htmlFor={id}>{label}</label>
      {lines === 'many' ? <textarea rows={1} {...input} /> : <input type={type ?? 'text'} autoComplete="off" {...input} />}
      {note && <p id={`${id}-note`} className={`note ${tone ?? ''}`}>{note}</p>}
    </div>
  )
}
