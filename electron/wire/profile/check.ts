import type { z } from 'zod'
import { Profile, type Finding } from '../../newsroom/index.ts'
import type { WritingFormat } from '../format.ts'
import { allows, type ProfileOption } from '../option.ts'
import { templateFault } from './file-name.ts'

/** `profile` is null exactly where `findings` tell why. `where.field` is a path such as `options.width`. */
export type ProfileCheck = Readonly<{ profile: Profile | null; findings: readonly Finding[] }>

/** The format of an id, where it is one that Dateline writes. */
type WriterOf = (id: string) => WritingFormat | undefined

/** Is this a profile, and one that its format understands? Every fault is told, in words. */
export function checkProfile(value: unknown, writerOf: WriterOf): ProfileCheck {
  const parsed = Profile.safeParse(value)
  if (!parsed.success) return { profile: null, findings: parsed.error.issues.flatMap(wordsOf) }
  const profile = parsed.data
  const findings = [...formatFaults(profile, writerOf(profile.format)), ...nameFaults(profile), ...pictureFaults(profile)]
  return { profile: findings.length === 0 ? profile : null, findings }
}

const fault = (field: string, message: string): Finding => ({ rule: 'profile/fault', severity: 'error', message, where: { kind: 'field', field } })

/** What zod found, as people say it. */
function wordsOf(issue: z.core.$ZodIssue): readonly Finding[] {
  const field = issue.path.map(String).join('.')
  switch (issue.code) {
    case 'unrecognized_keys': return issue.keys.map(key => fault([field, key].filter(Boolean).join('.'), `A profile has no “${key}”${field ? ` under “${field}”` : ''}.`))
    case 'invalid_value': return [fault(field, `“${field}” is one of ${issue.values.map(String).join(', ')}.`)]
    case 'invalid_type': return [fault(field, field === '' ? 'A profile is an object of JSON.' : issue.input === undefined ? `“${field}” is missing.` : `“${field}” must be ${typeNames[issue.expected] ?? issue.expected}.`)]
    case 'too_small': case 'too_big': return [fault(field, `“${field}” ${issue.code === 'too_small' ? `is at least ${issue.minimum}` : `is at most ${issue.maximum}`}.`)]
    case 'invalid_format': return [fault(field, issue.format === 'date' ? `“${field}” is a day such as 2026-01-31.` : `“${field}” ${issue.message}.`)]
    case 'custom': case 'invalid_element': case 'invalid_key': case 'invalid_union': case 'not_multiple_of': return [fault(field, `“${field}” can’t be used: ${issue.message}.`)]
  }
}

const typeNames: Readonly<Record<string, string>> = { string: 'a text', int: 'a whole number', number: 'a number', boolean: 'true or false', object: 'an object', record: 'an object', array: 'a list' }

function formatFaults({ format, options }: Profile, writer: WritingFormat | undefined): readonly Finding[] {
  if (!writer) return [fault('format', `“${format}” is no format that Dateline writes.`)]
  return Object.entries(options ?? {}).flatMap(([key, value]) => {
    const option = writer.options.find(each => each.key === key)
    if (!option) return [fault(`options.${key}`, `${writer.name} has no option “${key}”. ${writer.options.length === 0 ? 'It has none.' : `It has ${writer.options.map(each => each.key).join(', ')}.`}`)]
    return allows(option, value) ? [] : [fault(`options.${key}`, `“${key}” (${option.label}) ${rangeOf(option)}, not ${JSON.stringify(value)}.`)]
  })
}

function rangeOf(option: ProfileOption): string {
  switch (option.kind) {
    case 'choice': return `is one of ${option.choices.map(({ value }) => value).join(', ')}`
    case 'whole': return `is a whole number from ${option.least} to ${option.most}`
    case 'switch': return 'is true or false'
    case 'text': return `is a text of the form ${option.pattern}`
  }
}

function nameFaults({ fileName }: Profile): readonly Finding[] {
  const wrong = fileName === undefined ? undefined : templateFault(fileName)
  return wrong === undefined ? [] : [fault('fileName', wrong)]
}

/** What an original that stays as it is can't have. */
function pictureFaults({ pictures = {} }: Profile): readonly Finding[] {
  if (pictures.format === 'jpeg') return []
  return (['longEdge', 'quality', 'icc'] as const).filter(key => pictures[key] !== undefined && !(key === 'icc' && pictures.icc === 'keep'))
    .map(key => fault(`pictures.${key}`, `“${key}” changes the picture: set “pictures.format” to “jpeg”.`))
}
