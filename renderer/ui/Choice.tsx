import { useId } from 'react'

type ChoiceProps<T extends string> = Readonly<{
  label: string
  value: T
  options: readonly (readonly [value: T, label: string])[]
  onChange: (value: T) => void
  wide?: boolean
  edited?: boolean
  disabled?: boolean
}>

/** One of a few, as a row of a panel. */
export function Choice<T extends string>({ label, value, options, onChange, wide, edited, disabled }: ChoiceProps<T>) {
  const id = useId()
  return (
    <div className={['frow', wide ? 'wide' : '', edited ? 'edited' : ''].filter(Boolean).join(' ')}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} disabled={disabled} onChange={event => {
        const chosen = options.find(([option]) => option === event.target.value)
        if (chosen) onChange(chosen[0])
      }}>
        {options.map(([option, name]) => <option key={option} value={option}>{name}</option>)}
      </select>
    </div>
  )
}
