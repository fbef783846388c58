import { Search } from 'lucide-react'
import { shownKeys, useInfo } from '../session/index.ts'
import { useText } from '../ui/index.ts'
import { Mark } from './Mark.tsx'
import { Progress } from './Progress.tsx'
import { SaveStatus } from './SaveStatus.tsx'

type TitleBarProps = Readonly<{ onFind: () => void }>

/** Where the state of the newsroom stands, always: its name, and whether all is saved. */
export function TitleBar({ onFind }: TitleBarProps) {
  const text = useText()
  const { name } = useInfo()
  return (
    <header className="title">
      <div className="mark"><Mark /><b className="cut">{name}</b></div>
      <button type="button" className="find" onClick={onFind}>
        <Search className="i-14" aria-hidden /><span>{text('app.find')}</span><kbd className="right" aria-hidden>{shownKeys('Mod+K')}</kbd>
      </button>
      <div className="state">
        <Progress />
        <SaveStatus />
      </div>
    </header>
  )
}
