import { useEffect, useState } from 'react'
import type { NewsroomError, Photo } from '../../electron/newsroom/index.ts'
import { useSession } from '../session/index.ts'
import { Empty, useFormat, useText } from '../ui/index.ts'

type FilePanelProps = Readonly<{ id: string; photo: Photo }>
type Tags = Readonly<Record<string, string>>

/** The original as it lies in the newsroom, and everything that is embedded in it. */
export function FilePanel({ id, photo: { file } }: FilePanelProps) {
  const text = useText()
  const { formatNumber } = useFormat()
  const { newsroom } = useSession()
  const [tags, setTags] = useState<Tags | null>(null)
  const [trouble, setTrouble] = useState<NewsroomError | null>(null)
  const sha256 = file?.sha256
  useEffect(() => {
    if (sha256 === undefined) return
    // The client rejects with a NewsroomError; anything else is shown by its message all the same.
    newsroom.embedded({ photo: id }).then(answer => setTags(answer.tags), (error: NewsroomError) => setTrouble(error))
  }, [newsroom, id, sha256])
  if (!file) return <Empty title={text('photos.absent')}>{text('photos.absentHint')}</Empty>
  const facts = [
    [text('file.name'), file.name], [text('file.type'), file.mediaType], [text('file.size'), text('file.pixels', { width: file.width, height: file.height })],
    [text('file.bytes'), text('file.kilobytes', { kilobytes: formatNumber(file.bytes / 1024, { maximumFractionDigits: 0 }) })], [text('file.sha256'), file.sha256],
  ] as const
  return (
    <>
      <div className="sub">{text('file.original')}</div>
      <dl className="tags">{facts.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>
      <div className="sub">{text('file.embedded')}</div>
      {trouble && <Empty title={trouble.message}>{trouble.remedy}</Empty>}
      {!tags && !trouble && <p className="lic" aria-busy="true">{text('file.reading')}</p>}
      {tags && <dl className="tags">{Object.entries(tags).map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>}
    </>
  )
}
