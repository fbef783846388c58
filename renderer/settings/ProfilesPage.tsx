import { useState } from 'react'
import type { ListedProfile } from '../../electron/contract/index.ts'
import type { Finding, Profile } from '../../electron/newsroom/index.ts'
import { asRefusal, useProfiles, useSession } from '../session/index.ts'
import { Button, Empty, useText } from '../ui/index.ts'
import { freeId } from './drafts.ts'
import { ProfileEditor } from './ProfileEditor.tsx'

type Said = Readonly<{ words: string; undo?: Profile }>

/** How clients want what leaves: the newsroom's own profiles, which can be changed, and the presets, which can be copied. */
export function ProfilesPage() {
  const text = useText()
  const { profiles: client, shell } = useSession()
  const { profiles, formats, trouble, reload } = useProfiles()
  const [open, setOpen] = useState<string | null>(null)
  const [said, setSaid] = useState<Said | null>(null)
  const shown = profiles.find(({ profile }) => profile.id === open) ?? profiles[0]
  const fail = (error: unknown): void => setSaid({ words: text('settings.saveFailed', { why: asRefusal(error).message }) })
  const done = (findings: readonly Finding[], id: string | null): void => {
    const [first] = findings
    setSaid(first ? { words: text('settings.saveFailed', { why: first.message }) } : null)
    if (!first && id !== null) setOpen(id)
    reload()
  }
  const add = (profile: Profile): void => { client.save({ profile }).then(({ findings }) => done(findings, profile.id), fail) }
  const duplicate = ({ profile }: ListedProfile): void => add({ ...profile, id: freeId(profile.id, profiles), name: text('profiles.copyOf', { name: profile.name }) })
  const remove = (profile: Profile): void => { client.remove({ id: profile.id }).then(() => { setSaid({ words: text('profiles.deleted', { name: profile.name }), undo: profile }); setOpen(null); reload() }, fail) }
  const importOne = async (): Promise<void> => {
    const [grant] = await shell.chooseToImport('files')
    if (grant) client.import({ grant }).then(({ id, findings }) => done(findings, id), fail)
  }
  const exportOne = async ({ id, name }: Profile): Promise<void> => {
    const target = await shell.chooseTarget({ suggestedName: `${id}.json`, form: 'json' })
    if (target) client.export({ id, target }).then(({ name: file }) => setSaid({ words: text('profiles.exported', { name, file }) }), fail)
  }
  return (
    <>
      <h1>{text('settings.profiles')}</h1>
      <p className="intro">{text('profiles.intro')}</p>
      <p className="row-x spaced">
        {shown && <Button look="line" onClick={() => duplicate(shown)}>{text('profiles.duplicate')}</Button>}
        <Button look="line" onClick={() => void importOne()}>{text('profiles.import')}</Button>
        {shown && <Button look="line" onClick={() => void exportOne(shown.profile)}>{text('profiles.export')}</Button>}
        {shown?.own && <Button look="quiet" onClick={() => remove(shown.profile)}>{text('profiles.delete')}</Button>}
      </p>
      <div aria-live="polite">{said && <p className="said">{said.words} {said.undo && <button type="button" className="fixlink" onClick={() => said.undo && add(said.undo)}>{text('profiles.undo')}</button>}</p>}</div>
      {trouble && <Empty title={trouble.message}>{trouble.remedy}</Empty>}
      <div className="profiles">
        <nav aria-label={text('settings.profiles')}>
          {([true, false] as const).map(own => <Group key={String(own)} title={text(own ? 'profiles.own' : 'profiles.presets')} profiles={profiles.filter(each => each.own === own)} shown={shown} onOpen={setOpen} />)}
        </nav>
        {shown && (
          <section aria-label={shown.profile.name} key={`${shown.profile.id} ${shown.own}`}>
            <ProfileEditor listed={shown} formats={formats} onKept={reload} />
          </section>
        )}
      </div>
    </>
  )
}

type GroupProps = Readonly<{ title: string; profiles: readonly ListedProfile[]; shown: ListedProfile | undefined; onOpen: (id: string) => void }>

function Group({ title, profiles, shown, onOpen }: GroupProps) {
  if (profiles.length === 0) return null
  return (
    <>
      <h2 className="group">{title}</h2>
      {profiles.map(each => (
        <button key={each.profile.id} type="button" className="link" {...each === shown ? { 'aria-current': 'true' as const } : {}} onClick={() => onOpen(each.profile.id)}>
          <span className="cut">{each.profile.name}</span>{each.findings.length > 0 && <span className="n stop">!</span>}
        </button>
      ))}
    </>
  )
}
