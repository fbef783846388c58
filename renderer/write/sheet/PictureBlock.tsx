import { ImageOff, X } from 'lucide-react'
import { useRef, useState, type DragEvent } from 'react'
import type { PhotoRow } from '../../../electron/contract/index.ts'
import { useSession } from '../../session/index.ts'
import { Badge, Button, IconButton, useText } from '../../ui/index.ts'
import { BADGE_TONES, usePhotoRow } from '../photos.ts'
import { useOpenStory } from '../open.ts'
import { useCaptionHighlights } from './highlights.ts'
import { useBlock } from './selected.ts'

type PictureBlockProps = Readonly<{ photo: string; nodeKey: string }>

/** A picture in its place: what it shows, its caption, its credit, and whether it may be used. */
export function PictureBlock({ photo, nodeKey }: PictureBlockProps) {
  const text = useText()
  const { go } = useSession()
  const row = usePhotoRow(photo)
  const { isSelected, select, remove } = useBlock(nodeKey)
  const { findings } = useOpenStory()
  const words = useRef<HTMLDivElement>(null)
  useCaptionHighlights(words, row?.caption ?? '', photo, findings)
  return (
    <figure className={isSelected ? 'figure selected' : 'figure'} onClick={select}>
      {row?.sha256 ? <img src={`dateline://photo/${row.sha256}/1600`} alt={row.caption || row.name} width={row.width || undefined} height={row.height || undefined} draggable={false} /> : <Placeholder photo={photo} row={row} />}
      <figcaption>
        <div ref={words}>{row?.caption || <span className="ink3">{text('write.noCaption')}</span>}</div>
        <div className="meta">
          {row && <Badge tone={BADGE_TONES[row.badge]} reason={row.reason}>{text(`badge.${row.badge}`)}</Badge>}
          {row?.credit && <span>{row.credit}</span>}
        </div>
        <div className="acts">
          <Button look="quiet" size="sm" onClick={() => { go('photos', photo) }}>{text('write.editPicture')}</Button>
          <IconButton icon={X} label={text('write.removePicture')} onClick={remove} />
        </div>
      </figcaption>
    </figure>
  )
}

/** A picture that is described but not there: it takes the file that is dropped on it. */
function Placeholder({ photo, row }: Readonly<{ photo: string; row: PhotoRow | undefined }>) {
  const text = useText()
  const { shell, newsroom } = useSession()
  const [isOver, setOver] = useState(false)
  const [trouble, setTrouble] = useState('')
  const fill = async (files: readonly File[]): Promise<void> => {
    const [grant] = await shell.grantDropped(files.slice(0, 1))
    if (!grant) return
    try {
      await newsroom.fillPlaceholder({ photo, grant })
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : String(error))
    }
  }
  const take = (event: DragEvent, isNow: boolean): void => { event.preventDefault(); event.stopPropagation(); setOver(isNow) }
  return (
    <div className={isOver ? 'placeholder over' : 'placeholder'} role="img" aria-label={text('write.placeholder')}
      onDragOver={event => { take(event, true) }} onDragLeave={() => { setOver(false) }}
      onDrop={event => { take(event, false); void fill([...event.dataTransfer.files]) }}>
      <ImageOff aria-hidden />
      <b>{row ? text('write.placeholder') : text('write.pictureGone')}</b>
      <span>{trouble || text('write.placeholderHint')}</span>
    </div>
  )
}
