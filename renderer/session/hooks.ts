import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type * as Y from 'yjs'
import { useStore } from 'zustand'
import type { DocumentKind, PackageRow, PhotoRow, StoryRow } from '../../electron/contract/index.ts'
import type { NewsroomError } from '../../electron/newsroom/index.ts'
import type { Command } from './command.ts'
import type { ImportState } from './imports.ts'
import type { OpenDocument } from './openDocument.ts'
import type { Preference } from './preferences.ts'
import { asRefusal } from './refusal.ts'
import { RowSource, type Listed, type Page } from './rows.ts'
import { useSession, type NewsroomInfo, type Session } from './session.ts'
import type { SaveState } from './saving.ts'

export const useInfo = (): NewsroomInfo => useStore(useSession().info)
export const useImports = (): ImportState => useStore(useSession().imports.state)
export const useSaving = (): SaveState => useStore(useSession().saving.state)
/** Why words are at risk; null while all goes well, so that nothing is drawn anew at each key. */
export const useTrouble = (): NewsroomError | null => useStore(useSession().saving.state, ({ unsaved, trouble }) => (unsaved > 0 ? trouble : null))

/** A remembered value of the window, and how to change it. */
export function usePreference<T extends Parameters<Session['preferences']['set']>[1]>(preference: Preference<T>): readonly [T, (value: T) => void] {
  const { preferences } = useSession()
  const stored = useStore(preferences.state, values => values[preference.key])
  const value = useMemo(() => preference.schema.parse(stored), [preference, stored])
  const set = useCallback((next: T) => preferences.set(preference, next), [preferences, preference])
  return [value, set]
}

type RowOf = { story: StoryRow; photo: PhotoRow; package: PackageRow }
export type Rows<Row> = Listed<Row> & Readonly<{ need: (from: number, to: number) => void }>

/** The rows of one kind that match the words, newest first; asked again when the newsroom says that they changed. */
export function useRows<K extends DocumentKind>(kind: K, text: string): Rows<RowOf[K]> {
  const session = useSession()
  const source = useMemo(() => new RowSource<RowOf[K]>((limit, offset) => ask(session, kind, { limit, offset, ...text.trim() ? { text } : {} })), [session, kind, text])
  useEffect(() => {
    source.need(0, 1)
    return session.onAnnouncement(announcement => {
      if (announcement.name === 'listed' && announcement.kinds.includes(kind)) source.refresh()
    })
  }, [session, source, kind])
  const listed = useStore(source.state)
  return useMemo(() => ({ ...listed, need: (from, to) => source.need(from, to) }), [listed, source])
}

type Query = { limit: number; offset: number; text?: string; ids?: string[] }

function ask<K extends DocumentKind>(session: Session, kind: K, query: Query): Promise<Page<RowOf[K]>> {
  const askers: { readonly [P in DocumentKind]: (query: Query) => Promise<Page<RowOf[P]>> } = {
    story: session.newsroom.stories, photo: session.newsroom.photos, package: ({ limit, offset, text }) => session.newsroom.packages({ limit, offset, ...text ? { text } : {} }),
  }
  return askers[kind](query)
}

/** The rows of these documents, by id; asked again when the newsroom says that they changed. */
export function useRowsOf<K extends 'story' | 'photo'>(kind: K, ids: readonly string[]): ReadonlyMap<string, RowOf[K]> {
  const session = useSession()
  const [found, setFound] = useState<ReadonlyMap<string, RowOf[K]>>(new Map())
  const key = ids.join('\n')
  useEffect(() => {
    if (key === '') return undefined
    let wanted = true
    const fetch = (): void => {
      ask(session, kind, { limit: 500, offset: 0, ids: key.split('\n') }).then(({ rows }) => { if (wanted) setFound(new Map(rows.map(row => [row.id, row]))) }, reportError)
    }
    fetch()
    const end = session.onAnnouncement(announcement => { if (announcement.name === 'listed' && announcement.kinds.includes(kind)) fetch() })
    return () => { wanted = false; end() }
  }, [session, kind, key])
  return found
}

export type Opened = Readonly<{ document: OpenDocument | null; trouble: NewsroomError | null }>

/** The document with this id, once its stored state is there; given back when the view goes away. */
export function useDocument(kind: DocumentKind, id: string | null): Opened {
  const session = useSession()
  const [opened, setOpened] = useState<Opened & { readonly id: string | null }>({ id: null, document: null, trouble: null })
  useEffect(() => {
    if (id === null) return undefined
    const document = session.openDocument(kind, id)
    let wanted = true
    document.ready.then(
      () => { if (wanted) setOpened({ id, document, trouble: null }) },
      (error: unknown) => { if (wanted) setOpened({ id, document: null, trouble: asRefusal(error) }) },
    )
    return () => { wanted = false; document.close() }
  }, [session, kind, id])
  return opened.id === id ? opened : { document: null, trouble: null }
}

/** These documents, once the stored state of all is there; meanwhile the ones before. */
export function useDocuments(kind: DocumentKind, ids: readonly string[]): readonly OpenDocument[] {
  const session = useSession()
  const [opened, setOpened] = useState<readonly OpenDocument[]>([])
  const key = ids.join('\n')
  useEffect(() => {
    const documents = key === '' ? [] : key.split('\n').map(id => session.openDocument(kind, id))
    let shown = false
    let wanted = true
    const close = (): void => { for (const document of documents) document.close() }
    Promise.all(documents.map(({ ready }) => ready)).then(() => { if (wanted) { shown = true; setOpened(documents) } }, reportError)
    return () => { wanted = false; if (!shown) close() }
  }, [session, kind, key])
  // What is shown stays open until something else is: a key that is typed meanwhile still has its document.
  useEffect(() => () => { for (const document of opened) document.close() }, [opened])
  return opened
}

/** What `read` makes of each document now, read again after each change to any of them. `read` must be stable. */
export function useReadings<T>(documents: readonly OpenDocument[], read: (document: OpenDocument) => T): readonly T[] {
  const counter = useMemo(() => ({ changes: 0, documents }), [documents])
  const subscribe = useCallback((changed: () => void) => {
    const count = (): void => { counter.changes += 1; changed() }
    for (const { doc } of documents) doc.on('update', count)
    return () => { for (const { doc } of documents) doc.off('update', count) }
  }, [documents, counter])
  const changes = useSyncExternalStore(subscribe, () => counter.changes)
  const reading = useMemo(() => ({ changes, values: documents.map(read) }), [documents, read, changes])
  return reading.values
}

/** What `read` makes of the document now, read again after each change to it. `read` must be stable. */
export function useReading<T>(doc: Y.Doc, read: (doc: Y.Doc) => T): T {
  const counter = useMemo(() => ({ changes: 0, doc }), [doc])
  const subscribe = useCallback((changed: () => void) => {
    const count = (): void => { counter.changes += 1; changed() }
    doc.on('update', count)
    return () => doc.off('update', count)
  }, [doc, counter])
  const changes = useSyncExternalStore(subscribe, () => counter.changes)
  const reading = useMemo(() => ({ changes, value: read(doc) }), [doc, read, changes])
  return reading.value
}

/** Offers commands to palette, keys, menu and help while the view is shown. The list must be stable between changes. */
export function useCommands(commands: readonly Command[]): void {
  const { commands: store } = useSession()
  useEffect(() => {
    store.setState([...store.getState(), ...commands], true)
    return () => store.setState(store.getState().filter(command => !commands.includes(command)), true)
  }, [store, commands])
}
