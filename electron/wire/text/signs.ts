/** A word that would mean something at the beginning of a line: a dash, a bullet, a number of a list, the mark of a quote or a row. */
const SIGN = '(?:--|[-–—*•]|#{1,6}|\\d{1,3}[.)]|[>|]\\S*)(?= |$)'

/** Between two words where a line may be broken: never before a sign. */
export const breaks = new RegExp(` +(?!${SIGN})`)

/** What of a line would have had to fit on the line before it. */
export const unbroken = new RegExp(`^\\S+(?: +${SIGN})*`)
