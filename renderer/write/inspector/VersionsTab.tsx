import { useCallback, useEffect, useState } from 'react'
import type { VersionRow } from '../../../electron/contract/index.ts'
import { NewsroomError } from '../../../electron/newsroom/index.ts'
import { useSession } from '../../session/index.ts'
import { Button, Empty, Field, Notice, useFormat, useText } from '../../ui/index.ts'
import { useOpenStory } from '../open.ts'
import { CompareSheet } from './CompareSheet.tsx'

/** Named moments of the story: taken, compared with what is there now, restored. */
export function VersionsTab() {
  const text = useText()
  const { documents } = useSession()
  const { id } = useOpenStory()
  const { versions, refresh } = useVersions(id)
  const [label, setLabel] = useState('')
  const [compared, setCompared] = useState<VersionRow | null>(null)
  const [trouble, setTrouble] = useState<NewsroomError | null>(null)
  const attempt = (go: () => Promise<unknown>): void => {
    setTrouble(null)
    go().then(refresh).catch((error: unknown) => { if (error instanceof NewsroomError) setTrouble(error); else reportError(error) })
  }
  const take = (): void => { attempt(async () => { await documents.takeVersion({ document: id, label: label.trim() || text('write.versionUnnamed') }); setLabel('') }) }
  const restore = (version: VersionRow): void => { attempt(() => documents.restoreVersion({ document: id, version: version.id })) }
  return (
    <>
      {trouble && <Notice title={trouble.message}>{trouble.remedy}</Notice>}
      <div className="fields take-version">
        <Field label={text('write.versionName')} value={label} onChange={setLabel} onKeyDown={event => { if (event.key === 'Enter') take() }} />
        <Button size="sm" look="line" onClick={take}>{text('write.takeVersion')}</Button>
      </div>
      {versions?.length === 0 && <Empty title={text('write.noVersions')}>{text('write.noVersionsHint')}</Empty>}
      <ol className="versions" aria-label={text('write.tabVersions')}>
        {versions?.map(version => <Version key={version.id} version={version} onCompare={() => { setCompared(version) }} onRestore={() => { restore(version) }} />)}
      </ol>
      {compared && <CompareSheet version={compared} onRestore={() => { restore(compared); setCompared(null) }} onClose={() => { setCompared(null) }} />}
    </>
  )
}

function useVersions(id: string): Readonly<{ versions: readonly VersionRow[] | null; refresh: () => void }> {
  const { documents, onAnnouncement } = useSession()
  const [versions, setVersions] = useState<readonly VersionRow[] | null>(null)
  const refresh = useCallback(() => { documents.versions({ document: id }).then(setVersions).catch(reportError) }, [documents, id])
  useEffect(() => {
    refresh()
    return onAnnouncement(announcement => { if (announcement.name === 'listed' && announcement.documents.includes(id)) refresh() })
  }, [refresh, onAnnouncement, id])
  return { versions, refresh }
}

function Version({ version, onCompare, onRestore }: Readonly<{ version: VersionRow; onCompare: () => void; onRestore: () => void }>) {
  const text = useText()
  const { formatDate } = useFormat()
  return (
    <li>
      <b>{version.label || text(`cause.${version.cause}`)}</b>
      <span className="when">{formatDate(new Date(version.at), { dateStyle: 'medium', timeStyle: 'short' })} · {text('write.words', { words: version.words })}</span>
      <div className="acts">
        <Button look="line" size="sm" onClick={onCompare}>{text('write.compare')}</Button>
        <Button look="quiet" size="sm" onClick={onRestore}>{text('write.restore')}</Button>
      </div>
    </li>
  )
}
