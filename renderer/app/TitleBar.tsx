import { Check, CircleAlert, LoaderCircle, Search } from 'lucide-react'
import { shownKeys, useInfo, useSaving, type SaveState } from '../session/index.ts'
import { useText } from '../ui/index.ts'
import { Mark } from './Mark.tsx'
import { Progress } from './Progress.tsx'

type TitleBarProps = Readonly<{ onFind: () => void }>

/** Where the state of the newsroom stands, always: its name, and whether all is saved. */
export function TitleBar({ onFind }: TitleBarProps) {
  const text = useText()
  const { name } = useInfo()
  const saving = useSaving()
  return (
    <header className="title">
      <div className="mark"><Mark /><b className="cut">{name}</b></div>
      <button type="button" className="find" onClick={onFind}>
        <Search className="i-14" aria-hidden /><span>{text('app.find')}</span><kbd className="right" aria-hidden>{shownKeys('Mod+K')}</kbd>
      </button>
      <div className="state">
        <Progress />
        <div className="saving" role="status" aria-live="off"><SaveWords {...saving} /></div>
      </div>
    </header>
  )
}

function SaveWords({ unsaved, trouble, at }: SaveState) {
  const text = useText()
  if (unsaved === 0) return <><Check className="i-14 go" aria-hidden /><span>{at === null ? text('save.saved') : text('save.savedAt', { at })}</span></>
  if (trouble) return <><CircleAlert className="i-14 stop" aria-hidden /><b className="stop">{text('save.failed', { why: trouble.message })}</b></>
  return <><LoaderCircle className="i-14" aria-hidden /><span>{text('save.saving')}</span></>
}
