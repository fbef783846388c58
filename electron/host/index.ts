import { inspect } from 'node:util'
import { z } from 'zod'
import { documents, newsroom, packages, profiles, type Announcement } from '../contract/index.ts'
import { NewsroomError } from '../newsroom/index.ts'
import { openNewsroom, type OpenNewsroom } from './newsroom.ts'
import { counter, refusalOf, serve } from './serve.ts'

/** What main tells the host. A window comes with its port. */
const FromMain = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('window'), restarted: z.boolean() }),
  z.strictObject({ kind: z.literal('grant'), token: z.uuid(), path: z.string() }),
  z.strictObject({ kind: z.literal('close') }),
])
type Port = Electron.MessagePortMain

const RESTARTED: Announcement = { name: 'noticed', message: 'The newsroom stopped and was started again.', remedy: 'Everything that was saved is there; the rest is being sent again.' }

const [library] = process.argv.slice(2)
if (!library) throw new Error('The host needs the folder of the library.')

// Windows and grants that come before the library is open wait for it, in order.
const opening = openNewsroom(library, { report })
process.parentPort.on('message', ({ data, ports: [port] }) => {
  const said = FromMain.parse(data)
  void opening.then(opened => hear(opened, said, port), () => undefined)  // a refusal is told below
})
opening.then(() => process.parentPort.postMessage({ kind: 'opened' }), refuse)

function hear(opened: OpenNewsroom, said: z.infer<typeof FromMain>, port: Port | undefined): void {
  switch (said.kind) {
    case 'window': return port && attend(opened, port, said.restarted)
    case 'grant': return opened.grant(said.token, said.path)
    case 'close': return void opened.close().catch(report).then(() => process.parentPort.postMessage({ kind: 'closed' }))
  }
}

/** One window's calls and announcements, until it goes. */
function attend(opened: OpenNewsroom, port: Port, restarted: boolean): void {
  const announce = (announcement: Announcement) => port.postMessage(announcement)
  const desk = opened.attend(announce)
  port.on('close', () => desk.leave())
  serve(port, [counter(documents, desk.documents), counter(newsroom, desk.newsroom), counter(packages, desk.packages), counter(profiles, desk.profiles)], report)
  if (restarted) announce(RESTARTED)
}

function refuse(error: unknown): void {
  if (!(error instanceof NewsroomError)) report(error)
  process.parentPort.postMessage({ kind: 'refused', refusal: refusalOf(error, 'newsroom') })
}

/** To the log, which main keeps. */
function report(error: unknown): void {
  const words = inspect(error)
  console.error(words)
  process.parentPort.postMessage({ kind: 'bug', error: words })
}
