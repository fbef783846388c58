import { Images, Package, PenLine, Settings2, type LucideIcon } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { workspaces, type Workspace } from '../session/index.ts'
import { useText } from '../ui/index.ts'

const ICONS: Readonly<Record<Workspace, LucideIcon>> = { write: PenLine, photos: Images, desk: Package, settings: Settings2 }

type RailProps = Readonly<{ open: Workspace; onGo: (workspace: Workspace) => void }>

export function Rail({ open, onGo }: RailProps) {
  const text = useText()
  const step = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const next = workspaces[(workspaces.indexOf(open) + by + workspaces.length) % workspaces.length]
    if (by === 0 || !next) return
    onGo(next)
    document.getElementById(`rail-${next}`)?.focus()
  }
  return (
    <nav className="rail" aria-label={text('app.workspaces')}>
      <div role="tablist" aria-orientation="vertical" aria-label={text('app.workspaces')} onKeyDown={step}>
      {workspaces.map(workspace => {
        const Icon = ICONS[workspace]
        return (
          <button key={workspace} type="button" role="tab" id={`rail-${workspace}`} className={workspace === 'settings' ? 'end' : ''} aria-selected={workspace === open}
            aria-controls="workspace" tabIndex={workspace === open ? 0 : -1} onClick={() => onGo(workspace)}>
            <Icon className="i-20" aria-hidden />{text(`app.${workspace}`)}
          </button>
        )
      })}
      </div>
    </nav>
  )
}
