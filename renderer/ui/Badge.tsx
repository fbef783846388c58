import { CircleCheck, CircleHelp, OctagonX, TriangleAlert, type LucideIcon } from 'lucide-react'

export type Tone = 'ok' | 'cond' | 'block' | 'unk'

const SHAPE: Readonly<Record<Tone, LucideIcon>> = { ok: CircleCheck, cond: TriangleAlert, block: OctagonX, unk: CircleHelp }

type BadgeProps = Readonly<{ tone: Tone; children: string; reason?: string }>

/** May it be used? Shape and word, then colour; the reason on hover, and for those who hear the page. */
export function Badge({ tone, children, reason }: BadgeProps) {
  const Shape = SHAPE[tone]
  return (
    <span className={`rb ${tone}`} {...reason ? { title: reason } : {}}>
      <Shape className="i-12" aria-hidden />
      {children}
      {reason && <span className="vh">{reason}</span>}
    </span>
  )
}
