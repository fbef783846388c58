import { creativeCommons, generatedTypes, licences, originTypes } from './licence.ts'
import { edgeOf, secondsOf } from './moment.ts'
import type { Badge, Change, Decision, Lease, Reason, Rights, Use } from './rights.ts'

type Row = (rights: Rights, use: Use) => readonly Reason[]

const none: readonly Reason[] = []
const blocked = (code: string, sentence: string): readonly Reason[] => [{ code, verdict: 'blocked', sentence }]
const undecided = (code: string, sentence: string): readonly Reason[] => [{ code, verdict: 'needs-decision', sentence }]
const list = (values: readonly string[]): string => (values.length > 0 ? values.join(', ') : 'nobody')

/** Reasons that no override can lift (SPEC R4). */
export const notOverridable: readonly string[] = ['source-protected', 'withdrawn']

// The rows of the gate in the order of SPEC.md, R6; each is independent of the others.

const protectedSource: Row = (rights, use) =>
  rights.sourceProtected && use.profile !== 'source-safe' ? blocked('source-protected', 'The source of this picture is protected: it leaves only in the source-safe profile.') : none

const withdrawn: Row = rights => (rights.withdrawn ? blocked('withdrawn', 'The supplier withdrew this picture.') : none)

const dated = ({ from, until, embargo, leases }: Rights): boolean => Boolean(from ?? until ?? embargo) || (leases ?? []).some(lease => lease.from ?? lease.to)

const MONTHS = ['Jan.', 'Feb.', 'March', 'April', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.']

/** A day or instant as a desk says it: `Oct. 31, 2026`, `Oct. 31, 2026, 12:00 +01:00`; anything else as it stands. */
function spoken(value: string, zone: string | undefined): string {
  const [, year = '', month = '', day = '', time, offset] = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2})[\d:.]*(Z|[+-]\d{2}:?\d{2})?)?$/.exec(value) ?? []
  const name = MONTHS[Number(month) - 1]
  if (name === undefined) return value
  const where = offset === 'Z' ? 'UTC' : offset ?? zone
  return [`${name} ${Number(day)}, ${year}`, ...(time === undefined ? [] : [[time, where].filter(Boolean).join(' ')])].join(', ')
}

type Limit = Readonly<{ value: string; edge: 'start' | 'end'; code: string; sentence: string }>

function limitsOf({ from, until, embargo, zone }: Rights): readonly Limit[] {
  return [
    ...(from ? [{ value: from, edge: 'start', code: 'not-yet', sentence: `The licence begins on ${spoken(from, zone)}.` } as const] : []),
    ...(until ? [{ value: until, edge: 'end', code: 'expired', sentence: `The licence ended on ${spoken(until, zone)}.` } as const] : []),
    ...(embargo ? [{ value: embargo, edge: 'start', code: 'embargo', sentence: `Embargoed until ${spoken(embargo, zone)}.` } as const] : []),
  ]
}

const times: Row = (rights, use) => {
  const at = use.at === undefined ? null : secondsOf(use.at)
  if (at === null) return dated(rights) ? undecided('time-unknown', 'When will it be used? The licence has dates.') : none
  const reasons = limitsOf(rights).flatMap(({ value, edge, code, sentence }) => {
    const span = edgeOf(value, edge, rights.zone)
    if (!span) return undecided('zone-unknown', `"${value}" is no date that can be read.`)
    const [sure, perhaps] = edge === 'start' ? [at < span.earliest, at < span.latest] : [at > span.latest, at > span.earliest]
    if (sure) return blocked(code, sentence)
    return perhaps ? undecided('zone-unknown', 'The date has no time zone; here it could be over already.') : none
  })
  return reasons.filter(({ code }, index) => reasons.findIndex(other => other.code === code) === index)
}

