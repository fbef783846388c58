import type { Grant } from './shapes.ts'

/** Commands of the menu that the page carries out. */
export const shellCommands = ['new-story', 'new-package', 'import', 'import-folder', 'export', 'find', 'palette', 'go-write', 'go-photos', 'go-desk', 'go-settings', 'keys'] as const
export type ShellCommand = (typeof shellCommands)[number]

export type SaveTarget = Readonly<{ suggestedName: string; form: 'zip' | 'folder' | 'json' }>

/** What the preload puts on the page as `window.dateline`: named functions, frozen, nothing else. */
export type Shell = Readonly<{
  /** Asks for files to import, or for a folder of them; empty when the person cancels. */
  chooseToImport(what: 'files' | 'folder'): Promise<readonly Grant[]>
  /** Grants for files that were dropped on the page or pasted into it. */
  grantDropped(files: readonly File[]): Promise<readonly Grant[]>
  /** Asks where an export goes; null when the person cancels. */
  chooseTarget(target: SaveTarget): Promise<Grant | null>
  /** Opens a licence page outside, https only, after the person has seen the host. */
  openLink(address: string): Promise<void>
  onCommand(carryOut: (command: ShellCommand) => void): void
  /** Files that were opened with Dateline, from the desktop or the command line: to be imported. */
  onOpened(take: (grants: readonly Grant[]) => void): void
  openNewsroom(): Promise<void>
  createNewsroom(): Promise<void>
}>
