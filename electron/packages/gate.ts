import { decide, notOverridable, type Decision, type Finding, type Photo, type Reason } from '../newsroom/index.ts'

/** A person's word that a picture may leave all the same. `photo` is its guid. */
export type Waiver = Readonly<{ photo: string; person: string; reason: string }>

/** `lifted` is the override that lets a picture leave which the gate would keep; `passes` is the answer. */
export type Ruling = Readonly<{ photo: Photo; decision: Decision; lifted: Waiver | null; passes: boolean }>

/** Open questions of money and origin: they are told, but don't say that the use is not allowed (SPEC P3). */
const advisory: readonly string[] = ['origin-undeclared', 'payment-needed', 'quota-exceeded']

const stands = ({ code, verdict }: Reason): boolean => verdict === 'blocked' || !advisory.includes(code)

/** The gate's word on each picture, for editorial use on the web at `at`. A picture without its file can't leave: no ruling. */
export function rulings(photos: readonly Photo[], at: string, waivers: readonly Waiver[]): readonly Ruling[] {
  return photos.filter(({ file }) => file).map(photo => {
    const decision = decide(photo.rights, {
      at, purpose: 'editorial', medium: 'web', changes: [], profile: 'plain',
      ...(creditOf(photo) ? { credit: creditOf(photo) } : {}),
    })
    const obstacles = decision.verdict === 'allowed' ? [] : decision.reasons.filter(stands)
    const waiver = waivers.find(({ photo: guid, person, reason }) => guid === photo.guid && person.trim() && reason.trim())
    const liftable = obstacles.every(({ code }) => !notOverridable.includes(code))
    const lifted = obstacles.length > 0 && liftable ? waiver ?? null : null
    return { photo, decision, lifted, passes: obstacles.length === 0 || lifted !== null }
  })
}

/** The credit line that goes with the picture. */
export const creditOf = ({ credit, rights }: Photo): string => credit?.trim() || rights?.credit?.trim() || ''

/** What the gate has to say about a picture: errors stand in the way, the rest is to be known. */
export function gateFindings({ photo, decision, lifted }: Ruling): readonly Finding[] {
  if (decision.verdict === 'allowed') return []
  return decision.reasons.map((reason): Finding => ({
    rule: `rights/${reason.code}`,
    severity: stands(reason) && !lifted ? 'error' : 'warning',
    message: lifted && stands(reason) ? `${reason.sentence} ${lifted.person} lets it leave: ${lifted.reason}` : reason.sentence,
    where: { kind: 'field', field: 'rights', item: photo.guid },
  }))
}
