import { useEffect } from 'react'
import type { ImportReport } from '../../electron/contract/index.ts'
import { bySeverity } from '../../electron/newsroom/index.ts'
import { useImports, useSession, type Session } from '../session/index.ts'
import { Button, Remark, Sheet, useText } from '../ui/index.ts'

const TONES = { error: 'stop', warning: 'warn', note: 'note' } as const

/** What came of an import: goes to what arrived; files with remarks are named, each with what was wrong. */
export function ImportOutcome() {
  const text = useText()
  const session = useSession()
  const { report, trouble } = useImports()
  const remarked = report?.files.filter(({ findings }) => findings.length > 0) ?? []
  useEffect(() => { if (report) goTo(report, session) }, [report, session])
  const close = (): void => session.imports.putAway()
  const foot = <span className="right"><Button look="primary" onClick={close} autoFocus>{text('app.close')}</Button></span>
  if (trouble) return <Sheet title={text('import.failed')} lead={trouble.message} onClose={close} foot={foot}>{trouble.remedy}</Sheet>
  if (!report || (remarked.length === 0 && report.imported.length > 0)) return null
  return (
    <Sheet title={text('import.title', { count: report.imported.length })} lead={text('import.lead', { bad: remarked.length })} onClose={close} foot={foot}>
      {remarked.map(({ name, findings }) => (
        <section key={name}>
          <h3 className="sub">{name}</h3>
          <ul>{bySeverity(findings).map((finding, index) => <Remark key={index} tone={TONES[finding.severity]}>{finding.message}</Remark>)}</ul>
        </section>
      ))}
    </Sheet>
  )
}

function goTo({ imported }: ImportReport, session: Session): void {
  const first = imported.find(({ kind }) => kind === 'story') ?? imported[0]
  if (first) session.go(({ story: 'write', photo: 'photos', package: 'desk' } as const)[first.kind], first.id)
}
