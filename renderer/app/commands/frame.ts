import { useMemo } from 'react'
import { useCommands, useSession, type Command } from '../../session/index.ts'
import { useText } from '../../ui/index.ts'

export type Overlay = 'palette' | 'keys'

/** What can be done everywhere. The ids are those of the menu (electron/contract/shell.ts). */
export function useFrameCommands(show: (overlay: Overlay) => void): void {
  const text = useText()
  const session = useSession()
  useCommands(useMemo((): readonly Command[] => [
    { id: 'palette', label: text('command.palette'), keys: 'Mod+K', run: () => show('palette') },
    { id: 'go-write', label: text('command.write'), keys: 'Mod+1', run: () => session.go('write') },
    { id: 'go-photos', label: text('command.photos'), keys: 'Mod+2', run: () => session.go('photos') },
    { id: 'go-desk', label: text('command.desk'), keys: 'Mod+3', run: () => session.go('desk') },
    { id: 'go-settings', label: text('command.settings'), keys: 'Mod+4', run: () => session.go('settings') },
    { id: 'new-story', label: text('command.newStory'), keys: 'Mod+N', run: () => void session.begin('story') },
    { id: 'new-package', label: text('command.newPackage'), keys: 'Mod+Shift+N', run: () => void session.begin('package') },
    { id: 'import', label: text('command.import'), keys: 'Mod+O', run: () => void session.imports.choose('files') },
    { id: 'import-folder', label: text('command.importFolder'), run: () => void session.imports.choose('folder') },
    { id: 'open-newsroom', label: text('command.openNewsroom'), run: () => void session.shell.openNewsroom() },
    { id: 'create-newsroom', label: text('command.createNewsroom'), run: () => void session.shell.createNewsroom() },
    { id: 'keys', label: text('command.keys'), keys: '?', run: () => show('keys') },
  ], [text, session, show]))
}
