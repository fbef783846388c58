import { setField } from '../../../electron/documents/index.ts'
import { takeKinds, type Take as StoryTake } from '../../../electron/newsroom/index.ts'
import { Checkbox, Choice, Field, useText } from '../../ui/index.ts'
import { useOpenStory } from '../open.ts'
import { useStored } from '../reading.ts'

const MOST = 999

/** What the field holds, as far as it is a take. */
function takeIn(value: unknown): StoryTake | null {
  if (typeof value !== 'object' || value === null) return null
  const kind = takeKinds.find(each => 'kind' in value && each === value.kind)
  const number = 'number' in value && typeof value.number === 'number' ? value.number : undefined
  return kind && number !== undefined ? { kind, number, ...('more' in value && value.more === true && { more: true }) } : null
}

/** What the story is to earlier takes of it: a lead, an add, the third take of five. */
export function Take() {
  const text = useText()
  const { doc } = useOpenStory()
  const take = takeIn(useStored(doc, 'take'))
  const say = (next: StoryTake | null): void => { setField(doc, 'take', next ? { ...next } : undefined) }
  return (
    <>
      <Choice label={text('write.take')} value={take?.kind ?? ''} options={['' as const, ...takeKinds].map(kind => [kind, text(kind ? `take.${kind}` : 'write.unset')] as const)}
        onChange={kind => { say(kind ? { ...take, kind, number: take?.number ?? 1 } : null) }} />
      {take && <>
        <Field type="number" label={text('write.takeNumber')} value={String(take.number)} onChange={typed => {
          const number = Number(typed)
          if (Number.isInteger(number) && number >= 1 && number <= MOST) say({ ...take, number })
        }} />
        <Checkbox checked={take.more === true} onChange={more => { say({ kind: take.kind, number: take.number, ...(more && { more }) }) }}>{text('write.takeMore')}</Checkbox>
      </>}
    </>
  )
}
