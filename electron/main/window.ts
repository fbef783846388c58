import { BrowserWindow, dialog, nativeTheme } from 'electron'
import { join } from 'node:path'
import { Deaths } from './deaths.ts'
import type { HostProcess } from './host.ts'
import type { WindowState } from './window-state.ts'

export const PAGE = process.env['DATELINE_DEV_SERVER'] ?? 'dateline://app/index.html'

/** The only place where a window is made. */
export function createWindow(host: HostProcess, state: WindowState): BrowserWindow {
  const window = new BrowserWindow({
    ...state.next(BrowserWindow.getAllWindows()), minWidth: 640, minHeight: 400, show: false, backgroundColor: nativeTheme.shouldUseDarkColors ? '#16181d' : '#ffffff',
    webPreferences: {
      preload: join(import.meta.dirname, '..', 'preload', 'index.cjs'),
      sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false, spellcheck: false, backgroundThrottling: false,
    },
  })
  state.follow(window)
  reviveAfterCrash(window)
  askBeforeLoss(window)
  window.webContents.on('did-finish-load', () => host.connect(window.webContents))
  window.once('ready-to-show', () => window.show())
  void window.loadURL(PAGE)
  return window
}

/** What the page had not sent yet is gone with it; all else is on disk and comes back. A page that keeps dying is closed. */
function reviveAfterCrash(window: BrowserWindow): void {
  const deaths = new Deaths()
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return
    if (deaths.count(Date.now())) window.close()
    else window.webContents.reload()
  })
}

/** The page objects to being closed only while it holds words that can't be saved. The window stays unless a person says otherwise. */
function askBeforeLoss(window: BrowserWindow): void {
  window.webContents.on('will-prevent-unload', event => {
    const response = dialog.showMessageBoxSync(window, {
      type: 'warning', message: 'What was typed last is not on the disk.', buttons: ['Keep the Window Open', 'Close and Lose It'], defaultId: 0, cancelId: 0, noLink: true,
      detail: 'It is held in this window only, and is written as soon as that is possible. If the window closes now, those words are lost. Make room on the disk, or copy the text elsewhere first.',
    })
    if (response === 1) event.preventDefault()                             // Electron's way to say: close all the same
  })
}
