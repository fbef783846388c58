import type { Finding } from '../newsroom/index.ts'
import type { Passage } from './passages.ts'

type Spot = Readonly<{ passage: Passage; text: string; from: number; to: number; attributive: boolean }>

const COMPOUND = /(?<![\p{L}\p{N}/.@_-])(\p{L}{3,})[-‑](\p{L}{3,})(?![\p{L}\p{N}/@_-]|\.\p{L})/gu

/** After these a compound stands as a noun; before any other lower-case word it may be a modifier, which takes a hyphen by rule. */
const AFTER_NOUN = new Set(('said says told added is was are were be been has have had will would can could may might must should and or but nor of in on at by '
  + 'for from to with as after before when while who which that than then also not no into over under about against during '
  + 'spoke met went came gave took left made saw held led won lost ran rose fell wrote stood sat began knew thought kept sent put set cut hit wants says does did here there today').split(' '))

const isAttributive = (after: string): boolean => {
  const next = /^[ \t]+(\p{Ll}[\p{L}’']*)/u.exec(after)?.[1]
  return next !== undefined && !AFTER_NOUN.has(next) && !next.endsWith('ed')
}

const spot = (passage: Passage, text: string, from: number): Spot =>
  ({ passage, text, from, to: from + text.length, attributive: isAttributive(passage.text.slice(from + text.length)) })

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

function openForms(passages: readonly Passage[], first: string, second: string): readonly Spot[] {
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])${escaped(first)}(?: ?)${escaped(second)}(?![\\p{L}\\p{N}-])`, 'giu')
  return passages.flatMap(passage => [...passage.text.matchAll(pattern)].map(({ 0: text, index }) => spot(passage, text, index)))
}

const lower = (spots: readonly Spot[]): boolean => spots.some(({ text }) => text === text.toLowerCase())

function compare(hyphened: readonly Spot[], open: readonly Spot[]): readonly Finding[] {
  if (hyphened.every(({ attributive }) => attributive) && !open.some(({ attributive }) => attributive)) return []
  const [rarer, usual] = open.length <= hyphened.length ? [open, hyphened] : [hyphened, open]
  const [first, ...others] = rarer
  const model = usual[0]
  if (!first || !model) return []
  const common = lower([...hyphened, ...open])
  const told = (spots: readonly Spot[]): string => `“${(spots.find(({ text }) => text === text.toLowerCase()) ?? spots[0])?.text ?? ''}” (${spots.length})`
  return [{
    rule: common ? 'hyphen/varies' : 'name/hyphen', severity: common ? 'note' : 'warning',
    message: `${told(usual)} and ${told(rarer)}: write it one way in a story.`,
    where: first.passage.at(first.from, first.to), also: others.map(other => other.passage.at(other.from, other.to)),
    fix: { replacements: [likeCase(first.text, model.text)] },
  }]
}

/** `model` in the capitals of `text`: Secretary General, secretary-general → Secretary-General. */
function likeCase(text: string, model: string): string {
  const capitals = text.split(/[ \-‑]/u).map(word => /^\p{Lu}/u.test(word))
  return model.toLowerCase().split(/([ \-‑])/u).map((part, index) => (capitals[index / 2] ? part.charAt(0).toUpperCase() + part.slice(1) : part)).join('')
}

/** One compound written with a hyphen here and without one there, as in secretary-general and secretary general. */
export function hyphenation(passages: readonly Passage[]): readonly Finding[] {
  const compounds = new Map<string, Spot[]>()
  for (const passage of passages) {
    for (const { 0: text, 1: first = '', 2: second = '', index } of passage.text.matchAll(COMPOUND)) {
      const key = `${first.toLowerCase()} ${second.toLowerCase()}`
      compounds.set(key, [...compounds.get(key) ?? [], spot(passage, text, index)])
    }
  }
  return [...compounds].flatMap(([key, hyphened]) => {
    const [first = '', second = ''] = key.split(' ')
    const open = openForms(passages, first, second)
    return open.length > 0 ? compare(hyphened, open) : []
  })
}
