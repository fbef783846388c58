// A bare window of the same Electron: nothing but the page that is asked for.
import { app, BrowserWindow } from 'electron'
import { join } from 'node:path'

const asked = (name: string): string => process.argv.find(argument => argument.startsWith(`--${name}=`))?.split('=')[1] ?? ''

void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, webPreferences: { backgroundThrottling: false, spellcheck: false } })
  void window.loadFile(join(import.meta.dirname, 'page.html'), { query: { mode: asked('mode'), words: asked('words') } })
})
app.on('window-all-closed', () => { app.quit() })
