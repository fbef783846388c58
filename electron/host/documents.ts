import { check, checkPhoto } from '../checks/index.ts'
import type { documents, Handlers } from '../contract/index.ts'
import { docOf, pictureIds } from '../documents/index.ts'
import { NewsroomError, type Finding } from '../newsroom/index.ts'
import type { Library } from '../library/index.ts'
import { byDocument } from './findings.ts'
import type { House, Seat } from './desk.ts'

/** Opening, saving, versions and checks of one document. */
export function documentHandlers({ library, announcer, changes }: House, { announce }: Seat): Handlers<typeof documents> {
  return {
    async open({ document, kind }) {
      const { state, sequence, kind: stored } = library.state(document)
      if (stored !== null && stored !== kind) throw wrongKind(document, kind, stored)
      return { state, sequence }
    },
    async append(batch) {
      const stored = library.append(batch)
      announcer.tell({ name: 'updated', document: batch.document, updates: batch.updates }, announce)
      changes.touched()
      return stored
    },
    async close({ document }) {
      library.fold(document)
      return {}
    },
    async discard({ document }) {
      library.discard(document)
      changes.rowChanged(document)
      return {}
    },
    async recover({ document }) {
      library.recover(document)
      changes.rowChanged(document)
      return {}
    },
    versions: async ({ document }) => library.versions(document),
    takeVersion: async ({ document, label }) => library.takeVersion(document, label),
    readVersion: async ({ document, version }) => ({ state: library.versionState(document, version) }),
    async restoreVersion({ document, version }) {
      const { updates } = library.restoreVersion(document, version)
      announcer.tell({ name: 'updated', document, updates: [...updates] })
      changes.touched()
      return {}
    },
    check: async ({ document }) => findingsOf(library, document),
  }
}

/** What the checks say about a stored document; pictures are named by their document ids. A document that isn't there yet has none. */
export function findingsOf(library: Library, document: string): readonly Finding[] {
  const { state, kind } = library.state(document)
  switch (kind) {
    case 'story': {
      const ids = new Map(pictureIds(docOf(state)).filter(id => library.state(id).kind === 'photo').map(id => [library.photo(id).guid, id]))
      const story = library.story(document)
      return check(story).map(finding => byDocument(finding, guid => (guid === story.guid ? document : ids.get(guid))))
    }
    case 'photo': {
      const photo = library.photo(document)
      return checkPhoto(photo).map(finding => byDocument(finding, guid => (guid === photo.guid ? document : undefined)))
    }
    case 'package': case null: return []
  }
}

const wrongKind = (document: string, wanted: string, stored: string): NewsroomError =>
  new NewsroomError('bad-request', { kind: 'newsroom', id: document, label: document }, `This is a ${stored}, not a ${wanted}.`, 'Open it from its list.')