/** Is the lease in force at the time of use, for this client? `null`: that depends on a client that nobody named. */
function current(lease: Lease, rights: Rights, use: Use): boolean | null {
  const at = use.at === undefined ? null : secondsOf(use.at)
  const start = lease.from ? edgeOf(lease.from, 'start', rights.zone) : null
  const end = lease.to ? edgeOf(lease.to, 'end', rights.zone) : null
  const strict = lease.kind === 'deny'
  if (at !== null && start && at < (strict ? start.earliest : start.latest)) return false
  if (at !== null && end && at > (strict ? end.latest : end.earliest)) return false
  if (at === null && !strict && (start ?? end)) return false
  if (lease.client === undefined || lease.client === use.client) return true
  return use.client === undefined ? null : false
}

const denied: Row = (rights, use) => {
  const deny = (rights.leases ?? []).filter(({ kind }) => kind === 'deny')
  const lease = deny.find(one => current(one, rights, use) === true)
  if (lease) {
    const when = [lease.from && ` from ${spoken(lease.from, rights.zone)}`, lease.to && ` to ${spoken(lease.to, rights.zone)}`].filter(Boolean).join('')
    return blocked('lease-denied', `${lease.by ?? 'The desk'} stopped its use${when}${lease.note ? `: ${lease.note}` : ''}.`)
  }
  return deny.some(one => current(one, rights, use) === null) ? undecided('client-unknown', 'Stopped for certain clients: who gets it?') : none
}

const hasAllowance = (rights: Rights, use: Use): boolean => (rights.leases ?? []).some(lease => lease.kind === 'allow' && current(lease, rights, use) === true)

const clients: Row = ({ clients: only, clientsExcept: except }, { client }) => {
  if (!only && !except?.length) return none
  if (client === undefined) return undecided('client-unknown', 'Licensed for certain clients only: who gets it?')
  if (except?.includes(client)) return blocked('client-excluded', `Not for ${client}.`)
  return only && !only.includes(client) ? blocked('client-not-licensed', `Not for ${client}: licensed for ${list(only)} only.`) : none
}

const territories: Row = ({ territory: only, territoryExcept: except }, { territory: places }) => {
  const limited = only && !only.includes('WORLD')
  if (!limited && !except?.length) return none
  if (!places) return undecided('territory-unknown', `Licensed for ${limited ? list(only) : `all but ${list(except ?? [])}`} only: where will it appear?`)
  const out = except?.length ? places.find(place => place === 'WORLD' || except.includes(place)) : undefined
  if (out !== undefined) return blocked('territory-excluded', `Not in ${out === 'WORLD' ? list(except ?? []) : out}.`)
  const beyond = limited ? places.find(place => !only.includes(place)) : undefined
  return beyond !== undefined ? blocked('territory-not-licensed', `Not in ${beyond}: licensed for ${list(only ?? [])} only.`) : none
}

const mediums: Row = ({ media: only, mediaExcept: except }, { medium }) => {
  if (!only && !except?.length) return none
  if (!medium) return undecided('medium-unknown', 'Licensed for certain media only: where will it appear?')
  if (except?.includes(medium)) return blocked('medium-excluded', `Not for ${medium}.`)
  return only && !only.includes(medium) ? blocked('medium-not-licensed', `Not for ${medium}: licensed for ${list(only)} only.`) : none
}

const purposes: Row = ({ editorialOnly }, { purpose }) => {
  if (!purpose) return undecided('purpose-unknown', 'News or advertising?')
  return editorialOnly && purpose === 'commercial' ? blocked('editorial-only', 'For news only, not for advertising.') : none
}

const commons: Row = ({ category, licenceUrl }, { purpose, changes }) => {
  if (category !== 'creative-commons') return none
  const licence = licenceUrl ? creativeCommons(licenceUrl) : null
  if (!licence) return undecided('cc-unknown', `Which Creative Commons licence is it? ${licenceUrl ? `"${licenceUrl}" is none that is known.` : 'No address is given.'}`)
  const change = changes.find(one => one !== 'resize')
  if (!licence.commercial && purpose === 'commercial') return blocked('cc-noncommercial', `${licence.name} does not allow commercial use.`)
  if (change && !licence.derivatives) return blocked('cc-noderivatives', `${licence.name} does not allow a change: ${change}.`)
  return change && licence.shareAlike ? undecided('cc-sharealike', `${licence.name} wants the changed picture under the same licence.`) : none
}

