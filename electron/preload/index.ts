import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { BridgeChannel, BridgeInput, BridgeOutput, Dropped, Grant, Shell, ShellCommand } from '../contract/index.ts'

async function ask<C extends BridgeChannel>(channel: C, ...input: BridgeInput<C>): Promise<BridgeOutput<C>> {
  return await ipcRenderer.invoke(channel, ...input) as BridgeOutput<C>    // main answers by the same entry
}

/** A pasted picture has no path; then its bytes are handed over. */
async function dropped(file: File): Promise<Dropped> {
  const path = webUtils.getPathForFile(file)
  return path === '' ? { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) } : { path }
}

const shell: Shell = {
  chooseToImport: what => ask('shell:choose-to-import', what),
  grantDropped: async files => ask('shell:grant-dropped', await Promise.all(files.map(dropped))),
  chooseTarget: target => ask('shell:choose-target', target),
  openLink: address => ask('shell:open-link', address),
  onCommand: carryOut => void ipcRenderer.on('dateline:command', (_event, command: ShellCommand) => carryOut(command)),
  onOpened: take => {
    ipcRenderer.on('dateline:opened', (_event, grants: readonly Grant[]) => take(grants))
    ipcRenderer.send('dateline:ready')                                     // what was opened before waits in main until now
  },
  openNewsroom: () => ask('shell:open-newsroom'),
  createNewsroom: () => ask('shell:create-newsroom'),
}

contextBridge.exposeInMainWorld('dateline', shell)
ipcRenderer.on('dateline:port', event => window.postMessage('dateline:port', window.location.origin, [...event.ports]))
