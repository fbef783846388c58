import type { ReactNode } from 'react'

type CheckboxProps = Readonly<{ children: ReactNode; checked: boolean; onChange: (checked: boolean) => void; disabled?: boolean }>

export function Checkbox({ children, checked, onChange, disabled }: CheckboxProps) {
  return (
    <label className="check">
      <input type="checkbox" checked={checked} disabled={disabled} onChange={event => onChange(event.target.checked)} />
      <span>{children}</span>
    </label>
  )
}
