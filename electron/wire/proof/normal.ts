import { legal } from '../xml/characters.ts'

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:[.,]\d+)?(?:Z|[+-]\d{2}:\d{2})$/
const PART_OF_A_SECOND = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})[.,]\d+$/

type Json = Readonly<Record<string, unknown>>
export const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
export const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) ? value.length === 0 : isRecord(value) && Object.values(value).every(isEmpty))

/** A text as every format may hold it: no characters that XML lacks, white space once, none at the ends; an instant by its second. */
export function normalText(text: string): string {
  if (INSTANT.test(text)) return new Date(Math.floor(Date.parse(text) / 1000) * 1000).toISOString()
  return legal(text).replace(PART_OF_A_SECOND, '$1').replace(/[ \r\n\t]+/g, ' ').trim()
}

type Normal = string | number | boolean | null | readonly Normal[] | { readonly [key: string]: Normal }

/** The same string for values that say the same: keys sorted, empty parts left out. */
export const same = (value: unknown): string => JSON.stringify(normal(value))

function normal(value: unknown): Normal {
  if (isEmpty(value)) return null
  if (typeof value === 'string') return normalText(value)
  if (Array.isArray(value)) return value.map(normal)
  if (typeof value === 'number' || typeof value === 'boolean') return value
  if (!isRecord(value)) return null
  return Object.fromEntries(Object.entries(value).filter(([, part]) => !isEmpty(part)).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, part]) => [key, normal(part)]))
}
