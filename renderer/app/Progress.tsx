import { useEffect, useState } from 'react'
import type { Announcement } from '../../electron/contract/index.ts'
import { useSession } from '../session/index.ts'
import { useText } from '../ui/index.ts'

type Work = Extract<Announcement, { name: 'progress' }>

/** How far long work is, with a way to end it; nothing when there is none. */
export function Progress() {
  const text = useText()
  const { onAnnouncement, newsroom } = useSession()
  const [work, setWork] = useState<Work | null>(null)
  useEffect(() => onAnnouncement(announcement => {
    if (announcement.name === 'progress') setWork(announcement.done === announcement.total ? null : announcement)
  }), [onAnnouncement])
  if (!work) return null
  const { task, done, total } = work
  return (
    <div className="progress">
      <progress aria-label={task} {...total === null ? {} : { value: done, max: total }} />
      <span>{total === null ? text('app.progressOpen', { task, done }) : text('app.progress', { task, done, total })}</span>
      <button type="button" className="fixlink" onClick={() => void newsroom.cancel({})}>{text('app.cancel')}</button>
    </div>
  )
}
