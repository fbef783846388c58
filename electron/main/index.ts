import { app } from 'electron'
import { readStart } from './arguments.ts'
import { catchAll } from './log.ts'
import { enterProfile } from './profile.ts'
import { declareScheme } from './protocol.ts'
import { RecentNewsrooms } from './recent.ts'
import { provideSample, samplePlace } from './sample.ts'
import { lockDown } from './security.ts'
import { Sitting } from './sitting.ts'

catchAll()
declareScheme()
lockDown(app)
const { library: asked, files } = readStart(process.argv, app.getAppPath(), process.cwd())
const recent = new RecentNewsrooms(app.getPath('userData'))
const known = asked ?? recent.list()[0]
const library = known ?? samplePlace()
const shared = enterProfile(app, library)
const opened = [...files]
let sitting: Sitting | undefined

app.on('open-file', (event, file) => {                                     // macOS, also before `ready`
  event.preventDefault()
  if (sitting) sitting.openFiles([file])
  else opened.push(file)
})
app.on('second-instance', (_event, argv, from) => {
  sitting?.toFront()
  sitting?.openFiles(readStart(argv, app.getAppPath(), from).files)
})
app.on('activate', () => sitting?.toFront())
app.on('window-all-closed', () => {
  if (process.platform !== 'darwin') app.quit()
})
app.on('will-quit', event => {
  const closing = sitting
  if (!closing) return
  event.preventDefault()
  sitting = undefined
  void closing.end().then(() => app.quit())
})

// Not `await`: Electron emits `ready` only when this module has run to its end, so a top-level await would wait for ever.
if (app.requestSingleInstanceLock()) void app.whenReady().then(start)
else app.quit()

async function start(): Promise<void> {
  if (known === undefined) await provideSample(library)
  sitting = new Sitting({ library, shared, recent })
  sitting.newWindow()
  sitting.openFiles(opened)
}
