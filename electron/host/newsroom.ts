import type { Announcement, documents, Handlers, newsroom, packages, profiles } from '../contract/index.ts'
import { heal, openLibrary, type Diagnosis, type Library } from '../library/index.ts'
import { openPhotos } from '../photos/index.ts'
import { annotate } from './annotate.ts'
import { Announcer } from './announcer.ts'
import { Changes } from './changes.ts'
import { Seat, type House } from './desk.ts'
import { documentHandlers } from './documents.ts'
import { Editor } from './editor.ts'
import { packageHandlers } from './exports.ts'
import { Grants } from './grants.ts'
import { newsroomHandlers } from './lists.ts'
import { profileHandlers } from './profiles.ts'
import { findSchemas } from './schemas.ts'
import { versionOfDateline } from './version.ts'

/** A window's place in the newsroom: everything that the contract lets it ask. */
export type Desk = Readonly<{ documents: Handlers<typeof documents>; newsroom: Handlers<typeof newsroom>; packages: Handlers<typeof packages>; profiles: Handlers<typeof profiles>; leave(): void }>

export type NewsroomOptions = Readonly<{
  /** Makes a library where there is none; yes unless said otherwise. */
  create?: boolean
  /** Instants in UTC, ISO 8601. */
  now?: () => string
  /** How often other programs' changes are looked for. */
  pollMs?: number
  /** Takes bugs that no call is waiting for. */
  report?: (error: unknown) => void
}>

/** The newsroom, open: the same for windows and for the command line. */
export type OpenNewsroom = Readonly<{
  house: House
  attend(announce: (announcement: Announcement) => void): Desk
  /** Lets a page name a file by its token. */
  grant(token: string, path: string): void
  close(): Promise<void>
}>

const POLL_MS = 500
const TEND_MS = 5_000

/** @throws NewsroomError where the library can't be opened, in words and with what to do */
export async function openNewsroom(folder: string, options: NewsroomOptions = {}): Promise<OpenNewsroom> {
  const { create = true, now = () => new Date().toISOString(), pollMs = POLL_MS, report = error => { console.error(error) } } = options
  const library = openLibrary(folder, { now, create, annotate: annotate(now) })
  const announcer = new Announcer()
  const changes = new Changes(library, announcer, report, pollMs)
  const house: House = {
    library, announcer, changes, now, report, photos: openPhotos(), schemas: findSchemas(), grants: new Grants(), version: versionOfDateline(),
    editor: new Editor(library, announcer, () => changes.touched()),
  }
  changes.touched()
  const tending = tend(library, announcer, report)
  return {
    house,
    attend: announce => attend(house, announce),
    grant: (token, path) => house.grants.add(token, path),
    async close() {
      changes.stop()
      await tending.stop()
      await house.photos.close()
      library.close()
    },
  }
}

/** The doctor for a newsroom that may be too damaged to open. @throws NewsroomError 'locked' where it must be made anew while another program has it open */
export const healNewsroom = (folder: string, now = (): string => new Date().toISOString()): Promise<Diagnosis> => heal(folder, { now, annotate: annotate(now) })

function attend(house: House, announce: (announcement: Announcement) => void): Desk {
  const seat = new Seat(announce)
  const leave = house.announcer.attend(announce)
  return {
    documents: documentHandlers(house, seat), newsroom: newsroomHandlers(house, seat), packages: packageHandlers(house, seat), profiles: profileHandlers(house),
    leave() {
      seat.cancel()
      leave()
    },
  }
}

/** Gives the library its quiet moments: snapshots, mirror, folding. One at a time. */
function tend(library: Library, announcer: Announcer, report: (error: unknown) => void): Readonly<{ stop: () => Promise<void> }> {
  let running: Promise<void> = Promise.resolve()
  let busy = false
  const timer = setInterval(() => {
    if (busy) return
    busy = true
    running = library.tend().then(wrong => warn(announcer, wrong), report).finally(() => { busy = false })
  }, TEND_MS)
  timer.unref()
  return {
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}

function warn(announcer: Announcer, wrong: readonly string[]): void {
  const [first] = wrong
  if (first !== undefined) announcer.tell({ name: 'noticed', message: `The newsroom’s file is damaged: ${first}`, remedy: 'Run the doctor in Settings; it puts the damaged file aside and saves all that can be read.' })
}
