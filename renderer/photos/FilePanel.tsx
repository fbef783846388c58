import { useEffect, useState } from 'react'
import type { NewsroomError, Photo } from '../../electron/newsroom/index.ts'
import { asRefusal, useSession } from '../session/index.ts'
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
    newsroom.embedded({ photo: id }).then(answer => setTags(answer.tags), (error: unknown) => setTrouble(asRefusal(error)))
  }, [newsroom, id, sha256])
  if (!file) return <Empty title={text('photos.absent')}>{text('photos.absentHint')}</Empty>
  const facts = [
    [text('file.name'), file.name], [text('file.type'), file.mediaType], [text('file.size'), text('file.pixels', { width: file.width, height: file.height })],
    [text('file.bytes'), text('file.kilobytes', { kilobytes: formatNumber(file.bytes / 1024, { maximumFractionDigits: 0 }) })], [text('file.sha256'), file.sha256],
  ] as const
  return (
    <>
      <h2 className="sub">{text('file.original')}</h2>
      <dl className="tags">{facts.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>
      <h2 className="sub">{text('file.embedded')}</h2>
      {trouble && <Empty title={trouble.message}>{trouble.remedy}</Empty>}
      {!tags && !trouble && <p className="lic" aria-busy="true">{text('file.reading')}</p>}
      {tags && grouped(tags).map(([group, entries]) => (
        <section key={group} className="tags"><h3>{group}</h3><dl>{entries.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl></section>
      ))}
    </>
  )
}

type Entries = readonly (readonly [name: string, value: string])[]

/** Tags by the standard that they belong to: `XMP-dc:Title` stands under XMP-dc. */
function grouped(tags: Tags): readonly (readonly [group: string, entries: Entries])[] {
  const groups = new Map<string, (readonly [string, string])[]>()
  for (const [tag, value] of Object.entries(tags)) {
    const [group = '', ...name] = tag.split(':')
    groups.set(group, [...groups.get(group) ?? [], [name.join(':') || group, value]])
  }
  return [...groups]
}
