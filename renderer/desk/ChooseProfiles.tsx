import { useState } from 'react'
import { useSession } from '../session/index.ts'
import { Button, Checkbox, Sheet, useText } from '../ui/index.ts'
import type { Leaving } from './useLeaving.ts'

/** Who gets the package: the profiles that it leaves by. At least one stays chosen. */
export function ChooseProfiles({ all, chosen, choose }: Leaving) {
  const text = useText()
  const { go } = useSession()
  const [open, setOpen] = useState(false)
  const ids = chosen.map(({ profile }) => profile.id)
  const toggle = (id: string, on: boolean): void => {
    const next = on ? [...ids, id] : ids.filter(each => each !== id)
    if (next.length > 0) choose(next)
  }
  const part = (own: boolean) => all.filter(each => each.own === own)
  return (
    <>
      <button type="button" className="fixlink" onClick={() => setOpen(true)}>{text('desk.chooseProfiles')}</button>
      {open && (
        <Sheet title={text('desk.profilesTitle')} lead={text('desk.profilesLead')} onClose={() => setOpen(false)} foot={<>
          <Button look="quiet" onClick={() => { setOpen(false); go('settings') }}>{text('desk.editProfiles')}</Button>
          <span className="right"><Button look="primary" onClick={() => setOpen(false)}>{text('desk.addDone')}</Button></span>
        </>}>
          {([true, false] as const).map(own => part(own).length > 0 && (
            <fieldset key={String(own)} className="profile-choice">
              <legend>{text(own ? 'profiles.own' : 'profiles.presets')}</legend>
              {part(own).map(({ profile: { id, name, client } }) => (
                <Checkbox key={id} checked={ids.includes(id)} disabled={ids.length === 1 && ids[0] === id} onChange={on => toggle(id, on)}>{client ? `${name} (${client})` : name}</Checkbox>
              ))}
            </fieldset>
          ))}
        </Sheet>
      )}
    </>
  )
}
