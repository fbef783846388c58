import { useEffect, useSyncExternalStore } from 'react'
import { usePreference } from '../session/index.ts'
import { look } from '../settings/index.ts'

const dark = matchMedia('(prefers-color-scheme: dark)')
const contrast = matchMedia('(prefers-contrast: more)')

const subscribe = (changed: () => void): (() => void) => {
  for (const query of [dark, contrast]) query.addEventListener('change', changed)
  return () => { for (const query of [dark, contrast]) query.removeEventListener('change', changed) }
}

const systemTheme = (): string => contrast.matches ? (dark.matches ? 'contrast-dark' : 'contrast') : dark.matches ? 'dark' : 'light'

/** Puts the chosen theme and size of story type on the page; without a choice, the system's theme. */
export function useTheme(): void {
  const [theme] = usePreference(look.theme)
  const [textSize] = usePreference(look.textSize)
  const system = useSyncExternalStore(subscribe, systemTheme)
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme === 'system' ? system : theme
    document.documentElement.dataset['text'] = textSize
  }, [theme, system, textSize])
}
