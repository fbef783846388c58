import { Check, CircleHelp, OctagonX } from 'lucide-react'
import { useEffect, useState } from 'react'
import { z } from 'zod'
import type { Preview as Written } from '../../electron/contract/index.ts'
import type { NewsroomError } from '../../electron/newsroom/index.ts'
import { asRefusal, usePreference, useSession } from '../session/index.ts'
import { Empty, useFormat, useText } from '../ui/index.ts'
import { Lost } from './Lost.tsx'
import { Shown } from './Shown.tsx'
import { Source } from './Source.tsx'
import type { Leaving } from './useLeaving.ts'
import { useStoredChange } from './useStoredChange.ts'

type PreviewProps = Readonly<{ item: string; kind: 'story' | 'package'; leaving: Leaving }>

const views = ['rendered', 'source', 'losses'] as const
const shownViews = { key: 'desk:views', schema: z.array(z.enum(views)).min(1).catch([...views]) }
const shownProfile = { key: 'desk:preview', schema: z.string().catch('nitf') }

/** Milliseconds after a save: the preview follows while one types. */
const QUIET = 30

/** The very file that a client would get: as its reader sees it, as it is, and what was lost on the way. */
export function Preview({ item, kind, leaving: { all, chosen } }: PreviewProps) {
  const text = useText()
  const [wanted, setWanted] = usePreference(shownProfile)
  const [seen, setSeen] = usePreference(shownViews)
  const profile = (all.find(each => each.profile.id === wanted) ?? chosen[0])?.profile
  const { written, running, trouble } = usePreview(item, kind, profile?.id)
  const others = all.filter(each => !chosen.includes(each))
  const show = (view: typeof views[number]): void => {
    const next = views.filter(each => (each === view ? !seen.includes(each) : seen.includes(each)))
    if (next.length > 0) setSeen(next)
  }
  return (
    <section className="preview" aria-label={text('desk.preview')} aria-busy={running}>
      <div className="bar">
        <select className="profile-select" aria-label={text('desk.profile')} value={profile?.id ?? ''} onChange={event => setWanted(event.target.value)}>
          {([['desk.leavesBy', chosen], ['desk.otherProfiles', others]] as const).map(([label, group]) => group.length > 0 && (
            <optgroup key={label} label={text(label)}>{group.map(({ profile: { id, name } }) => <option key={id} value={id}>{name}</option>)}</optgroup>
          ))}
        </select>
        <div className="seg" role="group" aria-label={text('desk.views')}>
          {views.map(view => <button key={view} type="button" aria-pressed={seen.includes(view)} onClick={() => show(view)}>{text(`desk.${view}`)}{view === 'losses' && written ? ` ${written.losses.length}` : ''}</button>)}
        </div>
        {written && !trouble && <Validity written={written} name={profile?.name ?? ''} />}
        {running && <div className="busy" role="presentation" />}
      </div>
      {trouble ? <Empty title={trouble.message}>{trouble.remedy}</Empty> : written && profile ? (
        <div className="sides" data-sides={seen.join(' ')}>
          {seen.includes('rendered') && <Shown written={written} />}
          {seen.includes('source') && (written.source === null ? <p className="hint binary">{text('desk.binary', { name: written.name })}</p>
            : <Source key={profile.id} text={written.source} kind={written.kind} label={text('desk.sourceOf', { name: profile.name })} />)}
          {seen.includes('losses') && <Lost losses={written.losses} />}
        </div>
      ) : <div className="grow" aria-busy="true" />}
    </section>
  )
}

type State = Readonly<{ written: Written | null; running: boolean; trouble: NewsroomError | null }>
/** `of` names the item and the profile that the file was written for: one client's file never stands under another one's name. */
type Kept = State & Readonly<{ of: string }>

function usePreview(item: string, kind: 'story' | 'package', profile: string | undefined): State {
  const { packages: client } = useSession()
  const changes = useStoredChange(QUIET)
  const of = `${item} ${profile ?? ''}`
  const [state, setState] = useState<Kept>({ written: null, running: true, trouble: null, of })
  useEffect(() => {
    if (profile === undefined) return undefined
    let wanted = true
    setState(before => ({ ...before, running: true }))
    client.preview({ item, kind, profile }).then(
      written => { if (wanted) setState({ written, running: false, trouble: null, of }) },
      (error: unknown) => { if (wanted) setState({ written: null, running: false, trouble: asRefusal(error), of }) },
    )
    return () => { wanted = false }
  }, [client, item, kind, profile, changes, of])
  return state.of === of ? state : { written: null, running: true, trouble: null }
}

function Validity({ written: { schema, findings, bytes }, name }: Readonly<{ written: Written; name: string }>) {
  const text = useText()
  const { formatNumber } = useFormat()
  const size = formatNumber(bytes / 1024, { maximumFractionDigits: 1 })
  const errors = findings.filter(({ severity }) => severity === 'error')
  if (errors[0]) return <span className="right row-x stop cut"><OctagonX className="i-14" aria-hidden />{text('desk.invalid', { errors: errors.length, first: errors[0].message })}</span>
  if (schema === null) return <span className="right row-x cut"><CircleHelp className="i-14" aria-hidden />{text('desk.unjudged', { size })}</span>
  return <span className="right row-x go cut" title={schema}><Check className="i-14" aria-hidden />{text('desk.valid', { format: name, schema, size })}</span>
}
