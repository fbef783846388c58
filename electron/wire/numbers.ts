/** A whole number of at least 1; undefined for anything else. */
export function positive(written: string | undefined): number | undefined {
  const value = Number(written)
  return written !== undefined && Number.isSafeInteger(value) && value > 0 ? value : undefined
}
