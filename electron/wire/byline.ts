/** The names of a byline, one by one: `By Ana Duarte and Bo Lie` names two people; what looks otherwise is one name as it is printed. */
export function namesIn(byline: string): readonly string[] {
  const bare = byline.replace(/^(?:By|BY|by|Von|Par|Por|Di|Door|Av|Af)\s+(?=\p{Lu})/u, '')
  const parts = bare.split(/,\s+(?:and\s+)?|\s+(?:and|und|et|y|e|en|och|og)\s+/u)
  return parts.every(part => /^\p{Lu}[\p{L}\p{M}'’.-]*(?:\s[\p{L}\p{M}'’.-]+){1,3}$/u.test(part)) ? parts : [bare].filter(Boolean)
}

/** Several names as one byline. */
export const joinedNames = (names: readonly string[]): string => (names.length < 2 ? names[0] ?? '' : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`)
