import { useId } from 'react'

type OneOfProps<T extends string> = Readonly<{ label: string; value: T; options: readonly (readonly [T, string])[]; onChange: (value: T) => void }>

/** One of a few choices, all of them in sight. */
export function OneOf<T extends string>({ label, value, options, onChange }: OneOfProps<T>) {
  const id = useId()
  return (
    <fieldset className="one-of" role="radiogroup" aria-labelledby={id}>
      <h2 id={id}>{label}</h2>
      {options.map(([option, name]) => (
        <label key={option} className="check"><input type="radio" name={id} checked={option === value} onChange={() => onChange(option)} /><span>{name}</span></label>
      ))}
    </fieldset>
  )
}
