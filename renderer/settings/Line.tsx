import { useId } from 'react'

type LineProps = Readonly<{ label: string; hint: string; value: string; onChange: (value: string) => void }>

/** One setting that is a text, with what it does below it. */
export function Line({ label, hint, value, onChange }: LineProps) {
  const id = useId()
  return (
    <div className="ff">
      <label htmlFor={id}>{label}</label>
      <div>
        <input id={id} className="in" value={value} aria-describedby={`${id}-hint`} autoComplete="off" onChange={event => onChange(event.target.value)} />
        <p className="hint" id={`${id}-hint`}>{hint}</p>
      </div>
    </div>
  )
}
