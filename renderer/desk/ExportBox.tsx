import { useCallback, useMemo, useState } from 'react'
import type { Client, Override, packages } from '../../electron/contract/index.ts'
import type { NewsroomError } from '../../electron/newsroom/index.ts'
import { asRefusal, shownKeys, useCommands, useSession, type OpenDocument } from '../session/index.ts'
import { Button, useFormat, useText } from '../ui/index.ts'
import { ChooseProfiles } from './ChooseProfiles.tsx'
import type { PackageHead } from './head.ts'
import type { Leaving } from './useLeaving.ts'

type Form = 'zip' | 'folder'
type Done = Awaited<ReturnType<Client<typeof packages>['export']>>
type Outcome = Readonly<{ done: Done | null; trouble: NewsroomError | null; running: boolean }>

type ExportBoxProps = Readonly<{ document: OpenDocument; head: PackageHead; blocked: number | null; count: number; leaving: Leaving; overrides: readonly Override[] }>

/** The next step: a zip or a folder, where the person says; then what lies there. */
export function ExportBox({ document, head, blocked, count, leaving, overrides }: ExportBoxProps) {
  const text = useText()
  const { packages: client, shell } = useSession()
  const [asked, setAsked] = useState<Form | null>(null)
  // The first client that wants it in one way is followed, until the person says otherwise.
  const form = asked ?? leaving.chosen.find(({ profile }) => profile.form)?.profile.form ?? 'zip'
  const [{ done, trouble, running }, setOutcome] = useState<Outcome>({ done: null, trouble: null, running: false })
  const names = leaving.chosen.map(({ profile }) => profile.name).join(', ')
  const waits = count === 0 ? text('desk.waitsEmpty') : blocked === null ? text('desk.waitsPreflight') : blocked > 0 ? text('desk.waitsBlocked', { blocked }) : ''
  const send = useCallback(async (): Promise<void> => {
    const target = await shell.chooseTarget({ suggestedName: head.slug || head.title || 'package', form })
    if (!target) return
    setOutcome({ done: null, trouble: null, running: true })
    client.export({ package: document.id, profiles: leaving.chosen.map(({ profile }) => profile.id), target, form, overrides: [...overrides] }).then(
      answer => setOutcome({ done: answer, trouble: null, running: false }),
      (error: unknown) => setOutcome({ done: null, trouble: asRefusal(error), running: false }),
    )
  }, [client, shell, document.id, head, form, leaving, overrides])
  useCommands(useMemo(() => [{ id: 'export', label: text('desk.export'), keys: 'Mod+Shift+E', when: () => waits === '' && !running, run: () => void send() }], [text, waits, running, send]))
  return (
    <div className="send">
      <p className="leaves"><span className="cut" title={names}>{text('desk.leavesBy')} {names}</span> <ChooseProfiles {...leaving} /></p>
      <div className="row-x" role="radiogroup" aria-label={text('desk.form')}>
        {(['zip', 'folder'] as const).map(each => <label key={each} className="check"><input type="radio" name="form" checked={form === each} onChange={() => setAsked(each)} /><span>{text(`desk.${each}`)}</span></label>)}
      </div>
      <Button look="primary" size="lg" wide disabled={waits !== '' || running} keys={waits ? '' : shownKeys('Mod+Shift+E')} onClick={() => void send()}>{text('desk.export')}</Button>
      <div aria-live="polite">
        {running ? <p className="hint">{text('desk.exporting')}</p> : waits ? <p className="hint">{waits}</p> : null}
        {done && <Lies {...done} />}
        {trouble && <p className="stop">{trouble.message} {trouble.remedy}</p>}
      </div>
    </div>
  )
}

function Lies({ name, files, bytes, manifest }: Done) {
  const text = useText()
  const { formatNumber } = useFormat()
  return <p className="lies"><b>{name}</b> {text('desk.lies', { files, size: formatNumber(bytes / 1_048_576, { maximumFractionDigits: 1 }) })}<br /><span className="hint">{text('desk.manifest', { manifest: manifest.slice(0, 16) })}</span></p>
}
