import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

type ButtonProps = Readonly<{
  children: ReactNode
  onClick: () => void
  look?: 'plain' | 'quiet' | 'line' | 'primary' | 'danger'
  size?: 'sm' | 'lg'
  icon?: LucideIcon
  keys?: string
  wide?: boolean
  disabled?: boolean
  autoFocus?: boolean
}>

/** A verb with its object. One `primary` a screen: the next step. Where it is disabled, the reason must stand beside it. */
export function Button({ children, onClick, look = 'plain', size, icon: Icon, keys, wide, disabled, autoFocus }: ButtonProps) {
  const classes = ['btn', look, size, wide ? 'wide' : ''].filter(Boolean).join(' ')
  return (
    <button type="button" className={classes} onClick={onClick} disabled={disabled} autoFocus={autoFocus}>
      {Icon && <Icon aria-hidden />}
      {children}
      {keys && <kbd aria-hidden>{keys}</kbd>}
    </button>
  )
}
