import { createContext, useContext } from 'react'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { documents, identitySettings, newsroom, packages, profiles, type Announcement, type Client, type DocumentKind, type Shell } from '../../electron/contract/index.ts'
import type { Command } from './command.ts'
import type { Connection } from './connection.ts'
import { create } from './create.ts'
import { EditHistory } from './history.ts'
import { Imports } from './imports.ts'
import { OpenDocuments, type OpenDocument } from './openDocument.ts'
import { place, type Workspace } from './place.ts'
import { Preferences } from './preferences.ts'
import { Saving } from './saving.ts'

export type NewsroomInfo = Awaited<ReturnType<Client<typeof newsroom>['info']>>

/** What a workspace may ask of the window: the contract, the shell, documents, and what the window remembers. */
export type Session = Readonly<{
  documents: Client<typeof documents>
  newsroom: Client<typeof newsroom>
  packages: Client<typeof packages>
  profiles: Client<typeof profiles>
  shell: Shell
  info: StoreApi<NewsroomInfo>
  saving: Saving
  preferences: Preferences
  commands: StoreApi<readonly Command[]>
  openDocument: (kind: DocumentKind, id: string) => OpenDocument
  onAnnouncement: (listener: (announcement: Announcement) => void) => () => void
  /** What can be undone in a workspace, but for stories, whose editor keeps its own. */
  history: Readonly<Record<'photos' | 'desk', EditHistory>>
  /** Goes to a workspace, and to a document there. */
  go: (workspace: Workspace, id?: string) => void
  imports: Imports
  /** Names the newsroom, or the person at this desk. @throws NewsroomError where nothing can be written */
  rename: (what: 'name' | 'person', value: string) => Promise<void>
  /** Begins a story or a package and goes to it. */
  begin: (kind: 'story' | 'package') => Promise<void>
}>

const KIND_OF: Readonly<Record<Workspace, 'story' | 'photo' | 'package' | null>> = { write: 'story', photos: 'photo', desk: 'package', settings: null }

/** Asks the newsroom who it is and what the window remembers; the session stands when both have answered. */
export async function openSession(connection: Connection, shell: Shell): Promise<Session> {
  const clients = { documents: connection.client(documents), newsroom: connection.client(newsroom), packages: connection.client(packages), profiles: connection.client(profiles) }
  const saving = new Saving()
  const preferences = new Preferences(clients.newsroom)
  const open = new OpenDocuments(clients.documents, connection, saving)
  const [info] = await Promise.all([clients.newsroom.info({}), preferences.load()])
  const infoStore = createStore(() => info)
  const go: Session['go'] = (workspace, id) => {
    const kind = KIND_OF[workspace]
    if (kind && id !== undefined) preferences.set(place[kind], id)
    preferences.set(place.workspace, workspace)
  }
  const history = (): EditHistory => new EditHistory(({ kind, id }) => open.open(kind, id))
  return {
    ...clients, shell, saving, preferences, go,
    history: { photos: history(), desk: history() },
    info: infoStore,
    imports: new Imports(clients.newsroom, shell),
    rename: async (what, value) => {
      infoStore.setState({ [what]: value })
      await clients.newsroom.setSetting({ key: identitySettings[what], value })
    },
    begin: async kind => go(kind === 'story' ? 'write' : 'desk', await create(open.open.bind(open), kind, infoStore.getState().person)),
    commands: createStore<readonly Command[]>(() => []),
    openDocument: (kind, id) => open.open(kind, id),
    onAnnouncement: listener => connection.onAnnouncement(listener),
  }
}

export const SessionContext = createContext<Session | null>(null)

export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('A workspace stands outside the session.')
  return session
}
