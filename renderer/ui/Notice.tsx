import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

type NoticeProps = Readonly<{ title: string; children?: ReactNode; actions?: ReactNode; calm?: boolean }>

/** One strip above the pane that is hit: what happened, and what to do. */
export function Notice({ title, children, actions, calm }: NoticeProps) {
  return (
    <div className={calm ? 'notice calm' : 'notice'} role="alert">
      <CircleAlert aria-hidden />
      <div><b>{title}</b> {children}</div>
      <div className="row-x">{actions}</div>
    </div>
  )
}
