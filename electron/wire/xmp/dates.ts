import type { Finding } from '../../newsroom/index.ts'

const FORM = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?)?)?)?$/

/** A date as precise as it is known: a year, a month, a day or an instant, with a zone or without (ISO 16684-1, 8.2.1.2). */
export function isDate(written: string): boolean {
  const [, , month = '01', day = '01', hour = '00', minute = '00', second = '00'] = FORM.exec(written) ?? []
  return FORM.test(written) && Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31 && Number(hour) < 24 && Number(minute) < 60 && Number(second) < 61
}

/** The date of a source, as it was written; what is none is said and left out. */
export function dateOf(written: string | undefined, field: string, findings: Finding[]): string | undefined {
  if (written === undefined || isDate(written)) return written
  findings.push({ rule: 'date/unreadable', severity: 'warning', message: `“${written.slice(0, 60)}” is no date that can be read.`, where: { kind: 'field', field } })
  return undefined
}
