import { symbolFont, wingdings } from './symbols.data.ts'

/**
 * A character of a font of signs as Unicode. `code` may lie in the private area (F000 to F0FF), where word processors put them.
 *
 * @returns undefined where nobody can tell what it looks like
 */
export function symbolOf(font: string, code: number): string | undefined {
  const character = String.fromCodePoint(code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code)
  if (/^symbol/i.test(font)) return symbolFont.get(character) ?? (/[\u0020-\u0040]/.test(character) ? character : undefined)
  if (/^wingdings/i.test(font)) return wingdings.get(character)
  return code >= 0xe000 && code <= 0xf8ff ? undefined : character
}
