import { forgetRemoved, placeBack, settle } from '../../../electron/documents/index.ts'
import { bySeverity, type Finding } from '../../../electron/newsroom/index.ts'
import { useSession } from '../../session/index.ts'
import { Button, Remark, useText, type RemarkTone, type TextKey } from '../../ui/index.ts'
import { useOpenStory } from '../open.ts'
import { goTo, mend, wordsAt } from './jump.ts'
import type { Remarks } from './remarks.ts'

const TONES: Readonly<Record<Finding['severity'], RemarkTone>> = { error: 'stop', warning: 'warn', note: 'note' }
const REASONS: Readonly<Record<string, TextKey>> = { 'import/repeated-caption': 'write.removedCaption', 'import/end-mark': 'write.removedEnd' }
const newId = (): string => crypto.randomUUID()

/** All remarks on the story, the gravest first, each with the way to its spot and, where there is one, the mend. */
export function ChecksTab({ remarks: { findings, removed, contested, count } }: Readonly<{ remarks: Remarks }>) {
  const text = useText()
  const { doc, person } = useOpenStory()
  if (count === 0) return <ul className="findings"><Remark tone="right">{text('write.allRight')}</Remark></ul>
  const stops = findings.filter(({ severity }) => severity === 'error'), others = findings.filter(({ severity }) => severity !== 'error')
  return (
    <>
      {contested.length > 0 && <Group title={text('write.groupContested')} count={contested.length}>
        {contested.map(({ id, by, words }) => (
          <Remark key={id} tone="warn" why={words.slice(0, 120)} actions={<>
            <Button look="line" size="sm" onClick={() => { settle(doc, id, 'keep', person) }}>{text('write.keep')}</Button>
            <Button look="line" size="sm" onClick={() => { settle(doc, id, 'delete', person) }}>{text('write.delete')}</Button>
          </>}>{text('write.contested', { by: by || text('write.someone') })}</Remark>
        ))}
      </Group>}
      {stops.length > 0 && <Group title={text('write.groupStops')} count={stops.length}><Findings findings={stops} /></Group>}
      {others.length > 0 && <Group title={text('write.groupLook')} count={others.length}><Findings findings={others} /></Group>}
      {removed.length > 0 && <Group title={text('write.groupRemoved')} count={removed.length}>
        {removed.map(entry => (
          <Remark key={entry.id} tone="note" why={text(REASONS[entry.rule] ?? 'write.removedWhy')} actions={<>
            <Button look="line" size="sm" onClick={() => { placeBack(doc, entry.id, newId) }}>{text('write.putBack')}</Button>
            <Button look="quiet" size="sm" onClick={() => { forgetRemoved(doc, entry.id) }}>{text('write.leaveOut')}</Button>
          </>}>{text('write.removed', { text: entry.text.slice(0, 160) })}</Remark>
        ))}
      </Group>}
    </>
  )
}

function Group({ title, count, children }: Readonly<{ title: string; count: number; children: React.ReactNode }>) {
  return (
    <section>
      <h2 className="fgroup">{title} <span className="n">{count}</span></h2>
      <ul className="findings">{children}</ul>
    </section>
  )
}

function Findings({ findings }: Readonly<{ findings: readonly Finding[] }>) {
  const text = useText()
  const story = useOpenStory()
  const session = useSession()
  return bySeverity(findings).map((finding, i) => {
    const [best] = finding.fix?.replacements ?? []
    const now = best === undefined ? null : wordsAt(story, finding.where)
    return (
      <Remark key={`${finding.rule}-${i}`} tone={TONES[finding.severity]} onGo={() => { goTo(story, finding.where) }}
        actions={best !== undefined && now !== null && <>
          <span className="swap"><s>{now}</s> <ins>{best}</ins></span>
          <button type="button" className="fixlink right" onClick={() => { mend(session, story, finding) }}>{text('write.fix')}</button>
        </>}>{finding.message}</Remark>
    )
  })
}
