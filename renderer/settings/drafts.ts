import type { ListedProfile } from '../../electron/contract/index.ts'
import type { Profile } from '../../electron/newsroom/index.ts'

/** A part of a profile set, or taken out where the value is undefined. */
export function withPart<T extends object, K extends keyof T>(whole: T, key: K, value: T[K] | undefined): T {
  const parts: [string, unknown][] = Object.entries(whole).filter(([name]) => name !== key)
  // The same type: only one part of it was replaced by a value of its own type, or left out; what may not be left out the check tells.
  return Object.fromEntries(value === undefined ? parts : [...parts, [String(key), value]]) as T
}

/** The same without parts that say nothing, so that a profile holds only what was chosen. */
export const orNothing = <T extends object>(part: T): T | undefined => (Object.keys(part).length === 0 ? undefined : part)

/** An id like this one that no profile has yet. */
export function freeId(id: string, taken: readonly ListedProfile[]): string {
  const stem = id.replace(/-\d+$/, '').slice(0, 50)
  for (let number = 2; ; number++) if (!taken.some(({ profile }) => profile.id === `${stem}-${number}`)) return `${stem}-${number}`
}

/** `medtop:15000000 = SPO`, one a line. */
export const printCategories = (categories: Profile['categories']): string => Object.entries(categories ?? {}).map(([code, name]) => `${code} = ${name}`).join('\n')

export function readCategories(lines: string): NonNullable<Profile['categories']> | undefined {
  const pairs = lines.split('\n').flatMap((line): readonly (readonly [string, string])[] => {
    const [, code, name] = /^\s*(\S+)\s*=\s*(\S.*?)\s*$/.exec(line) ?? []
    return code !== undefined && name !== undefined ? [[code, name]] : []
  })
  return pairs.length > 0 ? Object.fromEntries(pairs) : undefined
}
