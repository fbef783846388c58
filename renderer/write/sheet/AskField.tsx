import { useState } from 'react'
import { Button, useText } from '../../ui/index.ts'

type AskFieldProps = Readonly<{ label: string; hint: string; value: string; onAnswer: (answer: string) => void; onCancel: () => void }>

/** One short answer within a bar: Enter gives it, Esc puts it away, empty takes away what was there. */
export function AskField({ label, hint, value, onAnswer, onCancel }: AskFieldProps) {
  const text = useText()
  const [answer, setAnswer] = useState(value)
  return (
    <form className="ask-field" onSubmit={event => { event.preventDefault(); onAnswer(answer) }}>
      <input aria-label={label} placeholder={hint} value={answer} autoFocus onChange={event => { setAnswer(event.target.value) }} onKeyDown={event => { if (event.key === 'Escape') onCancel() }} />
      <Button size="sm" onClick={() => { onAnswer(answer) }}>{text('write.linkSet')}</Button>
    </form>
  )
}
