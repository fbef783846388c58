import { isByline } from './opening.ts'

const NAME = String.raw`\p{Lu}[\p{L}\p{M}'’.-]*(?:\s[\p{L}\p{M}'’.-]+){1,3}`
const AND = String.raw`\s+(?:and|und|et|y|e|en|och|og)\s+`
const NAMES = new RegExp(String.raw`^${NAME}(?:(?:,\s+${NAME})*,?${AND}${NAME})?$`, 'u')

/**
 * The names of a byline, one by one: `By Ana Duarte and Bo Lie` names two people, and so does `Ana Duarte, Bo Lie and Cy Moe` three. What
 * stands behind a comma without another name to follow is a title or a house (`Ana Duarte, Staff Writer`): such a byline is one name, as printed.
 */
export function namesIn(byline: string): readonly string[] {
  const bare = byline.replace(/^(?:By|BY|by|Von|Par|Por|Di|Door|Av|Af)\s+(?=\p{Lu})/u, '')
  return NAMES.test(bare) ? bare.split(new RegExp(String.raw`,?${AND}|,\s+`, 'u')) : [bare].filter(Boolean)
}

/** Several names as one byline. */
export const joinedNames = (names: readonly string[]): string => (names.length < 2 ? names[0] ?? '' : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`)

const words: Readonly<Partial<Record<string, string>>> = { de: 'Von', fr: 'Par', es: 'Por', pt: 'Por', it: 'Di', nl: 'Door', nb: 'Av', no: 'Av', sv: 'Av', da: 'Af' }

/** A byline as print shows it, with the word before the names where it has none: what tells it from a paragraph in a text without fields. */
export const printedByline = (byline: string, language: string): string =>
  (byline.trim() === '' || isByline(byline) ? byline : `${words[language.split('-')[0] ?? ''] ?? 'By'} ${byline}`)
