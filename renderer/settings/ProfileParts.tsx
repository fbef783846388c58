import { useState } from 'react'
import type { IdScheme, PictureWishes } from '../../electron/newsroom/index.ts'
import { useText } from '../ui/index.ts'
import { withPart } from './drafts.ts'
import { SelectRow, TextRow } from './FormRow.tsx'
import { NumberRow } from './OptionRow.tsx'

type Row = (field: string) => Readonly<{ readOnly: boolean; fault: string | undefined }>

/** How pictures leave. Size, quality and colours can be chosen only where they are made anew. */
export function PictureRows({ pictures, row, onChange }: Readonly<{ pictures: PictureWishes; row: Row; onChange: (pictures: PictureWishes) => void }>) {
  const text = useText()
  const set = <K extends keyof PictureWishes>(key: K, value: PictureWishes[K] | undefined): void => onChange(withPart(pictures, key, value))
  const original = (): void => onChange(pictures.metadata ? { metadata: pictures.metadata } : {})
  return (
    <>
      <h2>{text('profiles.pictures')}</h2>
      <SelectRow {...row('pictures.format')} label={text('profiles.pictureFormat')} value={pictures.format ?? 'original'} options={[['original', text('profiles.original')], ['jpeg', text('profiles.jpeg')]]}
        onChange={format => (format === 'original' ? original() : set('format', format))} />
      {pictures.format === 'jpeg' && <>
        <NumberRow {...row('pictures.longEdge')} label={text('profiles.longEdge')} hint={text('profiles.longEdgeHint')} value={pictures.longEdge} onChange={value => set('longEdge', value)} />
        <NumberRow {...row('pictures.quality')} label={text('profiles.quality')} hint={text('profiles.qualityHint')} value={pictures.quality} standard={92} onChange={value => set('quality', value)} />
        <SelectRow {...row('pictures.icc')} label={text('profiles.colours')} value={pictures.icc ?? 'srgb'} options={[['srgb', text('profiles.srgb')], ['keep', text('profiles.keepIcc')]]} onChange={value => set('icc', value)} />
      </>}
      <SelectRow {...row('pictures.metadata')} label={text('profiles.metadata')} value={pictures.metadata ?? 'embedded'}
        options={[['embedded', text('profiles.embedded')], ['sidecar', text('profiles.sidecar')], ['both', text('profiles.both')]]} onChange={value => set('metadata', value === 'embedded' ? undefined : value)} />
    </>
  )
}

type IdRowsProps = Readonly<{ ids: IdScheme | undefined; row: Row; onChange: (ids: IdScheme | undefined) => void }>

/** By which ids items leave. What was typed of an authority stays while another scheme is tried. */
export function IdRows({ ids, row, onChange }: IdRowsProps) {
  const text = useText()
  const [last, setLast] = useState<IdScheme>(ids ?? { scheme: 'tag', authority: '', since: '' })
  const set = (next: IdScheme): void => { setLast(next); onChange(next) }
  return (
    <>
      <h2>{text('profiles.ids')}</h2>
      <SelectRow {...row('ids.scheme')} label={text('profiles.scheme')} value={ids?.scheme ?? 'keep'} options={[['keep', text('profiles.keepIds')], ['tag', text('profiles.tag')], ['urn:newsml', text('profiles.urnNewsml')]]}
        onChange={scheme => (scheme === 'keep' ? onChange(undefined) : set({ ...last, scheme }))} />
      {ids && <>
        <TextRow {...row('ids.authority')} label={text('profiles.authority')} hint={text('profiles.authorityHint')} placeholder="example.org" value={ids.authority} onChange={authority => set({ ...ids, authority })} />
        <TextRow {...row('ids.since')} label={text('profiles.since')} hint={text('profiles.sinceHint')} type="date" value={ids.since} onChange={since => set({ ...ids, since })} />
      </>}
    </>
  )
}
