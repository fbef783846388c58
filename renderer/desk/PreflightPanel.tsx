import type { Override, PhotoRow, StoryRow } from '../../electron/contract/index.ts'
import { removeEntry, type EntryRef } from '../../electron/documents/index.ts'
import type { Finding } from '../../electron/newsroom/index.ts'
import { useSession, type OpenDocument } from '../session/index.ts'
import { Empty, Remark, useText } from '../ui/index.ts'
import { ExportBox } from './ExportBox.tsx'
import { OverrideForm } from './OverrideForm.tsx'
import type { PackageHead } from './head.ts'
import { itemOf, sorted, type Sorted } from './sorted.ts'
import type { Leaving } from './useLeaving.ts'
import type { PreflightState } from './usePreflight.ts'

type PreflightPanelProps = Readonly<{
  document: OpenDocument
  head: PackageHead
  refs: readonly EntryRef[]
  stories: ReadonlyMap<string, StoryRow>
  photos: ReadonlyMap<string, PhotoRow>
  preflight: PreflightState
  leaving: Leaving
  overrides: readonly Override[]
  onOverrides: (overrides: readonly Override[]) => void
}>

/** What stands in the way, what leaves changed, what is right; each a way to its cause. The next step stands below. */
export function PreflightPanel({ document, head, refs, stories, photos, preflight: { result, running, trouble }, leaving, overrides, onOverrides }: PreflightPanelProps) {
  const text = useText()
  const { go, history } = useSession()
  const found: Sorted | null = result && sorted(result)
  const goTo = (id: string): void => go(refs.some(ref => ref.document === id && ref.kind === 'story') || stories.has(id) ? 'write' : 'photos', id)
  const nameOf = (id: string | undefined): string | undefined => {
    if (id === undefined || id === document.id) return undefined
    const at = refs.findIndex(ref => ref.document === id)
    const name = stories.get(id)?.slug || photos.get(id)?.headline || photos.get(id)?.name
    return at < 0 ? name ?? text('desk.ofStory') : text('desk.item', { place: at + 1, name: name ?? '' })
  }
  const shown = (finding: Finding, tone: 'stop' | 'warn' | 'note', index: number) => {
    const id = itemOf(finding)
    const blockedPicture = tone === 'stop' && finding.rule.startsWith('rights/') && id !== undefined
    return (
      <Remark key={`${finding.rule}${index}`} tone={tone} why={nameOf(id)} {...id !== undefined && id !== document.id ? { onGo: () => goTo(id) } : {}}
        actions={blockedPicture && <>
          <button type="button" className="fixlink" onClick={() => goTo(id)}>{text('desk.settle')}</button>
          {refs.some(ref => ref.document === id) && <button type="button" className="fixlink" onClick={() => history.desk.edit(`remove:${id}`, [document], doc => removeEntry(doc, id))}>{text('desk.leaveOut')}</button>}
          <OverrideForm photo={id} onGive={override => onOverrides([...overrides.filter(({ photo }) => photo !== id), override])} />
        </>}>{finding.message}</Remark>
    )
  }
  return (
    <>
      <div className="head"><h2>{text('desk.preflight')}</h2>{running && <div className="busy" role="presentation" />}</div>
      <div className="scroll" role="region" aria-label={text('desk.findings')} tabIndex={0} aria-busy={running}>
        {trouble && <Empty title={trouble.message}>{trouble.remedy}</Empty>}
        {found && found.blocks.length > 0 && <><h3 className="fgroup"><span className="stop">{text('desk.blocks')}</span><span className="n">{found.blocks.length}</span></h3>
          <ul aria-label={text('desk.blocks')}>{found.blocks.map((finding, index) => shown(finding, 'stop', index))}</ul></>}
        {found && found.changed.length + found.losing.length > 0 && <><h3 className="fgroup">{text('desk.changed')}<span className="n">{found.changed.length + found.losing.length}</span></h3>
          <ul aria-label={text('desk.changed')}>
            {found.changed.map((finding, index) => shown(finding, 'warn', index))}
            {found.losing.map(({ profile, name, losses }) => <Remark key={profile} tone="warn" why={losses.map(({ words }) => <p key={words}>{words}</p>)}>{text('desk.loses', { format: name, count: losses.length })}</Remark>)}
          </ul></>}
        {found && found.notes.length > 0 && <ul aria-label={text('desk.notes')}>{found.notes.map((finding, index) => shown(finding, 'note', index))}</ul>}
        {found && refs.length > 0 && <Right found={found} photos={refs.filter(({ document: id }) => result?.verdicts[id]?.verdict === 'allowed').length} overrides={overrides} />}
      </div>
      <ExportBox document={document} head={head} blocked={found === null ? null : found.blocks.length} count={refs.length} leaving={leaving} overrides={overrides} />
    </>
  )
}

/** What was looked at and found right, in the faintest ink. */
function Right({ found, photos, overrides }: Readonly<{ found: Sorted; photos: number; overrides: readonly Override[] }>) {
  const text = useText()
  return (
    <>
      <h3 className="fgroup ink3">{text('desk.right')}</h3>
      <ul aria-label={text('desk.right')}>
        {photos > 0 && <Remark tone="right">{text('desk.rightPhotos', { photos })}</Remark>}
        {found.whole.length > 0 && <Remark tone="right">{text('desk.rightFormats', { formats: found.whole.join(', ') })}</Remark>}
        {found.blocks.length === 0 && <Remark tone="right">{text('desk.rightNothing')}</Remark>}
        {overrides.map(({ photo, person, reason }) => <Remark key={photo} tone="right">{text('desk.overridden', { person, reason })}</Remark>)}
      </ul>
    </>
  )
}
