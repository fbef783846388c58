import { NewsroomError, type Finding } from '../newsroom/index.ts'
import type { Tool } from './exiftool.ts'
import { otherFields, photoFields, rightsFields, structures, type Field } from './fields.data.ts'
import { toIso } from './dates.ts'
import type { Assignment } from './values.ts'
import { writeCopy } from './write.ts'

/** A field by a name of ours, the IPTC's or ExifTool's, and its text; an empty text removes it, several make a list. */
export type FieldText = readonly [name: string, text: string]

/**
 * A copy of `source` at `target` with the named fields set and all others as they were.
 *
 * @throws NewsroomError `usage` for an unknown field or a value it can't take, before anything is written; else as `writeCopy`
 */
export const setFields = async (tool: Tool, source: string, target: string, name: string, fields: readonly FieldText[]): Promise<readonly Finding[]> => {
  const assignments = assignmentsFor(fields)
  return writeCopy(tool, source, target, name, () => assignments)
}

const key = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

const settable: readonly Field[] = [...photoFields, ...rightsFields, ...otherFields]
const byName = new Map(settable.toReversed().flatMap(field => namesOf(field).map(name => [key(name), field])))

function assignmentsFor(fields: readonly FieldText[]): readonly Assignment[] {
  const values = new Map<Field, string[]>()
  for (const [name, text] of fields) {
    const field = byName.get(key(name)) ?? unknown(name)
    const parts = field.kind === 'list' || field.kind === 'terms' ? text.split(/\s*;\s*/) : [text]
    const known = values.get(field)
    values.set(field, [...(known ?? []), ...parts.filter(part => part !== '').map(part => checked(field, part))])
  }
  return [...values].map(([field, texts]) => ({ field, values: texts }))
}

function checked(field: Field, text: string): string {
  if (field.kind === 'date' && toIso(text) === undefined) throw refuse(`“${text}” is no date for ${field.name}.`, 'Write it as 2026-11-23 or 2026-11-23T21:03:04+01:00; a year or a month alone will do.')
  if (field.kind === 'number' && !/^-?\d+(?:\.\d+)?$/.test(text)) throw refuse(`“${text}” is no number for ${field.name}.`, 'Write digits.')
  if (field.terms && !field.terms.test(text)) throw refuse(`“${text}” is not a term of ${field.iptc}.`, `Terms look like ${field.terms.source}.`)
  return text
}

function unknown(name: string): never {
  const structure = structures.find(one => key(one) === key(name))
  if (structure) throw refuse(`“${structure}” is made of several parts and can’t be set from one text.`, 'It is kept as it stands in the file.')
  throw refuse(`There is no field called “${name}”.`, `Did you mean ${nearest(name).join(', ')}?`)
}

const refuse = (message: string, remedy: string): NewsroomError => new NewsroomError('usage', { kind: 'file', id: 'photo write', label: 'photo write' }, message, remedy)

/** All the names that one field answers to. */
function namesOf({ name, iptc, kind, xmp, iim }: Field): readonly string[] {
  const bare = [kind === 'member' ? undefined : xmp, iim?.[0]].filter(tag => tag !== undefined).flatMap(tag => [tag, tag.slice(tag.indexOf(':') + 1)])
  return [name, iptc, iptc.replace(/\s*\(.*\)$/, ''), ...bare]
}

/** The five settable fields whose names need the fewest changes to become this one. */
const nearest = (name: string): readonly string[] =>
  settable.map(field => ({ name: field.name, distance: Math.min(...namesOf(field).map(one => distance(key(one), key(name).slice(0, 60)))) }))
    .sort((a, b) => a.distance - b.distance).slice(0, 5).map(field => field.name)

/** Levenshtein's. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= to.length; j += 1) {
      const change = from[i - 1] === to[j - 1] ? 0 : 1
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + change))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
