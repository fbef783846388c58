import { useId, type ReactNode } from 'react'

type RowProps = Readonly<{ label: string; hint?: string | undefined; fault?: string | undefined }>
type ControlProps = Readonly<{ id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }>

/** A control with its label, what it does, and what is wrong with its value. */
function FormRow({ label, hint, fault, children }: RowProps & Readonly<{ children: (control: ControlProps) => ReactNode }>) {
  const id = useId()
  const about = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ')
  return (
    <div className="ff">
      <label htmlFor={id}>{label}</label>
      <div>
        {children({ id, ...about ? { 'aria-describedby': about } : {}, ...fault ? { 'aria-invalid': true as const } : {} })}
        {hint && <p className="hint" id={`${id}-hint`}>{hint}</p>}
        {fault && <p className="stop" id={`${id}-fault`}>{fault}</p>}
      </div>
    </div>
  )
}

type TextRowProps = RowProps & Readonly<{ value: string; onChange: (value: string) => void; readOnly: boolean; placeholder?: string | undefined; type?: 'text' | 'number' | 'date'; many?: boolean }>

export function TextRow({ value, onChange, readOnly, placeholder, type = 'text', many, ...row }: TextRowProps) {
  return (
    <FormRow {...row}>
      {control => many
        ? <textarea {...control} className="in" value={value} readOnly={readOnly} placeholder={placeholder} onChange={event => onChange(event.target.value)} />
        : <input {...control} className={type === 'text' ? 'in' : 'in short'} type={type} value={value} readOnly={readOnly} placeholder={placeholder} autoComplete="off" onChange={event => onChange(event.target.value)} />}
    </FormRow>
  )
}

type SelectRowProps<T extends string> = RowProps & Readonly<{ value: T; options: readonly (readonly [T, string])[]; onChange: (value: T) => void; readOnly: boolean }>

export function SelectRow<T extends string>({ value, options, onChange, readOnly, ...row }: SelectRowProps<T>) {
  return (
    <FormRow {...row}>
      {control => (
        <select {...control} className="in" value={value} disabled={readOnly} onChange={event => {
          const chosen = options.find(([option]) => option === event.target.value)
          if (chosen) onChange(chosen[0])
        }}>
          {options.map(([option, name]) => <option key={option} value={option}>{name}</option>)}
        </select>
      )}
    </FormRow>
  )
}
