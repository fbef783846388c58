import type { Finding } from '../../newsroom/index.ts'
import type { Passage } from '../passages.ts'
import { knownNames, noNames, openers, titleWords } from './known.data.ts'
import { bucketsOf, distance, sameFamily, skeleton, undoubled } from './likeness.ts'
import { fold, wordsOf, type NameRun, type Token } from './tokens.ts'

/** All that a story says with one folded name: where, after which given names, before which names, how sure it is one. */
type Name = { key: string; spots: Token[]; given: Set<string>; next: Set<string>; titled: boolean; proven: boolean; last: number; first: number; alone: number }

const LEAST = 4
const counts = ({ key, raw, shout }: Token): boolean => key.length >= LEAST && !noNames.has(key) && !titleWords.has(key) && !(shout && raw.length <= 5)

const mayBeGiven = ({ key, starts }: Token): boolean => !titleWords.has(key) && !noNames.has(key) && !(starts && openers.has(key))

function collect(runs: readonly NameRun[]): Map<string, Name> {
  const names = new Map<string, Name>()
  for (const run of runs) run.forEach((token, index) => {
    if (!counts(token)) return
    const name = names.get(token.key) ?? { key: token.key, spots: [], given: new Set(), next: new Set(), titled: false, proven: false, last: 0, first: 0, alone: 0 }
    names.set(token.key, name)
    const [before, after] = [run[index - 1], run[index + 1]]
    name.spots.push(token)
    if (before && mayBeGiven(before)) name.given.add(before.key)
    if (after && !titleWords.has(after.key)) name.next.add(after.key)
    name.titled ||= before ? titleWords.has(before.key) : token.afterTitle
    name.proven ||= !token.starts || token.passage.kind === 'person'
    const leads = index === 0 || (index === 1 && before !== undefined && !mayBeGiven(before))
    if (leads && !after) name.alone++
    else if (!after) name.last++
    else if (leads) name.first++
  })
  return names
}

/** Pairs that meet in a bucket; a bucket that holds too many says nothing. */
function candidates(names: ReadonlyMap<string, Name>): readonly (readonly [Name, Name])[] {
  const buckets = new Map<string, Name[]>()
  for (const name of names.values()) for (const bucket of bucketsOf(name.key)) buckets.set(bucket, [...buckets.get(bucket) ?? [], name])
  const pairs = new Map<string, readonly [Name, Name]>()
  for (const members of buckets.values()) {
    if (members.length < 2 || members.length > 40) continue
    members.forEach((a, index) => { for (const b of members.slice(index + 1)) if (a !== b) pairs.set([a.key, b.key].sort().join('|'), [a, b]) })
  }
  return [...pairs.values()]
}

function alike(a: string, b: string): boolean {
  if (skeleton(a) === skeleton(b) || undoubled(a) === undoubled(b)) return true
  const apart = distance(a, b)
  if (apart <= 1) return true
  const ends = a.slice(0, 2) === b.slice(0, 2) || a.slice(-2) === b.slice(-2)
  return apart === 2 && Math.min(a.length, b.length) >= 7 && a.at(-1) === b.at(-1) && ends
}

const meets = (a: ReadonlySet<string>, b: ReadonlySet<string>, same: (x: string, y: string) => boolean): boolean => [...a].some(x => [...b].some(y => same(x, y)))
const sameGiven = (x: string, y: string): boolean => x === y || distance(x, y, 1) <= 1 || (x.length === 1 && y.startsWith(x)) || (y.length === 1 && x.startsWith(y))

type Verdict = Finding['severity'] | null

/** How sure it is that two names are one; null where they may well be two. Rules N1 to N8 of SPEC.md. */
function judge(usual: Name, rare: Name, lower: ReadonlySet<string>): Verdict {
  const [a, b] = [usual.key, rare.key]
  if (!usual.proven && !rare.proven) return null
  if (!alike(a, b)) return null
  const shared = meets(usual.given, rare.given, (x, y) => x === y)
  const follows = meets(usual.next, rare.next, (x, y) => x === y)
  if (a.replaceAll('-', '') === b.replaceAll('-', '')) return null
  if (sameFamily(a, b) && !shared) return null
  if (usual.given.size > 0 && rare.given.size > 0 && !meets(usual.given, rare.given, sameGiven)) return null
  if (follows && a[0] === b[0] && usual.last + rare.last === 0) return 'warning'
  if ((lower.has(a) || lower.has(b)) && !shared) return null
  if (knownNames.has(a) && knownNames.has(b) && !shared) return rare.given.size === 0 && usual.given.size > 0 ? 'note' : null
  const givenOnly = (name: Name): boolean => name.first > 0 && name.last + name.alone === 0
  if (givenOnly(usual) !== givenOnly(rare) || givenOnly(usual)) return null
  if (Math.min(a.length, b.length) === LEAST && !shared && usual.spots.length < 2) return null
  if (a[0] !== b[0] && !shared && skeleton(a) !== skeleton(b)) return null
  if (shared) return 'error'
  return usual.given.size > 0 || usual.titled || rare.given.size > 0 ? 'warning' : 'note'
}

