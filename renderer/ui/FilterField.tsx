import { ListFilter } from 'lucide-react'
import { useEffect, useState } from 'react'

const QUIET = 120

type FilterFieldProps = Readonly<{ label: string; value: string; onChange: (text: string) => void }>

/** Words that narrow a list; told a moment after the last key. */
export function FilterField({ label, value, onChange }: FilterFieldProps) {
  const [text, setText] = useState(value)
  useEffect(() => {
    if (text === value) return undefined
    const timer = setTimeout(() => onChange(text), QUIET)
    return () => clearTimeout(timer)
  }, [text, value, onChange])
  return (
    <div className="filter">
      <ListFilter aria-hidden />
      <input type="search" aria-label={label} placeholder={label} value={text} onChange={event => setText(event.target.value)} />
    </div>
  )
}
