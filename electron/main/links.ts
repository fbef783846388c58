import { dialog, shell, type BrowserWindow } from 'electron'

/**
 * The one way out to the web. Only https, no name and password in the address; the person sees the host as it is looked up
 * (letters of other scripts as punycode) and agrees first.
 */
export async function openLink(window: BrowserWindow, address: string): Promise<void> {
  const url = safeLink(address)
  if (!url) return
  const { response } = await dialog.showMessageBox(window, {
    type: 'question', message: `Open ${url.host} in the browser?`, detail: url.href, buttons: ['Open', 'Cancel'], defaultId: 0, cancelId: 1,
  })
  if (response === 0) await shell.openExternal(url.href)
}

export function safeLink(address: string): URL | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined
  return url?.protocol === 'https:' && url.username === '' && url.password === '' ? url : undefined
}
