import type { Profile } from '../../newsroom/index.ts'
import type { WritingFormat } from '../format.ts'
import { checkProfile, type ProfileCheck } from './check.ts'

/** By this a file says what it is. */
const MARK = { dateline: 'profile' } as const

const order = ['id', 'name', 'client', 'format', 'options', 'categories', 'medium', 'territory', 'fileName', 'form', 'pictures', 'ids'] as const satisfies readonly (keyof Profile)[]

/** A profile as the text of a JSON file: the same profile gives the same text, fields in a fixed order, options by their names. */
export function printProfile(profile: Profile): string {
  const fields = order.flatMap(key => (profile[key] === undefined ? [] : [[key, sorted(profile[key])] as const]))
  return `${JSON.stringify({ ...MARK, ...Object.fromEntries(fields) }, null, 2)}\n`
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** The profile that the text of a file holds. */
export function readProfile(text: string, writerOf: (id: string) => WritingFormat | undefined): ProfileCheck {
  const value = parsed(text)
  if (value === undefined) return refused('This is no JSON.')
  if (typeof value !== 'object' || value === null || !('dateline' in value) || value.dateline !== MARK.dateline) return refused('This is no profile of Dateline: it lacks the line "dateline": "profile".')
  const { dateline: _mark, ...profile } = value
  return checkProfile(profile, writerOf)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

const refused = (message: string): ProfileCheck => ({ profile: null, findings: [{ rule: 'profile/fault', severity: 'error', message, where: { kind: 'item' } }] })
