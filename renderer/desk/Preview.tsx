import { Check, CircleHelp, OctagonX } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { Client, packages } from '../../electron/contract/index.ts'
import type { NewsroomError } from '../../electron/newsroom/index.ts'
import { asRefusal, useSession } from '../session/index.ts'
import { Empty, useFormat, useText } from '../ui/index.ts'
import { Source } from './Source.tsx'
import { useStoredChange } from './useStoredChange.ts'

export const formats = ['newsml-g2', 'nitf', 'ninjs', 'html', 'text'] as const
type Format = (typeof formats)[number]
type Written = Awaited<ReturnType<Client<typeof packages>['preview']>>

type PreviewProps = Readonly<{ item: string; kind: 'story' | 'package' }>

/** The very file that a client would get, by format, and whether the official schema takes it. */
export function Preview({ item, kind }: PreviewProps) {
  const text = useText()
  const { packages: client } = useSession()
  const changes = useStoredChange()
  const [format, setFormat] = useState<Format>('nitf')
  const [written, setWritten] = useState<Written | null>(null)
  const [running, setRunning] = useState(true)
  const [trouble, setTrouble] = useState<NewsroomError | null>(null)
  useEffect(() => {
    let wanted = true
    setRunning(true)
    client.preview({ item, kind, format }).then(
      answer => { if (wanted) { setWritten(answer); setTrouble(null); setRunning(false) } },
      (error: unknown) => { if (wanted) { setTrouble(asRefusal(error)); setRunning(false) } },
    )
    return () => { wanted = false }
  }, [client, item, kind, format, changes])
  return (
    <section className="preview" aria-label={text('desk.preview')} aria-busy={running}>
      <div className="bar">
        <div className="seg" role="group" aria-label={text('desk.format')}>
          {formats.map(each => <button key={each} type="button" aria-pressed={each === format} onClick={() => setFormat(each)}>{text(`format.${each}`)}</button>)}
        </div>
        {running && <span className="right">{text('desk.writing')}</span>}
        {written && !trouble && !running && <Validity {...written} format={format} />}
        {running && <div className="busy" role="presentation" />}
      </div>
      {trouble ? <Empty title={trouble.message}>{trouble.remedy}</Empty> : written ? <Source text={written.source} format={format} label={text('desk.source', { format: text(`format.${format}`) })} /> : <div className="grow" aria-busy="true" />}
    </section>
  )
}

function Validity({ schema, findings, bytes, format }: Written & Readonly<{ format: Format }>) {
  const text = useText()
  const { formatNumber } = useFormat()
  const size = formatNumber(bytes / 1024, { maximumFractionDigits: 1 })
  const errors = findings.filter(({ severity }) => severity === 'error')
  if (errors[0]) return <span className="right row-x stop cut"><OctagonX className="i-14" aria-hidden />{text('desk.invalid', { errors: errors.length, first: errors[0].message })}</span>
  if (schema === null) return <span className="right row-x cut"><CircleHelp className="i-14" aria-hidden />{text('desk.unjudged', { size })}</span>
  return <span className="right row-x go cut"><Check className="i-14" aria-hidden />{text('desk.valid', { format: text(`format.${format}`), schema, size })}</span>
}
