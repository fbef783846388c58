import { ExternalLink } from 'lucide-react'
import type { Photo } from '../../electron/newsroom/index.ts'
import { setRight } from '../../electron/documents/index.ts'
import { useSession, type OpenDocument } from '../session/index.ts'
import { Button, useText } from '../ui/index.ts'
import { LicenceFields } from './LicenceFields.tsx'
import { Limits } from './Limits.tsx'
import { RightText } from './RightText.tsx'
import type { SetRight } from './setRights.ts'
import { Verdict } from './Verdict.tsx'

type RightsPanelProps = Readonly<{ documents: readonly OpenDocument[]; photos: readonly Photo[] }>

/** Who owns it, what kind of licence, what it allows, until when, and where one is to be had. The verdict follows each key. */
export function RightsPanel({ documents, photos }: RightsPanelProps) {
  const text = useText()
  const { history, shell } = useSession()
  const [photo] = photos
  if (!photo) return null
  const set: SetRight = (key, value) => history.photos.edit(`rights:${key}`, documents, doc => setRight(doc, key, value))
  const all = photos.map(({ rights }) => rights)
  const address = photo.rights?.acquireUrl ?? ''
  return (
    <>
      {photos.length === 1 ? <Verdict photo={photo} /> : <p className="lic">{text('rights.many', { count: photos.length })}</p>}
      <LicenceFields documents={documents} all={all} set={set} />
      <Limits all={all} set={set} />
      <div className="sub">{text('rights.where')}</div>
      <div className="fields">
        <RightText name="acquireUrl" all={all} set={set} />
        {address.startsWith('https://') && <Button look="line" size="sm" icon={ExternalLink} onClick={() => void shell.openLink(address)}>{text('rights.openAcquire')}</Button>}
        <RightText name="usageTerms" all={all} set={set} lines="many" />
        <RightText name="notes" all={all} set={set} lines="many" />
      </div>
    </>
  )
}
