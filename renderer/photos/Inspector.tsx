import { useMemo, useRef, useState } from 'react'
import { readPhoto } from '../../electron/documents/index.ts'
import { useDocuments, useReadings, type OpenDocument } from '../session/index.ts'
import { Empty, TabBar, useText } from '../ui/index.ts'
import { BatchPanel } from './BatchPanel.tsx'
import { CaptionPanel } from './CaptionPanel.tsx'
import { FilePanel } from './FilePanel.tsx'
import { RightsPanel } from './RightsPanel.tsx'
import type { PanelField } from './fields.ts'

type Tab = 'caption' | 'rights' | 'file'
const read = ({ doc, id }: OpenDocument) => readPhoto(doc, id)

type InspectorProps = Readonly<{ ids: readonly string[]; onStep: (by: number) => void }>

/** What is known about the selected pictures. */
export function Inspector({ ids, onStep }: InspectorProps) {
  const text = useText()
  const [tab, setTab] = useState<Tab>('caption')
  const documents = useDocuments('photo', ids)
  const photos = useReadings(documents, read)
  const last = useRef(new Map<PanelField, string>())
  const tabs = useMemo(() => [
    ['caption', ids.length > 1 ? text('photos.batch', { count: ids.length }) : text('photos.captionTab')], ['rights', text('photos.rightsTab')],
    ...ids.length > 1 ? [] : [['file', text('photos.fileTab')] as const],
  ] as const, [ids.length, text])
  const [document] = documents
  const [photo] = photos
  if (!document || !photo) return <Empty title={text('photos.noneSelected')}>{text('photos.noneSelectedHint')}</Empty>
  const many = documents.length > 1
  const shown = many && tab === 'file' ? 'caption' : tab
  return (
    <TabBar label={text('pane.inspector')} tabs={tabs} value={shown} onChange={setTab} end={<span className="t12 cut">{many ? '' : photo.file?.name}</span>}>
      {shown === 'file' ? <FilePanel key={document.id} id={document.id} photo={photo} />
        : shown === 'rights' ? <RightsPanel key={documents.map(({ id }) => id).join()} documents={documents} photos={photos} />
          : many ? <BatchPanel key={documents.map(({ id }) => id).join()} documents={documents} photos={photos} />
            : <CaptionPanel document={document} photo={photo} last={last.current} onStep={onStep} />}
    </TabBar>
  )
}
