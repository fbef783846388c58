import { z } from 'zod'
import type { Handlers, newsroom } from '../contract/index.ts'
import { NewsroomError, type Photo } from '../newsroom/index.ts'
import type { House, Seat } from './desk.ts'
import { identityOf } from './identity.ts'
import { fillPlaceholder, importPaths, importText, readPasted } from './imports.ts'

/** The newsroom as a whole: what it is called, its settings, its lists, what comes in, its health. */
export function newsroomHandlers(house: House, seat: Seat): Handlers<typeof newsroom> {
  const { library, photos, grants, version } = house
  return {
    info: async () => ({ ...identityOf(library), folder: library.folder, version, readOnly: library.readOnly }),
    setting: async ({ key }) => ({ value: z.json().nullable().parse(library.setting(key)) }),
    async setSetting({ key, value }) {
      library.setSetting(key, value)
      return {}
    },
    stories: async query => page(library.stories(query)),
    photos: async query => page(library.photos(query)),
    packages: async query => page(library.packages(query)),
    async importFiles({ grants: given }) {
      const paths = await Promise.all(given.map(grant => grants.pathOf(grant)))
      return seat.long('import', (progress, signal) => importPaths(house, paths, progress, signal))
    },
    importText: async input => importText(house, input),
    readText: async input => readPasted(house, input),
    fillPlaceholder: async ({ photo, grant }) => fillPlaceholder(house, photo, await grants.pathOf(grant)),
    async embedded({ photo }) {
      const { tags } = await photos.read(originalOf(house, library.photo(photo)))
      return { tags: { ...tags } }
    },
    async cancel() {
      seat.cancel()
      return {}
    },
    async doctor() {
      const { healthy, lines } = await library.doctor()
      house.changes.catchUp()
      return { healthy, lines: [...lines, `ExifTool ${await photos.version()} answers.`] }
    },
  }
}

const page = <Row>({ rows, total }: Readonly<{ rows: readonly Row[]; total: number }>) => ({ rows: [...rows], total })

/** @throws NewsroomError `not-found` for a placeholder, or where the original is gone */
function originalOf({ library }: House, { file, guid }: Photo): string {
  const path = file && library.originalPath(file.sha256)
  if (path !== undefined) return path
  throw new NewsroomError('not-found', { kind: 'photo', id: guid, label: file?.name ?? 'A placeholder' }, 'The picture’s file isn’t in the newsroom.', 'Drop the file on the placeholder, or run the doctor in Settings.')
}
