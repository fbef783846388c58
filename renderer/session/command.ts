/**
 * Something that a person can do, as data: palette, keys, menu and help are drawn from it. `keys` are written as `Mod+K`
 * (Mod is Ctrl, on a Mac Cmd), `Alt+ArrowUp`, `?`. Without `when` it can always be done.
 */
export type Command = Readonly<{
  id: string
  label: string
  keys?: string
  when?: () => boolean
  run: () => void
}>

const isMac = navigator.platform.startsWith('Mac')

/** Does this key event mean these keys? A letter alone never fires while someone types. */
export function matches(event: KeyboardEvent, keys: string): boolean {
  const parts = keys.split('+')
  const key = parts.at(-1) ?? ''
  const mod = isMac ? event.metaKey : event.ctrlKey
  const modifiers = mod === parts.includes('Mod') && event.altKey === parts.includes('Alt') && (key.length === 1 && !/[a-z0-9]/i.test(key) || event.shiftKey === parts.includes('Shift'))
  if (!modifiers || event.key.toLowerCase() !== key.toLowerCase()) return false
  return parts.length > 1 || /^F\d+$/.test(key) || !isTyping(event.target)
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)

const SHOWN: Readonly<Record<string, string>> = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→', Escape: 'Esc', ' ': 'Space' }

/** Keys as people read them: `Ctrl K`, `⌘ K` on a Mac. */
export const shownKeys = (keys: string): string =>
  keys.split('+').map(part => part === 'Mod' ? (isMac ? '⌘' : 'Ctrl') : SHOWN[part] ?? part).join(' ')