const formOf = ({ spots }: Name): string => (spots.find(({ shout }) => !shout) ?? spots[0])?.raw ?? ''

function kindsOf(spots: readonly Token[]): string {
  const captions = spots.filter(({ passage }) => passage.kind !== 'body' && passage.kind !== 'headline' && passage.kind !== 'subhead' && passage.kind !== 'row').length
  if (captions === 0) return 'in the story'
  return captions === spots.length ? 'in the caption' : 'in story and caption'
}

const told = (name: Name): string => `“${formOf(name)}” (${name.spots.length}, ${kindsOf(name.spots)})`

const likeCase = (raw: string, model: string): string => (raw === raw.toUpperCase() ? model.toUpperCase() : model)

function finding(rule: string, severity: Finding['severity'], message: string, spots: readonly Token[], model: string): readonly Finding[] {
  const [first, ...rest] = spots.filter(({ passage }) => passage.kind !== 'removed')
  if (!first) return []
  const where = ({ passage, from, to }: Token) => passage.at(from, to)
  return [{ rule, severity, message, where: where(first), also: rest.map(where), fix: { replacements: [likeCase(first.raw, model)] } }]
}

/** One name under one key, written with and without its marks. All-capital forms are no other spelling. */
function marks(name: Name): readonly Finding[] {
  const forms = new Map<string, Token[]>()
  for (const spot of name.spots) if (!spot.shout) {
    const form = spot.raw.replace(/’/g, "'").normalize('NFC')
    forms.set(form, [...forms.get(form) ?? [], spot])
  }
  const [usual, ...others] = [...forms].sort(([, a], [, b]) => b.length - a.length)
  if (!usual) return []
  return others.flatMap(([form, spots]) => {
    const rule = form.toLowerCase() === usual[0].toLowerCase() ? 'name/capitals' : 'name/diacritic'
    return finding(rule, 'note', `“${usual[0]}” (${usual[1].length}) and “${form}” (${spots.length}): one way to write it?`, spots, usual[0])
  })
}

type Namesakes = Readonly<{ surname: string; forms: Map<string, Token[]> }>

/** The names that stand before each surname. Three letters are enough here. */
function namesakes(runs: readonly NameRun[]): readonly Namesakes[] {
  const found = new Map<string, Namesakes>()
  for (const run of runs) run.forEach((token, index) => {
    const surname = run[index + 1]
    if (!surname || token.key.length < 3 || surname.key.length < 3 || !mayBeGiven(token) || titleWords.has(surname.key)) return
    const group = found.get(surname.key) ?? { surname: surname.raw, forms: new Map<string, Token[]>() }
    found.set(surname.key, group)
    group.forms.set(token.key, [...group.forms.get(token.key) ?? [], token])
  })
  return [...found.values()]
}

/** Given names a letter apart before the same surname: Sara Vik, Sarah Vik. */
function givenNames(runs: readonly NameRun[]): readonly Finding[] {
  return namesakes(runs).flatMap(({ surname, forms }) => {
    const sorted = [...forms].sort(([, a], [, b]) => b.length - a.length)
    return sorted.flatMap(([a, usual], index) => sorted.slice(index + 1).flatMap(([b, rare]) => {
      if (a[0] !== b[0] || (distance(a, b, 1) > 1 && skeleton(a) !== skeleton(b))) return []
      const [x, y] = [usual[0]?.raw ?? '', rare[0]?.raw ?? '']
      return finding('name/given', 'warning', `“${x} ${surname}” (${usual.length}) and “${y} ${surname}” (${rare.length}): one and the same?`, rare, x)
    }))
  })
}

/**
 * One person, firm or place spelled two ways anywhere in story and pictures. Points at the rarer spelling; its other places
 * stand in `also`. Passages that were removed weigh, and are never pointed at. Never accuses two people who are merely alike: two given names that differ make two people.
 */
export function nameSpellings(passages: readonly Passage[]): readonly Finding[] {
  const { runs, lower } = wordsOf(passages)
  const names = collect(runs)
  const given = givenNames(runs)
  const isGiven = new Set(given.flatMap(({ fix }) => (fix?.replacements ?? []).map(fold)))
  const pairs = candidates(names).flatMap(([a, b]) => {
    const [usual, rare] = a.spots.length >= b.spots.length ? [a, b] : [b, a]
    const severity = judge(usual, rare, lower)
    if (severity === null || isGiven.has(usual.key)) return []
    return finding('name/two-spellings', severity, `${told(usual)} and ${told(rare)}: one name?`, rare.spots, formOf(usual))
  })
  return [...pairs, ...given, ...[...names.values()].flatMap(marks)]
}
