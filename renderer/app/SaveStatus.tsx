import { Check, CircleAlert, LoaderCircle } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useSession, type SaveState } from '../session/index.ts'
import { useText } from '../ui/index.ts'

/** Milliseconds between two looks of the eye's copy: a repaint at each key would cost more than the key. */
const GLANCE = 400

function wordsFor(text: ReturnType<typeof useText>, { unsaved, trouble, at }: SaveState): string {
  if (unsaved === 0) return at === null ? text('save.saved') : text('save.savedAt', { at })
  return trouble ? text('save.failed', { why: trouble.message }) : text('save.saving')
}

/**
 * Whether all is saved. The status itself changes with every key and every acknowledgement, exactly; what the eye sees follows
 * a glance later, so that it stands still while one types, and at once when words are at risk.
 */
export function SaveStatus() {
  const text = useText()
  const { saving } = useSession()
  const exact = useRef<HTMLSpanElement>(null)
  const [seen, setSeen] = useState<SaveState>(() => saving.state.getState())
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = (): void => { timer = undefined; setSeen(saving.state.getState()) }
    const told = (state: SaveState): void => {
      if (exact.current) exact.current.textContent = wordsFor(text, { ...state, at: null })
      if (state.trouble) look()
      else timer ??= setTimeout(look, GLANCE)
    }
    told(saving.state.getState())
    const stop = saving.state.subscribe(told)
    return () => { stop(); clearTimeout(timer) }
  }, [saving, text])
  return (
    <div className="saving">
      <span ref={exact} className="vh" role="status" aria-live="off" />
      <span className="seen" aria-hidden><SaveSign {...seen} /><span className={seen.trouble ? 'stop strong' : undefined}>{wordsFor(text, seen)}</span></span>
    </div>
  )
}

function SaveSign({ unsaved, trouble }: SaveState) {
  if (unsaved === 0) return <Check className="i-14 go" aria-hidden />
  return trouble ? <CircleAlert className="i-14 stop" aria-hidden /> : <LoaderCircle className="i-14" aria-hidden />
}
