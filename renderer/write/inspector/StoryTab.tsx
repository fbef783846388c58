import { useState } from 'react'
import { setField } from '../../../electron/documents/index.ts'
import { Choice, Field, useText, type TextKey } from '../../ui/index.ts'
import { useOpenStory } from '../open.ts'
import { useStored, useStoredText } from '../reading.ts'
import { Genre } from './Genre.tsx'
import { Take } from './Take.tsx'

const LANGUAGES = ['en', 'en-US', 'en-GB', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'sv', 'fi', 'pl', 'ar', 'he'] as const
const SIGNALS = ['', 'correction', 'update', 'advisory', 'kill', 'test'] as const

/** The fields of a story that are not printed in it. */
export function StoryTab() {
  const text = useText()
  const { doc } = useOpenStory()
  const urgency = useStored(doc, 'urgency')
  const language = useStoredText(doc, 'language') || 'en'
  const stored = useStoredText(doc, 'signal')
  const names = new Intl.DisplayNames(undefined, { type: 'language' })
  const languages = [...new Set([language, ...LANGUAGES])].map(tag => [tag, names.of(tag) ?? tag] as const)
  return (
    <>
      <h2 className="sub">{text('write.groupStory')}</h2>
      <div className="fields">
        <Text name="subheadline" label="write.subheadline" />
        <Text name="summary" label="write.summary" many />
        <Choice label={text('write.urgency')} value={typeof urgency === 'number' ? String(urgency) : ''} options={['', '1', '2', '3', '4', '5', '6', '7', '8'].map(value => [value, value ? text('write.urgencyOf', { urgency: value }) : text('write.unset')] as const)}
          onChange={value => { setField(doc, 'urgency', value ? Number(value) : undefined) }} />
        <Choice label={text('write.language')} value={language} options={languages} onChange={value => { setField(doc, 'language', value) }} />
        <Genre />
        <List name="keywords" label="write.keywords" />
        <List name="places" label="write.places" />
      </div>
      <h2 className="sub">{text('write.groupRelease')}</h2>
      <div className="fields">
        <Moment name="embargo" label="write.embargo" />
        <Moment name="expires" label="write.expires" />
        <Choice label={text('write.signal')} value={SIGNALS.find(one => one === stored) ?? ''} options={SIGNALS.map(value => [value, text(value ? `signal.${value}` : 'write.unset')] as const)}
          onChange={value => { setField(doc, 'signal', value || undefined) }} />
        <Text name="refersTo" label="write.refersTo" hint="write.refersToHint" />
        <Take />
        <Text name="edNote" label="write.edNote" many />
      </div>
      <h2 className="sub">{text('write.groupSource')}</h2>
      <div className="fields">
        <Text name="source" label="write.source" />
        <Text name="copyright" label="write.copyright" />
        <Text name="usageTerms" label="write.usageTerms" many />
      </div>
    </>
  )
}

type TextProps = Readonly<{ name: 'subheadline' | 'summary' | 'refersTo' | 'edNote' | 'source' | 'copyright' | 'usageTerms'; label: TextKey; hint?: TextKey; many?: boolean }>

function Text({ name, label, hint, many }: TextProps) {
  const text = useText()
  const { doc } = useOpenStory()
  return <Field label={text(label)} value={useStoredText(doc, name)} lines={many ? 'many' : 'one'} {...hint && { placeholder: text(hint) }} onChange={value => { setField(doc, name, value || undefined) }} />
}

/** Words parted by commas. While it is typed in, it says what was typed. */
function List({ name, label }: Readonly<{ name: 'keywords' | 'places'; label: TextKey }>) {
  const text = useText()
  const { doc } = useOpenStory()
  const stored = useStored(doc, name)
  const words = Array.isArray(stored) ? stored.filter(one => typeof one === 'string') : []
  const [typed, setTyped] = useTyped(words.join(', '))
  return (
    <Field label={text(label)} value={typed} placeholder={text('write.listHint')}
      onChange={value => {
        setTyped(value)
        const list = value.split(',').map(word => word.trim()).filter(Boolean)
        setField(doc, name, list.length ? list : undefined)
      }} />
  )
}

/** What is typed, as long as it means what is stored; else what is stored. */
function useTyped(stored: string): readonly [string, (value: string) => void] {
  const [typed, setTyped] = useState(stored)
  const meant = typed.split(',').map(word => word.trim()).filter(Boolean).join(', ')
  return [meant === stored ? typed : stored, setTyped]
}

/** A moment of this machine's zone as `<input type="datetime-local">` writes it. */
function localOf(instant: string): string {
  const at = new Date(instant)
  if (Number.isNaN(at.getTime())) return ''
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

function Moment({ name, label }: Readonly<{ name: 'embargo' | 'expires'; label: TextKey }>) {
  const text = useText()
  const { doc } = useOpenStory()
  const stored = useStoredText(doc, name)
  return <Field type="datetime-local" label={text(label)} value={localOf(stored)} onChange={value => { setField(doc, name, value ? new Date(value).toISOString() : undefined) }} />
}
