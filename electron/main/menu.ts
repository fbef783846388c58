import { BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron'
import { basename } from 'node:path'
import type { ShellCommand } from '../contract/index.ts'

export type MenuActions = Readonly<{
  newWindow(): void
  openNewsroom(): void
  createNewsroom(): void
  openFolder(folder: string): void
}>
type Item = MenuItemConstructorOptions

const SEPARATOR: Item = { type: 'separator' }

/** Menus as every program of the system has them; what concerns the news goes as a command to the page in front. */
export function setMenu(recent: readonly string[], actions: MenuActions, developing: boolean): void {
  const mac = process.platform === 'darwin'
  Menu.setApplicationMenu(Menu.buildFromTemplate([
    ...mac ? [{ role: 'appMenu' } as const] : [],
    { label: '&File', submenu: file(recent, actions, mac) },
    { label: '&Edit', submenu: [{ role: 'undo' }, { role: 'redo' }, SEPARATOR, { role: 'cut' }, { role: 'copy' }, { role: 'paste' },
      { role: 'pasteAndMatchStyle' }, { role: 'delete' }, { role: 'selectAll' }, SEPARATOR, command('Find…', 'find', 'CmdOrCtrl+F')] },
    { label: '&View', submenu: view(developing) },
    { role: 'windowMenu' },
    { role: 'help', submenu: [command('Keyboard Shortcuts', 'keys', 'CmdOrCtrl+/'), ...mac ? [] : [SEPARATOR, { role: 'about' } as const]] },
  ]))
}

function file(recent: readonly string[], actions: MenuActions, mac: boolean): Item[] {
  return [
    command('New Story', 'new-story', 'CmdOrCtrl+N'),
    command('New Package', 'new-package', 'CmdOrCtrl+Shift+N'),
    { label: 'New Window', click: () => actions.newWindow() },
    SEPARATOR,
    command('Import…', 'import', 'CmdOrCtrl+O'),
    ...mac ? [] : [command('Import Folder…', 'import-folder', 'CmdOrCtrl+Alt+O')],
    command('Export…', 'export', 'CmdOrCtrl+Shift+E'),
    SEPARATOR,
    { label: 'Open Newsroom…', accelerator: 'CmdOrCtrl+Shift+O', click: () => actions.openNewsroom() },
    { label: 'New Newsroom…', click: () => actions.createNewsroom() },
    { label: 'Recent Newsrooms', enabled: recent.length > 0, submenu: recent.map(folder => ({
      label: basename(folder).replace(/\.newsroom$/, ''), toolTip: folder, click: () => actions.openFolder(folder) })) },
    SEPARATOR,
    { role: 'close' },
    ...mac ? [] : [{ role: 'quit' } as const],
  ]
}

function view(developing: boolean): Item[] {
  return [
    command('Write', 'go-write', 'CmdOrCtrl+1'), command('Photos', 'go-photos', 'CmdOrCtrl+2'),
    command('Desk', 'go-desk', 'CmdOrCtrl+3'), command('Settings', 'go-settings', 'CmdOrCtrl+4'),
    SEPARATOR,
    command('All Commands…', 'palette', 'CmdOrCtrl+K'),
    SEPARATOR,
    { role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }, SEPARATOR, { role: 'togglefullscreen' },
    ...developing ? [SEPARATOR, { role: 'reload' } as const, { role: 'toggleDevTools' } as const] : [],
  ]
}

function command(label: string, name: ShellCommand, accelerator: string): Item {
  return { label, id: name, accelerator, click: (_item, window) => {
    if (window instanceof BrowserWindow) window.webContents.send('dateline:command', name)
  } }
}