const constraints: readonly (readonly [string, Change, string])[] = [
  ['AL-CRP', 'crop', 'cropped'], ['AL-FLP', 'flip', 'flipped'], ['AL-RET', 'retouch', 'retouched'], ['AL-CLR', 'colorize', 'colourised'],
  ['AL-DCL', 'decolorize', 'turned to black and white'], ['AL-MRG', 'merge', 'merged with another'],
]
const alterations: Row = ({ alterationConstraints = [] }, { changes }) =>
  constraints.flatMap(([key, change, word]) =>
    alterationConstraints.includes(key) && changes.includes(change) ? blocked(change === 'crop' ? 'crop-forbidden' : 'alteration-forbidden', `May not be ${word}.`) : none)

const uses: Row = ({ maxUses }, { usesSoFar = 0 }) =>
  maxUses !== undefined && usesSoFar >= maxUses ? blocked('uses-spent', `Granted ${maxUses} ${maxUses === 1 ? 'use' : 'uses'}, ${usesSoFar} made.`) : none

const keeping: Row = (rights, use) => [
  ...(rights.archive === false && (use.archive === true || use.medium === 'archive') ? blocked('archive-forbidden', 'May not be archived.') : none),
  ...(rights.redistribution === false && use.redistribute ? blocked('redistribution-forbidden', 'May not be passed on.') : none),
]

const pool: Row = ({ category, poolMembers }, { client }) => {
  if (category !== 'pool') return none
  if (!poolMembers) return undecided('pool-terms-unknown', 'Pool picture: for which members?')
  if (client === undefined) return undecided('client-unknown', `Pool picture for ${list(poolMembers)}: who gets it?`)
  return poolMembers.includes(client) ? none : blocked('pool-not-member', `Pool picture for ${list(poolMembers)}.`)
}

const MINORS = ['AG-A17', 'AG-A16', 'AG-A15', 'AG-U14']
const releases: Row = ({ release = {} }, { purpose }) => {
  const commercial = purpose === 'commercial'
  const judge = (value: string | undefined, prefix: 'MR' | 'PR', kind: 'model' | 'property', shown: string): readonly Reason[] => {
    if (!commercial || value === `${prefix}-U${prefix}` || value === `${prefix}-NAP`) return none
    return value === `${prefix}-NON` ? blocked(`${kind}-release-missing`, `No release ${shown}.`) : undecided(`${kind}-release-unclear`, `Is there a release ${shown}?`)
  }
  const { youngest, model } = release
  const minor = youngest !== undefined && MINORS.includes(youngest)
  return [
    ...judge(model, 'MR', 'model', 'by the people shown'),
    ...judge(release.property, 'PR', 'property', 'for the property shown'),
    ...(minor && commercial && model !== 'MR-UMR' ? blocked('minor-commercial', 'A child is shown.') : none),
    ...(minor && !(commercial && model !== 'MR-UMR') ? undecided('minor', 'A child is shown.') : none),
    ...(youngest === 'AG-UNK' && commercial ? undecided('age-unknown', 'How old are the people shown?') : none),
  ]
}

const FORBIDS_ALL = ['DMI-PROHIBITED', 'DMI-PROHIBITED-AIMLTRAINING', 'DMI-PROHIBITED-EXCEPTSEARCHENGINEINDEXING']
const mining: Row = ({ dataMining }, { training }) => {
  if (!training || dataMining === 'DMI-ALLOWED') return none
  const generativeOnly = dataMining === 'DMI-PROHIBITED-GENAIMLTRAINING'
  if (dataMining !== undefined && (FORBIDS_ALL.includes(dataMining) || (generativeOnly && training !== 'discriminative'))) {
    return blocked('training-prohibited', 'The holder forbids training on this picture.')
  }
  return generativeOnly ? none : undecided('training-unclear', 'May a model be trained on this picture? Nobody has said.')
}

