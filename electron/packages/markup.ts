/** A piece of HTML that is safe to stand in a page. Only `markup` makes one. */
class Markup {
  constructor(readonly source: string) {}
}
export type { Markup }

type Part = string | number | Markup | false | null | undefined | readonly Part[]

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string): string => text.toWellFormed().replace(/[&<>"']/g, sign => entities[sign] ?? sign).replace(/[\0-\x08\x0b\x0c\x0e-\x1f]/g, '')

function print(part: Part): string {
  if (part === null || part === undefined || part === false) return ''
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part))
  return part instanceof Markup ? part.source : part.map(print).join('')
}

/** A template whose values are escaped, whatever they hold; absent ones leave nothing. */
export const markup = (strings: TemplateStringsArray, ...parts: readonly Part[]): Markup =>
  new Markup(strings.map((text, index) => text + print(parts[index])).join(''))

/** An address that a reader may follow: of the web or of mail, never of a script. */
export const safeAddress = (address: string): string | null => (/^(?:https?:\/\/|mailto:)/i.test(address) ? address : null)

/** A style sheet of our own, as it is. */
export const styleSheet = (css: string): Markup => new Markup(`<style>${css}</style>`)
