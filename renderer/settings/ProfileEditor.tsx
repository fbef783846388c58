import { useState } from 'react'
import type { FormatFace, ListedProfile } from '../../electron/contract/index.ts'
import { media, type Finding, type Profile } from '../../electron/newsroom/index.ts'
import { asRefusal, useSession } from '../session/index.ts'
import { useText } from '../ui/index.ts'
import { orNothing, printCategories, readCategories, withPart } from './drafts.ts'
import { SelectRow, TextRow } from './FormRow.tsx'
import { IdRows, PictureRows } from './ProfileParts.tsx'
import { OptionRow } from './OptionRow.tsx'
import { ProfileTest } from './ProfileTest.tsx'

type ProfileEditorProps = Readonly<{ listed: ListedProfile; formats: readonly FormatFace[]; onKept: () => void }>

/** One profile as a form, made from what its format lets a client choose. What can be used is kept as it is typed; a preset is only shown. */
export function ProfileEditor({ listed, formats, onKept }: ProfileEditorProps) {
  const text = useText()
  const { draft, change, findings } = useDraft(listed, onKept)
  const [countries, setCountries] = useState((draft.territory ?? []).join(' '))
  const [categories, setCategories] = useState(printCategories(draft.categories))
  const readOnly = !listed.own
  const set = <K extends keyof Profile>(key: K, value: Profile[K] | undefined): void => change(withPart(draft, key, value))
  const faultOf = (field: string): string | undefined => findings.find(({ where }) => where.kind === 'field' && (where.field === field || where.field.startsWith(`${field}.`)))?.message
  const row = (field: string) => ({ readOnly, fault: faultOf(field) })
  const format = formats.find(({ id }) => id === draft.format)
  const loose = findings.filter(({ where }) => where.kind !== 'field')
  return (
    <div className="editor">
      {readOnly && <p className="hint">{text('profiles.presetHint')}</p>}
      {loose.map(({ message }) => <p key={message} className="stop" role="alert">{message}</p>)}
      <TextRow {...row('name')} label={text('profiles.name')} value={draft.name} onChange={name => set('name', name)} />
      <TextRow {...row('client')} label={text('profiles.client')} hint={text('profiles.clientHint')} value={draft.client ?? ''} onChange={client => set('client', client || undefined)} />
      <SelectRow {...row('format')} label={text('profiles.format')} value={draft.format} options={formats.map(({ id, name, version }) => [id, `${name} ${version}`] as const)}
        onChange={id => change(withPart({ ...draft, format: id }, 'options', undefined))} />
      {format?.options.map(option => (
        <OptionRow key={`${draft.format} ${option.key}`} option={option} readOnly={readOnly} fault={faultOf(`options.${option.key}`)} value={draft.options?.[option.key]}
          onChange={value => set('options', orNothing(withPart(draft.options ?? {}, option.key, value)))} />
      ))}
      <h2>{text('profiles.files')}</h2>
      <TextRow {...row('fileName')} label={text('profiles.fileName')} hint={text('profiles.fileNameHint')} placeholder="{slug}.{ext}" value={draft.fileName ?? ''} onChange={name => set('fileName', name || undefined)} />
      <SelectRow {...row('form')} label={text('profiles.form')} value={draft.form ?? ''} options={[['', text('profiles.asAsked')], ['zip', text('desk.zip')], ['folder', text('desk.folder')]]} onChange={form => set('form', form || undefined)} />
      <TextRow {...row('categories')} label={text('profiles.categories')} hint={text('profiles.categoriesHint')} many value={categories} onChange={lines => { setCategories(lines); set('categories', readCategories(lines)) }} />
      <PictureRows pictures={draft.pictures ?? {}} row={row} onChange={pictures => set('pictures', orNothing(pictures))} />
      <h2>{text('profiles.rights')}</h2>
      <SelectRow {...row('medium')} label={text('profiles.medium')} hint={text('profiles.mediumHint')} value={draft.medium ?? 'web'} options={media.map(medium => [medium, text(`medium.${medium}`)] as const)} onChange={medium => set('medium', medium === 'web' ? undefined : medium)} />
      <TextRow {...row('territory')} label={text('profiles.territory')} hint={text('profiles.territoryHint')} value={countries} onChange={words => { setCountries(words); set('territory', orNothing(words.toUpperCase().split(/[\s,;]+/).filter(Boolean))) }} />
      <IdRows ids={draft.ids} row={row} onChange={ids => set('ids', ids)} />
      <ProfileTest profile={draft} />
    </div>
  )
}

type Draft = Readonly<{ draft: Profile; change: (profile: Profile) => void; findings: readonly Finding[] }>

/** What is typed, kept at once where it can be used. */
function useDraft({ profile, own, findings: standing }: ListedProfile, onKept: () => void): Draft {
  const { profiles: client } = useSession()
  const [draft, setDraft] = useState(profile)
  const [findings, setFindings] = useState<readonly Finding[]>(standing)
  const change = (next: Profile): void => {
    setDraft(next)
    if (!own) return
    client.save({ profile: next }).then(({ findings: found }) => { setFindings(found); if (found.length === 0) onKept() },
      (error: unknown) => setFindings([{ rule: 'profile/kept', severity: 'error', message: asRefusal(error).message, where: { kind: 'item' } }]))
  }
  return { draft, findings, change }
}
