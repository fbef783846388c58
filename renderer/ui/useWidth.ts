import { useSyncExternalStore } from 'react'

const subscribe = (changed: () => void): (() => void) => {
  addEventListener('resize', changed)
  return () => removeEventListener('resize', changed)
}

/** The width of the window in CSS pixels. */
export const useWidth = (): number => useSyncExternalStore(subscribe, () => innerWidth)
