import type { ReactNode } from 'react'

type EmptyProps = Readonly<{ title: string; children?: ReactNode; actions?: ReactNode; middle?: boolean }>

/** What will stand here, and the first step to it. */
export function Empty({ title, children, actions, middle }: EmptyProps) {
  return (
    <div className={middle ? 'empty middle' : 'empty'}>
      <b>{title}</b>
      {children}
      {actions && <div className="acts">{actions}</div>}
    </div>
  )
}
