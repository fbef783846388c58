import type { Subject } from '../../newsroom/index.ts'
import { anpaLetters, anpaTopics, category3Dialects, category3Topics, category7901Of as codes7901, category7901Topics, genreWords, MISCELLANY } from './categories.data.ts'
import { levelOne, TOPIC } from './subjects.ts'

const topic = (code: string | null | undefined): Subject | undefined => (typeof code !== 'string' ? undefined : { scheme: TOPIC, code })
const top = (level: string | undefined): Subject | undefined => topic(level === undefined ? undefined : `${level}000000`)

/** The first level of the first subject that has one. */
const firstLevel = (subjects: readonly Subject[]): string | undefined => subjects.map(levelOne).find(level => level !== undefined)

/** The topic that an ANPA category letter stands for at this agency; none for letters of places and of kinds of message. */
export const topicOfAnpa = (letter: string, provider = 'AP'): Subject | undefined =>
  topic(anpaTopics[provider.toUpperCase() === 'AAP' ? 'AAP' : 'AP'][letter.toLowerCase()])

/** An advisory is `v` whatever it speaks of; without a telling subject `a` (news at home) or, from abroad, `i`. */
export function anpaCategory(subjects: readonly Subject[], { advisory = false, abroad = false }: Readonly<{ advisory?: boolean; abroad?: boolean }> = {}): string {
  if (advisory) return 'v'
  return anpaLetters[firstLevel(subjects) ?? ''] ?? (abroad ? 'i' : 'a')
}

/** IPTC categories of three letters (IIM 2:15); case doesn't count. */
export const topicOfCategory3 = (category: string): Subject | undefined => top(category3Topics[category.toUpperCase()] ?? category3Dialects[category.toUpperCase()])

export function category3Of(subjects: readonly Subject[]): string | undefined {
  const level = firstLevel(subjects)
  return Object.keys(category3Topics).find(category => category3Topics[category] === level)
}

/** Categories of IPTC 7901 (clause 4.6): every service has its own; these are the known ones. */
export const topicOfCategory7901 = (category: string): Subject | undefined => top(category7901Topics[category])

export const category7901Of = (subjects: readonly Subject[]): string => codes7901[firstLevel(subjects) ?? ''] ?? MISCELLANY

/** A kind of story by the word that a wire uses for it; undefined for other words. */
export function genreOf(word: string): Subject | undefined {
  const code = genreWords[word.trim().toLowerCase()]
  return code === undefined ? undefined : { scheme: 'genre', code }
}
