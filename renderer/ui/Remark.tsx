import { Check, Info, OctagonX, TriangleAlert, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

export type RemarkTone = 'stop' | 'warn' | 'note' | 'right'

const SHAPE: Readonly<Record<RemarkTone, LucideIcon>> = { stop: OctagonX, warn: TriangleAlert, note: Info, right: Check }
const COLOUR: Readonly<Record<RemarkTone, string>> = { stop: 'stop', warn: 'warn', note: 'ink3', right: 'go' }

type RemarkProps = Readonly<{ tone: RemarkTone; children: ReactNode; why?: ReactNode; onGo?: () => void; actions?: ReactNode; current?: boolean }>

/** One finding as a sentence, its reason below, the mend beside it. With `onGo` the sentence is the way to its cause. */
export function Remark({ tone, children, why, onGo, actions, current }: RemarkProps) {
  const Shape = SHAPE[tone]
  return (
    <li className="finding" {...current ? { 'aria-current': true } : {}}>
      <Shape className={COLOUR[tone]} aria-hidden />
      <div>
        {onGo ? <button type="button" className="to" onClick={onGo}>{children}</button> : <div className={tone === 'right' ? 'why' : ''}>{children}</div>}
        {why && <div className="why">{why}</div>}
        {actions && <div className="fix">{actions}</div>}
      </div>
    </li>
  )
}
