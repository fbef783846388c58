import type { Subject } from '../../newsroom/index.ts'
import { levelOne } from '../codes/index.ts'
import type { Profile } from '../format.ts'

/** The client's own category of the first subject that its profile names, by itself or by the first level above it; undefined where it names none. */
export function clientCategory({ categories = {} }: Profile, subjects: readonly Subject[]): string | undefined {
  for (const subject of subjects) {
    const named = categories[`${subject.scheme}:${subject.code}`] ?? categories[`medtop:${levelOne(subject) ?? ''}000000`]
    if (named !== undefined) return named
  }
  return undefined
}
