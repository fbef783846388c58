import { BrowserWindow, ipcMain, type IpcMainInvokeEvent } from 'electron'
import { bridge, type BridgeChannel, type BridgeInput, type BridgeOutput } from '../contract/index.ts'
import { PAGE } from './window.ts'

export type BridgeHandlers = { readonly [C in BridgeChannel]: (window: BrowserWindow, ...input: BridgeInput<C>) => Promise<BridgeOutput<C>> }

/** Serves the preload's questions. Only the top frame of our own page may ask, and only what the schema allows. */
export function serveBridge(handlers: BridgeHandlers): void {
  for (const channel of Object.keys(bridge) as BridgeChannel[]) {          // the object's own keys
    ipcMain.handle(channel, (event, ...input: unknown[]) => answer(handlers, channel, event, input))
  }
}

function answer<C extends BridgeChannel>(handlers: BridgeHandlers, channel: C, event: IpcMainInvokeEvent, input: unknown): Promise<BridgeOutput<C>> {
  const window = BrowserWindow.fromWebContents(event.sender)
  if (!window || event.senderFrame !== event.sender.mainFrame || !ours(event.senderFrame.url)) throw new Error('Only a page of Dateline may ask this.')
  const checked = bridge[channel].input.parse(input) as BridgeInput<C>     // parsed by the schema of this very channel
  return handlers[channel](window, ...checked)
}

function ours(address: string): boolean {
  const [asking, page] = [new URL(address), new URL(PAGE)]
  return asking.protocol === page.protocol && asking.host === page.host    // Node gives no origin to a scheme of ours
}
