import { useMemo, useState, type ReactNode } from 'react'
import type { Override } from '../../electron/contract/index.ts'
import { entryRefs, setField, type EntryRef } from '../../electron/documents/index.ts'
import { useReading, useRowsOf, useSession, type OpenDocument, type usePanes } from '../session/index.ts'
import { Panes, useText } from '../ui/index.ts'
import { Entries } from './Entries.tsx'
import { readHead, type PackageHead } from './head.ts'
import { Preview } from './Preview.tsx'
import { PreflightPanel } from './PreflightPanel.tsx'
import { useLeaving } from './useLeaving.ts'
import { usePreflight } from './usePreflight.ts'

type PackageDeskProps = Readonly<{ document: OpenDocument; panes: ReturnType<typeof usePanes>; list: ReactNode }>

/** One package: what is in it, what it looks like to a client, and what stands in its way. */
export function PackageDesk({ document, panes, list }: PackageDeskProps) {
  const text = useText()
  const { history } = useSession()
  const head = useReading(document.doc, readHead)
  const refs = useReading(document.doc, entryRefs)
  const stories = useRowsOf('story', useMemo(() => idsOf(refs, 'story'), [refs]))
  const photos = useRowsOf('photo', useMemo(() => idsOf(refs, 'photo'), [refs]))
  const [chosen, setSelected] = useState<string | null>(null)
  const [overrides, setOverrides] = useState<readonly Override[]>([])
  const leaving = useLeaving()
  const preflight = usePreflight(document.id, leaving.chosen.map(({ profile }) => profile.id), overrides)
  const set = (key: keyof PackageHead, value: string): void => history.desk.edit(`${document.id}:${key}`, [document], doc => setField(doc, key, value || undefined))
  const shown = refs.find(ref => ref.document === chosen) ?? refs[0] ?? null
  return (
    <Panes {...panes} names={{ ...panes.names, list: text('desk.packages'), work: text('desk.package'), inspector: text('desk.preflight') }} list={list}
      work={<>
        <div className="bar package-head">
          <input className="package-title grow" aria-label={text('desk.title')} placeholder={text('desk.titleHint')} value={head.title} onChange={event => set('title', event.target.value)} />
          <input className="slug" aria-label={text('desk.slug')} placeholder={text('desk.slugHint')} value={head.slug} onChange={event => set('slug', event.target.value.toUpperCase())} />
        </div>
        <Entries document={document} refs={refs} stories={stories} photos={photos} preflight={preflight.result} selected={shown?.document ?? null} onSelect={setSelected} />
        {refs.length > 0 && <Preview item={shown?.kind === 'story' ? shown.document : document.id} kind={shown?.kind === 'story' ? 'story' : 'package'} leaving={leaving} />}
      </>}
      inspector={<PreflightPanel document={document} head={head} refs={refs} stories={stories} photos={photos} preflight={preflight} leaving={leaving} overrides={overrides} onOverrides={setOverrides} />}
      status={<>
        <span>{text('desk.counts', { stories: idsOf(refs, 'story').length, photos: idsOf(refs, 'photo').length })}</span><span className="sep" />
        <span>{text('desk.previewFollows')}</span>
        <span className="right"><kbd>Alt ↑ ↓</kbd> {text('desk.reorder')}</span><span><kbd>?</kbd> {text('app.keys')}</span>
      </>} />
  )
}

const idsOf = (refs: readonly EntryRef[], wanted: EntryRef['kind']): readonly string[] => refs.filter(({ kind }) => kind === wanted).map(({ document }) => document)
