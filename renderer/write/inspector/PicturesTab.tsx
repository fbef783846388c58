import { ImageOff } from 'lucide-react'
import { useState } from 'react'
import { appendPicture, attachPicture, insertBlocks, removePicture } from '../../../electron/documents/index.ts'
import type { PhotoRow } from '../../../electron/contract/index.ts'
import { useRows, useSession } from '../../session/index.ts'
import { Badge, Button, Empty, FilterField, useText } from '../../ui/index.ts'
import { useOpenStory } from '../open.ts'
import { BADGE_TONES, usePhotoRows } from '../photos.ts'

const MOST_FOUND = 12
const newId = (): string => crypto.randomUUID()

/** The story's pictures, and those of the newsroom that may be added. */
export function PicturesTab() {
  const text = useText()
  const { doc, person, binding, digest: { pictures: ids } } = useOpenStory()
  const { go } = useSession()
  const rows = usePhotoRows(ids)
  const place = (photo: string): void => {
    const behind = binding.caret()?.focus.id
    if (behind === undefined) appendPicture(doc, photo, newId)
    else insertBlocks(doc, behind, [{ id: newId(), shape: { type: 'picture', photo }, runs: [] }])
  }
  return (
    <>
      <h2 className="sub">{text('write.ownPictures')}</h2>
      {ids.length === 0 && <Empty title={text('write.noPictures')}>{text('write.noPicturesHint')}</Empty>}
      <ul className="pictures">
        {ids.map(id => (
          <Picture key={id} row={rows.get(id)}>
            <Button look="quiet" size="sm" onClick={() => { go('photos', id) }}>{text('write.editPicture')}</Button>
            <Button look="quiet" size="sm" onClick={() => { removePicture(doc, id, person) }}>{text('write.detach')}</Button>
          </Picture>
        ))}
      </ul>
      <h2 className="sub">{text('write.addPictures')}</h2>
      <Found taken={ids}>{row => <>
        <Button look="line" size="sm" onClick={() => { place(row.id) }}>{text('write.place')}</Button>
        <Button look="quiet" size="sm" onClick={() => { attachPicture(doc, row.id) }}>{text('write.attach')}</Button>
      </>}</Found>
    </>
  )
}

function Found({ taken, children }: Readonly<{ taken: readonly string[]; children: (row: PhotoRow) => React.ReactNode }>) {
  const text = useText()
  const [words, setWords] = useState('')
  const { rows, total } = useRows('photo', words)
  const found = [...rows.values()].filter(({ id }) => !taken.includes(id)).slice(0, MOST_FOUND)
  return (
    <>
      <div className="finder"><FilterField label={text('write.findPicture')} value={words} onChange={setWords} /></div>
      {found.length === 0 && total !== null && <Empty title={text(words ? 'write.noPictureFound' : 'write.noPictureYet')} />}
      <ul className="pictures">{found.map(row => <Picture key={row.id} row={row}>{children(row)}</Picture>)}</ul>
    </>
  )
}

function Picture({ row, children }: Readonly<{ row: PhotoRow | undefined; children: React.ReactNode }>) {
  const text = useText()
  return (
    <li className="picture">
      {row?.sha256 ? <img src={`dateline://photo/${row.sha256}/320`} alt="" draggable={false} /> : <span className="absent"><ImageOff aria-hidden /></span>}
      <div>
        <b className="cut">{row?.headline || row?.name || text('write.placeholder')}</b>
        <p className="two">{row?.caption}</p>
        {row && <Badge tone={BADGE_TONES[row.badge]} reason={row.reason}>{text(`badge.${row.badge}`)}</Badge>}
        <div className="acts">{children}</div>
      </div>
    </li>
  )
}
