import { useEffect, type RefObject } from 'react'
import { z } from 'zod'
import { NewsroomError } from '../../../electron/newsroom/index.ts'
import { useSession } from '../../session/index.ts'
import { useOpenStory } from '../open.ts'

const Spot = z.object({ id: z.string(), offset: z.int().nonnegative() })
/** Where a person was in a story: the caret by blocks, and how far the sheet was scrolled (CSS pixels). */
const Place = z.object({ anchor: Spot, focus: Spot, scroll: z.number().nonnegative() }).nullable().catch(null)

/** Milliseconds between two writings while somebody types: a kill costs the caret no more than that. */
const APART = 300

/** Where nothing can be written, the place is simply not remembered; the strip above the work says why. */
function forgiveRefusal(error: unknown): void {
  if (!(error instanceof NewsroomError)) throw error
}

/** Caret and scroll of each story are remembered, written lazily, and put back when the story is opened again. */
export function usePlace(scroller: RefObject<HTMLElement | null>): void {
  const { newsroom } = useSession()
  const { id, editor, binding } = useOpenStory()
  useEffect(() => {
    const key = `caret:${id}`.slice(0, 100)
    let timer: ReturnType<typeof setTimeout> | undefined
    let isOpen = true
    const keep = (): void => {
      timer = undefined
      const caret = binding.caret()
      if (!caret) return
      const [anchor, focus] = [caret.anchor, caret.focus].map(({ id: block, offset }) => ({ id: block, offset }))
      if (anchor && focus) newsroom.setSetting({ key, value: { anchor, focus, scroll: Math.round(scroller.current?.scrollTop ?? 0) } }).catch(forgiveRefusal)
    }
    const later = (): void => { timer ??= setTimeout(keep, APART) }
    const stop = editor.registerUpdateListener(later)
    const box = scroller.current
    box?.addEventListener('scroll', later)
    newsroom.setting({ key }).then(({ value }) => {
      const place = Place.parse(value)
      if (!isOpen || !place || binding.caret()) return
      binding.select(place.anchor, place.focus)
      if (document.activeElement === document.body) editor.getRootElement()?.focus({ preventScroll: true })
      box?.scrollTo({ top: place.scroll })
    }).catch(reportError)
    return () => {
      isOpen = false
      stop()
      box?.removeEventListener('scroll', later)
      if (timer !== undefined) { clearTimeout(timer); keep() }
    }
  }, [newsroom, id, editor, binding, scroller])
}
