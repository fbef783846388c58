import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import type * as Y from 'yjs'
import { fieldsOf, sameValue } from '../../electron/documents/index.ts'

/** One field of a document as it is stored; drawn again when the fields change, not at every key in the text. */
export function useStored(doc: Y.Doc, key: string): unknown {
  const subscribe = useCallback((changed: () => void) => {
    const fields = fieldsOf(doc)
    fields.observe(changed)
    return () => fields.unobserve(changed)
  }, [doc])
  return useSyncExternalStore(subscribe, () => fieldsOf(doc).get(key))
}

/** A field that holds a text; empty while it is absent. */
export function useStoredText(doc: Y.Doc, key: string): string {
  const value = useStored(doc, key)
  return typeof value === 'string' ? value : ''
}

/** A text that several people may write at a time. */
export function useShared(words: Y.Text): string {
  const subscribe = useCallback((changed: () => void) => {
    words.observe(changed)
    return () => words.unobserve(changed)
  }, [words])
  return useSyncExternalStore(subscribe, () => words.toJSON())
}

const QUIET = 250
const LATEST = 1000
/** Reading takes no more than this part of the time that goes by. */
const SHARE = 1 / 50

/**
 * What `read` makes of the whole document, read when the hands rest: a story of 50,000 words is too much to read at every
 * key. Who types on without a rest sees it every second, or less often where reading takes long. `read` must be stable.
 */
export function useLater<T>(doc: Y.Doc, read: (doc: Y.Doc) => T): T {
  const [value, setValue] = useState(() => ({ doc, of: read(doc) }))
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let waitingSince = 0, latest = LATEST
    const look = (): void => {
      timer = undefined
      const began = performance.now()
      const of = read(doc)
      latest = Math.max(LATEST, (performance.now() - began) / SHARE)
      setValue(before => (before.doc === doc && sameValue(before.of, of) ? before : { doc, of }))
    }
    const changed = (): void => {
      const now = performance.now()
      if (timer === undefined) waitingSince = now
      clearTimeout(timer)
      timer = setTimeout(look, Math.max(0, Math.min(QUIET, waitingSince + latest - now)))
    }
    look()
    doc.on('update', changed)
    return () => { clearTimeout(timer); doc.off('update', changed) }
  }, [doc, read])
  return value.doc === doc ? value.of : read(doc)
}
