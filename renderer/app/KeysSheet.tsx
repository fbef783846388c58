import { useStore } from 'zustand'
import { shownKeys, useSession } from '../session/index.ts'
import { Sheet, useText } from '../ui/index.ts'

/** The keys of the workspace that is open, drawn from its commands. */
export function KeysSheet({ onClose }: Readonly<{ onClose: () => void }>) {
  const text = useText()
  const commands = useStore(useSession().commands)
  return (
    <Sheet title={text('app.keysTitle')} lead={text('app.keysLead')} onClose={onClose}>
      <div className="keys">
        {commands.flatMap(({ id, label, keys }) => keys ? [<div key={id}>{label}<kbd>{shownKeys(keys)}</kbd></div>] : [])}
      </div>
    </Sheet>
  )
}
