import { basename } from 'node:path'
import type { Library } from '../library/index.ts'

/** The settings that say who works here. */
export const settingKeys = { name: 'newsroom:name', person: 'newsroom:person' } as const

/** What the newsroom is called, and who is writing; the folder's name until somebody gave it one. */
export function identityOf(library: Library): Readonly<{ name: string; person: string }> {
  const text = (key: string): string => {
    const value = library.setting(key)
    return typeof value === 'string' ? value.trim() : ''
  }
  return { name: text(settingKeys.name) || basename(library.folder).replace(/\.newsroom$/i, ''), person: text(settingKeys.person) }
}
