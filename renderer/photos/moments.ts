const two = (value: number): string => String(value).padStart(2, '0')

/** An instant as a field for local date and time shows it; empty when it is none. */
export function localInput(instant: string | undefined): string {
  const date = new Date(instant ?? '')
  if (Number.isNaN(date.getTime())) return ''
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}T${two(date.getHours())}:${two(date.getMinutes())}`
}

/** The instant, with offset, that a local date and time of this desk means. */
export const instantOf = (local: string): string | undefined => local === '' ? undefined : new Date(local).toISOString()

/** Only a day, as `2026-11-23`. */
export const isDay = (value: string | undefined): boolean => value === undefined || /^\d{4}-\d{2}-\d{2}$/.test(value)

export const deskZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone
