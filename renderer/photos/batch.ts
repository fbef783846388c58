export type CaptionMode = 'replace' | 'before' | 'after'

/** A caption with the typed words in its place, before it, or behind it. */
export function joined(caption: string, typed: string, mode: CaptionMode): string {
  switch (mode) {
    case 'replace': return typed
    case 'before': return [typed, caption].filter(Boolean).join(' ')
    case 'after': return [caption, typed].filter(Boolean).join(' ')
  }
}
