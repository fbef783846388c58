import { basename } from 'node:path'
import { identitySettings } from '../contract/index.ts'
import type { Library } from '../library/index.ts'

/** What the newsroom is called, and who is writing; the folder's name until somebody gave it one. */
export function identityOf(library: Library): Readonly<{ name: string; person: string }> {
  const text = (key: string): string => {
    const value = library.setting(key)
    return typeof value === 'string' ? value.trim() : ''
  }
  return { name: text(identitySettings.name) || basename(library.folder).replace(/\.newsroom$/i, ''), person: text(identitySettings.person) }
}
