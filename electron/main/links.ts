import { dialog, shell, type BrowserWindow } from 'electron'
import { safeLink } from './safe-link.ts'

/**
 * The one way out to the web. The person sees the host as it is looked up (letters of other scripts as punycode) and
 * agrees first; an address that isn't safe opens nothing.
 */
export async function openLink(window: BrowserWindow, address: string): Promise<void> {
  const url = safeLink(address)
  if (!url) return
  const { response } = await dialog.showMessageBox(window, {
    type: 'question', message: `Open ${url.host} in the browser?`, detail: url.href, buttons: ['Open', 'Cancel'], defaultId: 0, cancelId: 1,
  })
  if (response === 0) await shell.openExternal(url.href)
}
