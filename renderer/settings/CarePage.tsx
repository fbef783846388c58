import { useState } from 'react'
import { asRefusal, useSession } from '../session/index.ts'
import { Button, Remark, useText } from '../ui/index.ts'

type Report = Readonly<{ healthy: boolean; lines: readonly string[] }>

/** The doctor: looks at everything, says what was found. */
export function CarePage() {
  const text = useText()
  const { newsroom } = useSession()
  const [running, setRunning] = useState(false)
  const [report, setReport] = useState<Report | null>(null)
  const run = (): void => {
    setRunning(true)
    newsroom.doctor({}).catch((error: unknown): Report => ({ healthy: false, lines: [asRefusal(error).message] })).then(found => { setReport(found); setRunning(false) }, reportError)
  }
  return (
    <>
      <h1>{text('settings.care')}</h1>
      <p className="intro">{text('settings.doctorIntro')}</p>
      <Button look="primary" onClick={run} disabled={running}>{text(running ? 'settings.doctorRunning' : 'settings.doctor')}</Button>
      {report && (
        <section className="report" aria-live="polite">
          <ul>
            <Remark tone={report.healthy ? 'right' : 'stop'}><b>{text(report.healthy ? 'settings.healthy' : 'settings.unhealthy')}</b></Remark>
            {report.lines.map(line => <Remark key={line} tone="note">{line}</Remark>)}
          </ul>
        </section>
      )}
    </>
  )
}
