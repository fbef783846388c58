import { useState } from 'react'
import { addEntry, attachPicture } from '../../electron/documents/index.ts'
import { place, usePreference, useRows, useSession, type Session } from '../session/index.ts'
import { MenuButton, useText, type MenuEntry } from '../ui/index.ts'

const RECENT = 8

/** Puts the selected pictures into a story or a package: the open one first, then the recent ones. */
export function AddTo({ ids }: Readonly<{ ids: readonly string[] }>) {
  const text = useText()
  const session = useSession()
  const stories = useRows('story', '')
  const packages = useRows('package', '')
  const [story] = usePreference(place.story)
  const [open] = usePreference(place.package)
  const [done, setDone] = useState('')
  const entry = (kind: 'story' | 'package', id: string, title: string): MenuEntry => ({
    id: `${kind}:${id}`, label: title,
    run: () => { add(session, kind, id, ids).then(() => setDone(text('photos.added', { count: ids.length, title })), reportError) },
  })
  const storyRows = openFirst([...stories.rows.values()], story).map(({ id, headline, slug }) => entry('story', id, headline || slug || text('photos.untitled')))
  const packageRows = openFirst([...packages.rows.values()], open).map(({ id, title }) => entry('package', id, title || text('photos.untitled')))
  return (
    <>
      <span className="cut ink3" aria-live="polite">{done}</span>
      <MenuButton label={text('photos.addTo', { count: ids.length })} disabled={ids.length === 0 || storyRows.length + packageRows.length === 0}
        groups={[{ title: text('photos.attach'), entries: storyRows }, { title: text('photos.pack'), entries: packageRows }]} />
    </>
  )
}

const openFirst = <Row extends Readonly<{ id: string }>>(rows: readonly Row[], open: string | null): readonly Row[] =>
  [...rows].sort((a, b) => Number(b.id === open) - Number(a.id === open)).slice(0, RECENT)

async function add(session: Session, kind: 'story' | 'package', id: string, photos: readonly string[]): Promise<void> {
  const document = session.openDocument(kind, id)
  await document.ready
  session.history.photos.edit(`add:${id}`, [document], doc => {
    for (const photo of photos) {
      if (kind === 'story') attachPicture(doc, photo)
      else addEntry(doc, photo, 'photo')
    }
  })
  document.close()
}
