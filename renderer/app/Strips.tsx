import { X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useInfo, useSession, useTrouble } from '../session/index.ts'
import { IconButton, Notice, useText } from '../ui/index.ts'

type Remark = Readonly<{ message: string; remedy: string }>

/** At most one strip above the work: words at risk first, then why nothing can be written, then what the newsroom has to say. */
export function Strips() {
  const text = useText()
  const session = useSession()
  const trouble = useTrouble()
  const { readOnly } = useInfo()
  const [noticed, setNoticed] = useState<Remark | null>(null)
  useEffect(() => session.onAnnouncement(announcement => {
    if (announcement.name === 'noticed') setNoticed({ message: announcement.message, remedy: announcement.remedy })
  }), [session])
  if (trouble) return <Notice title={text('save.failedStrip')}><p>{trouble.message} {trouble.remedy} {text('save.failedKeep')}</p></Notice>
  if (readOnly) return <Notice calm title={text('app.readOnly')}><p>{readOnly}</p></Notice>
  if (!noticed) return null
  return <Notice calm title={noticed.message} actions={<IconButton icon={X} label={text('app.gone')} onClick={() => setNoticed(null)} />}><p>{noticed.remedy}</p></Notice>
}
