import { useState } from 'react'
import type { Override } from '../../electron/contract/index.ts'
import { useInfo } from '../session/index.ts'
import { Button, Field, Sheet, useText } from '../ui/index.ts'

type OverrideFormProps = Readonly<{ photo: string; onGive: (override: Override) => void }>

/** Lets a blocked picture leave on a person's word, with a reason; both stand in the manifest. */
export function OverrideForm({ photo, onGive }: OverrideFormProps) {
  const text = useText()
  const { person: me } = useInfo()
  const [open, setOpen] = useState(false)
  const [person, setPerson] = useState(me)
  const [reason, setReason] = useState('')
  const complete = person.trim() !== '' && reason.trim() !== ''
  const give = (): void => { setOpen(false); onGive({ photo, person: person.trim(), reason: reason.trim() }) }
  return (
    <>
      <button type="button" className="fixlink" onClick={() => setOpen(true)}>{text('desk.override')}</button>
      {open && (
        <Sheet title={text('desk.overrideTitle')} lead={text('desk.overrideLead')} onClose={() => setOpen(false)} foot={<>
          {!complete && <span className="hint">{text('desk.overrideNeeds')}</span>}
          <span className="right row-x"><Button look="quiet" onClick={() => setOpen(false)}>{text('app.cancel')}</Button><Button look="danger" disabled={!complete} onClick={give}>{text('desk.overrideGive')}</Button></span>
        </>}>
          <Field wide label={text('desk.overridePerson')} value={person} onChange={setPerson} />
          <Field wide label={text('desk.overrideReason')} value={reason} onChange={setReason} lines="many" />
        </Sheet>
      )}
    </>
  )
}
