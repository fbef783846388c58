import { media, type Medium, type Rights } from '../../electron/newsroom/index.ts'
import { Checkbox, Field, useText } from '../ui/index.ts'
import { KeywordsField } from './KeywordsField.tsx'
import { listOf } from './fields.ts'
import { deskZone, instantOf, isDay, localInput } from './moments.ts'
import type { SetRight } from './setRights.ts'

type LimitsProps = Readonly<{ all: readonly (Rights | null)[]; set: SetRight }>

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** What the licence allows: media, territory, clients, from when until when, and what may be done with the picture after. */
export function Limits({ all, set }: LimitsProps) {
  const text = useText()
  const one = <K extends keyof Rights>(key: K): Rights[K] | undefined => all.every(rights => same(rights?.[key], all[0]?.[key])) ? all[0]?.[key] : undefined
  const allowed = one('media')
  const toggle = (medium: Medium, on: boolean): void => {
    const next = media.filter(each => each === medium ? on : (allowed ?? media).includes(each))
    set('media', next.length === media.length ? undefined : next)
  }
  const day = (key: 'from' | 'until', value: string): void => {
    set(key, value || undefined)
    if (value && one('zone') === undefined) set('zone', deskZone())
  }
  const names = (key: 'territory' | 'clients' | 'poolMembers') =>
    <KeywordsField key={key} wide label={text(`rights.${key}`)} keywords={one(key) ?? []} placeholder={text('rights.noLimit')} onChange={value => set(key, value === '' ? undefined : listOf(value))} />
  return (
    <>
      <div className="sub" id="uses">{text('rights.uses')}</div>
      <div className="fields checks" role="group" aria-labelledby="uses">
        {media.map(medium => <Checkbox key={medium} checked={allowed?.includes(medium) ?? true} onChange={on => toggle(medium, on)}>{text(`medium.${medium}`)}</Checkbox>)}
      </div>
      <div className="fields checks">
        <Checkbox checked={one('editorialOnly') === true} onChange={on => set('editorialOnly', on || undefined)}>{text('rights.editorialOnly')}</Checkbox>
        <Checkbox checked={one('archive') !== false} onChange={on => set('archive', on)}>{text('rights.archive')}</Checkbox>
        <Checkbox checked={one('redistribution') !== false} onChange={on => set('redistribution', on)}>{text('rights.redistribution')}</Checkbox>
        <Checkbox checked={one('withdrawn') === true} onChange={on => set('withdrawn', on || undefined)}>{text('rights.withdrawn')}</Checkbox>
      </div>
      <div className="sub">{text('rights.limits')}</div>
      <div className="fields">
        {(['from', 'until'] as const).map(key => <Field key={key} wide label={text(`rights.${key}`)} type={isDay(one(key)) ? 'date' : 'text'} value={one(key) ?? ''} onChange={value => day(key, value)} />)}
        <Field wide label={text('rights.embargo')} type="datetime-local" value={localInput(one('embargo'))} onChange={value => set('embargo', instantOf(value))} />
        {names('territory')}
        {names('clients')}
        {one('category') === 'pool' && names('poolMembers')}
      </div>
    </>
  )
}
