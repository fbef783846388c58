import { ArrowDown, ArrowUp, FileText, ImageOff, X } from 'lucide-react'
import { useId, type KeyboardEvent } from 'react'
import type { PhotoRow, Preflight, StoryRow } from '../../electron/contract/index.ts'
import { moveEntry, removeEntry, type EntryRef } from '../../electron/documents/index.ts'
import { useSession, type OpenDocument } from '../session/index.ts'
import { Badge, Empty, IconButton, useText, type Tone } from '../ui/index.ts'
import { AddEntries } from './AddEntries.tsx'
import { itemOf } from './sorted.ts'

type EntriesProps = Readonly<{
  document: OpenDocument
  refs: readonly EntryRef[]
  stories: ReadonlyMap<string, StoryRow>
  photos: ReadonlyMap<string, PhotoRow>
  preflight: Preflight | null
  selected: string | null
  onSelect: (id: string) => void
}>

/** What the package holds, in its order. Arrows select, Alt with arrows moves, Delete takes out, Enter opens. */
export function Entries({ document, refs, stories, photos, preflight, selected, onSelect }: EntriesProps) {
  const text = useText()
  const id = useId()
  const { history, go } = useSession()
  const at = refs.findIndex(ref => ref.document === selected)
  const entry = refs[at]
  const move = (by: number): void => {
    if (!entry || !refs[at + by]) return
    const before = refs[by < 0 ? at - 1 : at + 2]?.document ?? null
    history.desk.edit(`move:${entry.document}`, [document], doc => moveEntry(doc, entry.document, before))
  }
  const remove = (): void => {
    if (!entry) return
    const next = refs[at + 1] ?? refs[at - 1]
    if (next) onSelect(next.document)
    history.desk.edit(`remove:${entry.document}`, [document], doc => removeEntry(doc, entry.document))
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const next = refs[Math.max(0, at + by)]
    if (by !== 0 && event.altKey) move(by)
    else if (by !== 0 && next) onSelect(next.document)
    else if (event.key === 'Delete') remove()
    else if (event.key === 'Enter' && entry) go(entry.kind === 'story' ? 'write' : 'photos', entry.document)
    else return
    event.preventDefault()
  }
  return (
    <>
      <div className="bar">
        <AddEntries document={document} refs={refs} />
        <span className="right row-x tools" role="group" aria-label={text('desk.tools')}>
          <IconButton icon={ArrowUp} label={text('desk.up')} keys="Alt ↑" disabled={at < 1} onClick={() => move(-1)} />
          <IconButton icon={ArrowDown} label={text('desk.down')} keys="Alt ↓" disabled={at < 0 || at === refs.length - 1} onClick={() => move(1)} />
          <IconButton icon={X} label={text('desk.remove')} keys="Delete" disabled={at < 0} onClick={remove} />
        </span>
      </div>
      {refs.length === 0 ? <Empty title={text('desk.noEntries')}>{text('desk.noEntriesHint')}</Empty> : (
        <div className="entries scroll" role="listbox" aria-label={text('desk.contents')} tabIndex={0} onKeyDown={onKeyDown} {...at >= 0 ? { 'aria-activedescendant': `${id}-${at}` } : {}}>
          {refs.map((ref, index) => (
            <div key={ref.document} id={`${id}-${index}`} className="pk" role="option" aria-selected={ref.document === selected} onClick={() => onSelect(ref.document)}
              onDoubleClick={() => go(ref.kind === 'story' ? 'write' : 'photos', ref.document)} ref={element => { if (ref.document === selected) element?.scrollIntoView({ block: 'nearest' }) }}>
              <span className="ord">{index + 1}</span>
              {ref.kind === 'story' ? <StoryEntry row={stories.get(ref.document)} errors={preflight && errorsOf(preflight, ref.document)} /> : <PhotoEntry row={photos.get(ref.document)} verdict={preflight?.verdicts[ref.document]?.verdict} />}
            </div>
          ))}
        </div>
      )}
    </>
  )
}

const errorsOf = ({ findings }: Preflight, id: string): number => findings.filter(finding => finding.severity === 'error' && itemOf(finding) === id).length

/** `errors` that preflight found in it; null while it looks. */
function StoryEntry({ row, errors }: Readonly<{ row: StoryRow | undefined; errors: number | null }>) {
  const text = useText()
  return (
    <>
      <span className="ic"><FileText aria-hidden /></span>
      <div className="what"><div className="mid cut">{row?.headline || row?.slug || text('photos.untitled')}</div><div className="d cut">{row && text('desk.storyFacts', { slug: row.slug, version: row.version, words: row.words })}</div></div>
      {errors !== null && <Badge tone={errors === 0 ? 'ok' : 'block'}>{errors === 0 ? text('desk.ready') : text('desk.errors', { errors })}</Badge>}
    </>
  )
}

const VERDICTS: Readonly<Record<NonNullable<Preflight['verdicts'][string]>['verdict'], Tone>> = { allowed: 'ok', blocked: 'block', 'needs-decision': 'cond' }

function PhotoEntry({ row, verdict }: Readonly<{ row: PhotoRow | undefined; verdict: keyof typeof VERDICTS | undefined }>) {
  const text = useText()
  return (
    <>
      {row?.sha256 ? <img src={`dateline://photo/${row.sha256}/320`} alt="" /> : <span className="ic"><ImageOff aria-hidden /></span>}
      <div className="what"><div className="mid cut">{row?.headline || row?.caption || row?.name}</div><div className="d cut">{row && [row.name, row.credit].filter(Boolean).join(', ')}</div></div>
      {verdict && <Badge tone={VERDICTS[verdict]}>{text(`verdict.${verdict}`)}</Badge>}
    </>
  )
}
