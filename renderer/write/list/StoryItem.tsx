import { CircleCheck, CircleDashed, CircleDot, CirclePause, CircleX, OctagonAlert, SpellCheck2, type LucideIcon } from 'lucide-react'
import type { StoryRow } from '../../../electron/contract/index.ts'
import { useFormat, useText } from '../../ui/index.ts'

const SHAPES: Readonly<Record<StoryRow['state'], LucideIcon>> = { draft: CircleDashed, filed: CircleDot, hold: CirclePause, sent: CircleCheck, killed: CircleX }
const COLOURS: Readonly<Record<StoryRow['state'], string>> = { draft: '', filed: '', hold: 'warn', sent: '', killed: 'stop' }
const DAY = 24 * 60 * 60 * 1000

/** A story in the list: where it stands, what it says, when it was touched. */
export function StoryItem({ row }: Readonly<{ row: StoryRow }>) {
  const text = useText()
  const { formatDate, formatTime } = useFormat()
  const Shape = SHAPES[row.state]
  const { errors, warnings } = row.counts
  const at = new Date(row.modified)
  const isRecent = Date.now() - at.getTime() < DAY
  return (
    <>
      <span className="st"><Shape className={`i-14 ${COLOURS[row.state]}`} aria-hidden /></span>
      <span className="ti two">{row.headline || text('write.untitled')}</span>
      <span className="me">
        <span>{text(`state.${row.state}`)}</span>
        <span className="cut">{row.slug}</span>
        <span className="mk">
          {errors + warnings > 0 && <span className={errors ? 'stop' : ''}>{errors ? <OctagonAlert className="i-12" aria-hidden /> : <SpellCheck2 className="i-12" aria-hidden />} {errors + warnings}<span className="vh"> {text('write.checksWord')}</span></span>}
          <span>{isRecent ? formatTime(at) : formatDate(at, { month: 'short', day: 'numeric' })}</span>
        </span>
      </span>
    </>
  )
}
