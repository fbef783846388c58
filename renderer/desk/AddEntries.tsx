import { FileText, ImageOff, Plus } from 'lucide-react'
import { useState } from 'react'
import { addEntry, type EntryRef } from '../../electron/documents/index.ts'
import { useRows, useSession, type OpenDocument } from '../session/index.ts'
import { Button, FilterField, RowList, Sheet, useText } from '../ui/index.ts'

type AddEntriesProps = Readonly<{ document: OpenDocument; refs: readonly EntryRef[] }>

/** Chooses stories and pictures for the package from all there are. */
export function AddEntries({ document, refs }: AddEntriesProps) {
  const text = useText()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button size="sm" icon={Plus} onClick={() => setOpen(true)}>{text('desk.add')}</Button>
      {open && <AddSheet document={document} refs={refs} onClose={() => setOpen(false)} />}
    </>
  )
}

function AddSheet({ document, refs, onClose }: AddEntriesProps & Readonly<{ onClose: () => void }>) {
  const text = useText()
  const { history } = useSession()
  const [words, setWords] = useState('')
  const [active, setActive] = useState<string | null>(null)
  const stories = useRows('story', words)
  const photos = useRows('photo', words)
  const inside = new Set(refs.map(ref => ref.document))
  const add = (id: string, kind: EntryRef['kind']): void => history.desk.edit(`add:${id}`, [document], doc => addEntry(doc, id, kind))
  const mark = (id: string) => inside.has(id) ? <span className="n">{text('desk.inside')}</span> : null
  return (
    <Sheet title={text('desk.addTitle')} lead={text('desk.addLead')} onClose={onClose} foot={<span className="right"><Button look="primary" onClick={onClose}>{text('desk.addDone')}</Button></span>}>
      <FilterField label={text('desk.addFilter')} value={words} onChange={setWords} />
      <div className="choose">
        <h3 className="group">{text('palette.stories')}</h3>
        <RowList label={text('palette.stories')} total={stories.total ?? 0} rows={stories.rows} need={stories.need} idOf={row => row.id} selected={active} onSelect={setActive} onOpen={id => add(id, 'story')} height={28} itemClass="link">
          {row => <><FileText aria-hidden /><span className="cut">{row.headline || row.slug || text('photos.untitled')}</span>{mark(row.id)}</>}
        </RowList>
        <h3 className="group">{text('palette.pictures')}</h3>
        <RowList label={text('palette.pictures')} total={photos.total ?? 0} rows={photos.rows} need={photos.need} idOf={row => row.id} selected={active} onSelect={setActive} onOpen={id => add(id, 'photo')} height={28} itemClass="link">
          {row => <>{row.sha256 ? <img src={`dateline://photo/${row.sha256}/320`} alt="" /> : <ImageOff aria-hidden />}<span className="cut">{row.headline || row.caption || row.name}</span>{mark(row.id)}</>}
        </RowList>
      </div>
      <p className="hint">{text('desk.addHow')}</p>
    </Sheet>
  )
}
