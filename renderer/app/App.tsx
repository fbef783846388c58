import { useEffect, useState } from 'react'
import { place, usePreference, useSession, type Workspace } from '../session/index.ts'
import { DeskWorkspace } from '../desk/index.ts'
import { PhotosWorkspace } from '../photos/index.ts'
import { SettingsWorkspace } from '../settings/index.ts'
import { WriteWorkspace } from '../write/index.ts'
import { useText } from '../ui/index.ts'
import { useFrameCommands, type Overlay } from './commands/frame.ts'
import { useKeys } from './commands/useKeys.ts'
import { ImportOutcome } from './ImportOutcome.tsx'
import { KeysSheet } from './KeysSheet.tsx'
import { Palette } from './Palette.tsx'
import { Rail } from './Rail.tsx'
import { Strips } from './Strips.tsx'
import { useTheme } from './theme.ts'
import { TitleBar } from './TitleBar.tsx'

const WORKSPACES: Readonly<Record<Workspace, () => React.ReactNode>> = { write: WriteWorkspace, photos: PhotosWorkspace, desk: DeskWorkspace, settings: SettingsWorkspace }

/** The frame: title bar, rail, and the workspace that is open. */
export function App() {
  const text = useText()
  const { go, saving } = useSession()
  const [workspace] = usePreference(place.workspace)
  const [overlay, setOverlay] = useState<Overlay | null>(null)
  useTheme()
  useFrameCommands(setOverlay)
  useKeys()
  useEffect(() => saving.guard(window), [saving])
  const Open = WORKSPACES[workspace]
  const close = (): void => setOverlay(null)
  return (
    <div className="app">
      <TitleBar onFind={() => setOverlay('palette')} />
      <Rail open={workspace} onGo={go} />
      <main className="workspace">
        {workspace !== 'settings' && <h1 className="vh">{text(`app.${workspace}`)}</h1>}
        <Strips />
        <div className="workspace" role="tabpanel" id="workspace" aria-labelledby={`rail-${workspace}`} tabIndex={-1}><Open key={workspace} /></div>
      </main>
      <ImportOutcome />
      {overlay === 'palette' && <Palette onClose={close} />}
      {overlay === 'keys' && <KeysSheet onClose={close} />}
    </div>
  )
}