const origin: Row = ({ originType, aiHints }, { refusesAI, aiLabel, client = 'this client' }) => {
  if (!originType) {
    if (aiHints) return blocked('ai-undeclared', 'How was this picture made? It shows traces of a generator.')
    return refusesAI ? blocked('origin-undeclared', 'How was this picture made? This client takes no generated pictures.') : undecided('origin-undeclared', 'How was this picture made?')
  }
  const known: readonly string[] = originTypes
  if (!known.includes(originType)) return undecided('origin-unknown', `"${originType}" is not a current source type: which one is it?`)
  const generated = generatedTypes.includes(originType) || (originType === 'composite' && aiHints)
  if (!generated) return none
  if (refusesAI) return blocked('ai-refused', `No generated pictures for ${client}.`)
  return aiLabel ? none : undecided('ai-label-missing', 'A generated picture needs a label that says so.')
}

const money: Row = (rights, use) => {
  const { category, quota, paid, approvedBy } = rights
  if (!category || hasAllowance(rights, use)) return none
  const { name, cost } = licences[category]
  return [
    ...(quota && quota.used >= quota.limit ? undecided('quota-exceeded', `${rights.holder ?? name}: ${quota.used} of ${quota.limit} this month.`) : none),
    ...((cost === 'pay' || cost === 'supplier') && !paid && !quota ? undecided('payment-needed', `${name}: who pays?`) : none),
    ...(cost === 'conditional' && !approvedBy ? undecided('approval-needed', `${name}: who approves?`) : none),
  ]
}

const credit: Row = ({ category, licenceUrl, creditRequired, credit: wanted }, use) => {
  const waived = category === 'public-domain' || (category === 'creative-commons' && licenceUrl !== undefined && creativeCommons(licenceUrl)?.credit === false)
  if (waived || creditRequired === false || use.credit?.trim()) return none
  return blocked('credit-missing', `The credit line is missing${wanted ? `: ${wanted}` : ''}.`)
}

const rows: readonly Row[] = [
  withdrawn, times, denied, clients, territories, mediums, purposes, commons, alterations, uses, keeping, pool, releases, mining, origin, money, credit,
]

/**
 * May this picture be used like this? Pure and total; nothing on record means no. All reasons are kept in the order of
 * SPEC.md (R6), blocked ones first; blocked beats a decision beats allowed.
 */
export function decide(rights: Rights | null, use: Use): Decision {
  const reasons = rights?.category && rights.category in licences
    ? [...protectedSource(rights, use), ...rows.flatMap(row => row(rights, use))]
    : [...(rights ? protectedSource(rights, use) : none), ...blocked('rights-unknown', 'Nobody has said what we may do with this picture.')]
  const [first, ...rest] = [...reasons.filter(({ verdict }) => verdict === 'blocked'), ...reasons.filter(({ verdict }) => verdict === 'needs-decision')]
  return first ? { verdict: first.verdict, reasons: [first, ...rest] } : { verdict: 'allowed' }
}

const limited = (rights: Rights): boolean =>
  Boolean(rights.until ?? rights.clients ?? rights.territory ?? rights.media ?? rights.maxUses ?? rights.poolMembers)
  || [rights.clientsExcept, rights.territoryExcept, rights.mediaExcept, rights.alterationConstraints, rights.leases].some(part => part && part.length > 0)
  || rights.archive === false || rights.redistribution === false

/** The badge of a thumbnail, and the sentence beside it; empty when the picture is free. */
export function badgeOf(rights: Rights | null, use: Use): Readonly<{ badge: Badge; reason: string }> {
  const decision = decide(rights, use)
  if (decision.verdict !== 'allowed') {
    const [{ code, sentence }] = decision.reasons
    return { badge: code === 'rights-unknown' ? 'unknown' : decision.verdict === 'blocked' ? 'blocked' : 'conditions', reason: sentence }
  }
  return rights && limited(rights) ? { badge: 'conditions', reason: rights.usageTerms ?? 'Free for this use; the licence has limits.' } : { badge: 'free', reason: '' }
}
