/** What stands in a field of a document: plain JSON. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value }

type Stored = Readonly<Record<string, unknown>>

// A document may come from a newer version or another hand, so each value is looked at before it is believed.
export const text = (value: unknown): string => (typeof value === 'string' ? value : '')
export const someText = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)
export const flag = (value: unknown): boolean | undefined => (typeof value === 'boolean' ? value : undefined)
export const count = (value: unknown): number | undefined => (typeof value === 'number' && Number.isFinite(value) ? value : undefined)
export const whole = (value: unknown, least: number, most: number): number | undefined =>
  typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most ? value : undefined
export const oneOf = <T extends string>(value: unknown, allowed: readonly T[]): T | undefined => allowed.find(one => one === value)
export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
export const texts = (value: unknown): readonly string[] => list(value).filter(one => typeof one === 'string')
/** `undefined` where the field is absent: a limit that isn't set is not a limit to nobody. */
export const someTexts = (value: unknown): readonly string[] | undefined => (Array.isArray(value) ? texts(value) : undefined)

export const isRecord = (value: unknown): value is Stored => typeof value === 'object' && value !== null && !Array.isArray(value)
export const records = (value: unknown): readonly Stored[] => list(value).filter(isRecord)

type Defined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & { [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined> }

/** The record without what is undefined, since an absent field is left out. */
export function defined<T extends object>(record: T): Defined<T> {
  // Only undefined values are dropped, and Defined<T> says just that.
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Defined<T>
}

/** The same JSON, whatever the order of the keys. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((one, i) => sameValue(one, b[i]))
  if (!isRecord(a) || !isRecord(b)) return a === b
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every(key => sameValue(a[key], b[key]))
}
