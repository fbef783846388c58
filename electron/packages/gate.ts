import { decide, notOverridable, type Decision, type Finding, type Photo, type Profile, type Reason, type Use } from '../newsroom/index.ts'

/** A person's word that a picture may leave all the same. `photo` is its guid. */
export type Waiver = Readonly<{ photo: string; person: string; reason: string }>

/** `lifted` is the override that lets a picture leave which the gate would keep; `passes` is the answer. */
export type Ruling = Readonly<{ photo: Photo; decision: Decision; lifted: Waiver | null; passes: boolean }>

/** Open questions of money and origin: they are told, but don't say that the use is not allowed (SPEC P3). */
const advisory: readonly string[] = ['origin-undeclared', 'payment-needed', 'quota-exceeded']

const stands = ({ code, verdict }: Reason): boolean => verdict === 'blocked' || !advisory.includes(code)

/**
 * The gate's word on each picture, for editorial use at `at` by every client that the profiles name: on the web, where a profile
 * names no medium. A picture without its file can't leave: no ruling.
 */
export function rulings(photos: readonly Photo[], at: string, waivers: readonly Waiver[], profiles: readonly Profile[]): readonly Ruling[] {
  return photos.filter(({ file }) => file).map(photo => {
    const decision = together(profiles.map(profile => ({ client: profile.client, decision: decide(photo.rights, useOf(photo, at, profile)) })))
    const obstacles = decision.verdict === 'allowed' ? [] : decision.reasons.filter(stands)
    const waiver = waivers.find(({ photo: guid, person, reason }) => guid === photo.guid && person.trim() && reason.trim())
    const liftable = obstacles.every(({ code }) => !notOverridable.includes(code))
    const lifted = obstacles.length > 0 && liftable ? waiver ?? null : null
    return { photo, decision, lifted, passes: obstacles.length === 0 || lifted !== null }
  })
}

const useOf = (photo: Photo, at: string, { medium = 'web', territory, client, pictures }: Profile): Use => ({
  at, purpose: 'editorial', medium, changes: pictures?.longEdge === undefined ? [] : ['resize'], profile: 'plain', ...(territory && { territory }), ...(client !== undefined && { client }),
  ...(creditOf(photo) ? { credit: creditOf(photo) } : {}),
})

type Answer = Readonly<{ client: string | undefined; decision: Decision }>

/** The strictest of several decisions, with every reason once; where it holds for one client only, it names that client. */
function together(answers: readonly Answer[]): Decision {
  const reasons = new Map<string, Reason>()
  for (const { client, decision } of answers) {
    if (decision.verdict === 'allowed') continue
    for (const reason of decision.reasons) {
      const everywhere = answers.every(other => other.decision.verdict !== 'allowed' && other.decision.reasons.some(({ sentence }) => sentence === reason.sentence))
      const sentence = client === undefined || everywhere ? reason.sentence : `For ${client}: ${reason.sentence}`
      reasons.set(sentence, { ...reason, sentence })
    }
  }
  const [first, ...rest] = [...reasons.values()].sort((a, b) => Number(b.verdict === 'blocked') - Number(a.verdict === 'blocked'))
  return first ? { verdict: first.verdict, reasons: [first, ...rest] } : { verdict: 'allowed' }
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
