import { useState } from 'react'
import type { TestedProfile } from '../../electron/contract/index.ts'
import type { NewsroomError, Profile } from '../../electron/newsroom/index.ts'
import { asRefusal, useSession } from '../session/index.ts'
import { Button, Remark, useFormat, useText } from '../ui/index.ts'

type Outcome = Readonly<{ of: Profile; tested: TestedProfile | null; trouble: NewsroomError | null }>

/** Writes the sample story by the profile as it stands in the form, proves the file, and says what it loses. */
export function ProfileTest({ profile }: Readonly<{ profile: Profile }>) {
  const text = useText()
  const { profiles: client } = useSession()
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [running, setRunning] = useState(false)
  const run = (): void => {
    setRunning(true)
    client.test({ profile }).then(tested => ({ of: profile, tested, trouble: null }), (error: unknown): Outcome => ({ of: profile, tested: null, trouble: asRefusal(error) }))
      .then(found => { setOutcome(found); setRunning(false) }, reportError)
  }
  const current = outcome?.of === profile ? outcome : null
  return (
    <section className="try" aria-label={text('profiles.test')}>
      <h2>{text('profiles.test')}</h2>
      <p className="hint">{text('profiles.testHint')}</p>
      <Button look="line" onClick={run} disabled={running}>{text(running ? 'profiles.testing' : 'profiles.test')}</Button>
      <div aria-live="polite">
        {current?.trouble && <p className="stop">{current.trouble.message} {current.trouble.remedy}</p>}
        {current?.tested && <Result tested={current.tested} />}
      </div>
    </section>
  )
}

function Result({ tested: { faults, files, losses } }: Readonly<{ tested: TestedProfile }>) {
  const text = useText()
  const { formatNumber } = useFormat()
  const reasons = [...new Set(losses.map(({ reason, proposal }) => (proposal === undefined ? reason : `${reason} → ${proposal}`)))]
  return (
    <ul className="report">
      {faults.map(({ message }) => <Remark key={message} tone="stop">{message}</Remark>)}
      {faults.length === 0 && files.map(({ name, bytes, schema }) => (
        <Remark key={name} tone="right">{text(schema === null ? 'profiles.unjudged' : 'profiles.valid', { name, size: formatNumber(bytes / 1024, { maximumFractionDigits: 1 }), schema: schema ?? '' })}</Remark>
      ))}
      {files.flatMap(({ findings }) => findings).map(({ message }, index) => <Remark key={index} tone="note">{message}</Remark>)}
      {reasons.map(reason => <Remark key={reason} tone="warn">{reason}</Remark>)}
      {faults.length === 0 && losses.length === 0 && <Remark tone="right">{text('desk.losesNothing')}</Remark>}
    </ul>
  )
}
