import type { PhotoRow } from '../../electron/contract/index.ts'
import type { Rows } from '../session/index.ts'
import { useText } from '../ui/index.ts'

/** How many frames, how many selected, and what is left to do among those seen. */
export function SheetStatus({ rows: { rows, total }, selected }: Readonly<{ rows: Rows<PhotoRow>; selected: number }>) {
  const text = useText()
  if (!total) return null
  const seen = [...rows.values()]
  const count = (wanted: (row: PhotoRow) => boolean): number => seen.filter(wanted).length
  return (
    <>
      <span>{text('photos.frames', { total })}</span><span className="sep" />
      <span>{text('photos.selected', { selected })}</span><span className="sep" />
      {seen.length === total && (
        <>
          <span>{text('photos.captioned', { captioned: count(({ caption }) => caption.trim() !== '') })}</span><span className="sep" />
          <span className="cut">{text('photos.rightsCounts', { free: count(({ badge }) => badge === 'free'), conditions: count(({ badge }) => badge === 'conditions'), blocked: count(({ badge }) => badge === 'blocked'), unknown: count(({ badge }) => badge === 'unknown') })}</span>
        </>
      )}
      <span className="right"><kbd>Space</kbd> {text('photos.loupeKey')}</span>
      <span><kbd>Enter</kbd> {text('photos.captionKey')}</span>
      <span><kbd>?</kbd> {text('app.keys')}</span>
    </>
  )
}
