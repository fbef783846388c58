import type { Marks } from '../../newsroom/index.ts'

const entities = [['person', 'Person'], ['org', 'Organisation'], ['place', 'Place']] as const

/** The character style of words that name somebody or something, such as `Person` or `PersonPlace`; undefined for other words. */
export const entityStyle = (marks: Marks): string | undefined => entities.filter(([mark]) => marks[mark]).map(([, name]) => name).join('') || undefined

/** Every such style, for the list of styles. */
export const entityStyles: readonly string[] = [1, 2, 3, 4, 5, 6, 7].map(bits => entities.filter((_, index) => bits & (1 << index)).map(([, name]) => name).join(''))

/** What such a style marks; nothing for any other style. */
export function entityMarks(id: string): Marks {
  if (!entityStyles.includes(id)) return {}
  return Object.fromEntries(entities.filter(([, name]) => id.includes(name)).map(([mark]) => [mark, true]))   // keys are marks, values true
}
