import type { Subject } from '../../newsroom/index.ts'
import { back, exact, nearest, retired } from './topics.data.ts'

/** The scheme of IPTC Media Topics, in which Dateline thinks, and that of the older 8-digit subject codes. */
export const TOPIC = 'medtop'
export const SUBJECT_CODE = 'subj'

const pairs = (table: string): readonly (readonly [string, string])[] => table.trim().split(/\s+/).map(pair => [pair.slice(0, 8), pair.slice(9)] as const)

const topicOf: ReadonlyMap<string, string> = new Map(pairs(exact))
const codeOf: ReadonlyMap<string, string> = new Map(pairs(exact).map(([code, topic]) => [topic, code]))
const nearestTopic: ReadonlyMap<string, string> = new Map(pairs(nearest))
const nearestCode: ReadonlyMap<string, string> = new Map(pairs(back))
const living: ReadonlyMap<string, string> = new Map(pairs(retired))

/** A code, its matter and its subject: `SSMMMDDD`, `SSMMM000`, `SS000000` (IPTC subject codes). */
const upwards = (code: string): readonly string[] => [code, `${code.slice(0, 5)}000`, `${code.slice(0, 2)}000000`]

/** The topic that means the same as a subject code or, failing that, the nearest above it. */
function topicNear(code: string): string | undefined {
  for (const each of upwards(code)) {
    const topic = topicOf.get(each) ?? nearestTopic.get(each)
    if (topic !== undefined) return topic
  }
  return undefined
}

/**
 * Subjects as the newsroom holds them. A subject code (`subj`) that a Media Topic says exactly becomes that topic; any other stays and is
 * followed by the nearest topic. Order is kept, nothing stands twice, and doing it again changes nothing. Other schemes are not touched.
 */
export function domainSubjects(given: readonly Subject[]): readonly Subject[] {
  const out = new Map<string, Subject>()
  const topics = new Set(given.flatMap(({ scheme, code }) => (scheme === TOPIC ? [code] : [])))
  const add = (subject: Subject): void => {
    const key = `${subject.scheme}:${subject.code}`
    if (out.get(key)?.name === undefined) out.set(key, subject)
  }
  for (const subject of given) {
    if (subject.scheme !== SUBJECT_CODE || !/^\d{8}$/.test(subject.code)) add(subject)
    else {
      const same = topicOf.get(subject.code)
      const near = same === undefined ? topicNear(subject.code) : undefined
      add(same === undefined ? subject : { ...subject, scheme: TOPIC, code: same })
      if (near !== undefined && !topics.has(near)) add({ scheme: TOPIC, code: near })
    }
  }
  return [...out.values()]
}

/** `exact` says that reading the code back gives the very subject. */
export type SubjectCode = Readonly<{ code: string; name?: string; exact: boolean; subject: Subject }>

/**
 * The 8-digit codes for a format that knows no others: subject codes as they are, each topic by the code that means the same or
 * the nearest one. A topic that a subject code of the same story stands for already gives none.
 */
export function subjectCodes(subjects: readonly Subject[]): readonly SubjectCode[] {
  const implied = new Set(subjects.flatMap(({ scheme, code }) => (scheme === SUBJECT_CODE && !topicOf.has(code) ? [topicNear(code)] : [])))
  const out = new Map<string, SubjectCode>()
  for (const subject of subjects) {
    const { scheme, code, name } = subject
    const own = scheme === SUBJECT_CODE ? code : scheme === TOPIC && !implied.has(code) ? codeForTopic(code) : undefined
    if (own !== undefined && /^\d{8}$/.test(own) && !out.has(own)) {
      out.set(own, { code: own, ...(name === undefined ? {} : { name }), exact: scheme === SUBJECT_CODE ? !topicOf.has(code) : codeOf.get(code) === own, subject })
    }
  }
  return [...out.values()]
}

function codeForTopic(topic: string): string | undefined {
  const active = living.get(topic) ?? topic
  return codeOf.get(active) ?? nearestCode.get(active)
}

/** The topic that took the place of a retired one; undefined for any other. */
export const successorOf = (topic: string): string | undefined => living.get(topic)

/** The two digits of the first level, `15` for sport and all below it; undefined for subjects of other schemes. */
export function levelOne({ scheme, code }: Subject): string | undefined {
  if (scheme === SUBJECT_CODE) return /^\d{8}$/.test(code) ? code.slice(0, 2) : undefined
  return scheme === TOPIC ? codeForTopic(code)?.slice(0, 2) : undefined
}
