import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { badgeOf, creativeCommons, decide, licences, originTypes, withCategory, type Decision, type Rights, type Use } from '../../../electron/newsroom/index.ts'
import { base, cases, type RightsCase } from '../../fixtures/rights-cases.data.ts'

type Fields = Readonly<Record<string, unknown>>
const isRecord = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)

/** `null` takes a field away; objects merge. */
function merged(onto: Fields, patch: Fields): Fields {
  const entries = Object.entries(patch).map(([key, value]) => [key, isRecord(onto[key]) && isRecord(value) ? merged(onto[key], value) : value] as const)
  return Object.fromEntries([...Object.entries(onto), ...entries].filter(([key]) => patch[key] !== null))
}

// The worked cases hold only what Rights and Use know.
const given = ({ rights, use }: RightsCase): readonly [Rights | null, Use] => [rights === null ? null : merged(base.rights, rights), merged(base.use, use) as Use]
const codes = (decision: Decision): readonly string[] => (decision.verdict === 'allowed' ? [] : decision.reasons.map(({ code }) => code))

describe('the rights gate', () => {
  it.each(cases)('$id: $what', one => {
    const decision = decide(...given(one))
    expect({ verdict: decision.verdict, reasons: codes(decision) }).toEqual({ verdict: one.decision, reasons: one.reasons })
  })

  it('R2: never says no without a sentence for people', () => {
    for (const one of cases) {
      const decision = decide(...given(one))
      if (decision.verdict !== 'allowed') for (const { sentence } of decision.reasons) expect(sentence).toMatch(/^[^a-z].*[.?]$/)
    }
  })
})

describe('the sentences', () => {
  it('say days and instants as a desk does', () => {
    const use: Use = { at: '2026-11-23T12:00:00Z', medium: 'web', purpose: 'editorial', changes: [], credit: 'NWP', profile: 'plain' }
    const own = withCategory(null, 'staff-photographer')
    const said = (rights: Rights): string | undefined => { const decision = decide(rights, use); return decision.verdict === 'allowed' ? undefined : decision.reasons[0].sentence }
    expect([said({ ...own, until: '2026-10-31', zone: '+01:00' }), said({ ...own, embargo: '2027-01-02T06:00:00Z' }), said({ ...own, from: '2026-12-01T09:30', zone: 'Europe/Oslo' })])
      .toEqual(['The licence ended on Oct. 31, 2026.', 'Embargoed until Jan. 2, 2027, 06:00 UTC.', 'The licence begins on Dec. 1, 2026, 09:30 Europe/Oslo.'])
  })
})

const rank = { allowed: 0, 'needs-decision': 1, blocked: 2 } as const

const tighten: readonly Readonly<{ name: string; apply: (rights: Rights) => Rights }>[] = [
  { name: 'withdrawn', apply: rights => ({ ...rights, withdrawn: true }) },
  { name: 'source protected', apply: rights => ({ ...rights, sourceProtected: true }) },
  { name: 'ended long ago', apply: rights => ({ ...rights, until: '2001-01-01' }) },
  { name: 'begins in a hundred years', apply: rights => ({ ...rights, from: '2126-01-01' }) },
  { name: 'embargo far off', apply: rights => ({ ...rights, embargo: '2126-01-01T00:00:00Z' }) },
  { name: 'no client', apply: rights => ({ ...rights, clients: [] }) },
  { name: 'one client fewer', apply: rights => (rights.clients ? { ...rights, clients: rights.clients.slice(1) } : rights) },
  { name: 'one client excluded', apply: rights => ({ ...rights, clientsExcept: [...rights.clientsExcept ?? [], 'tidende'] }) },
  { name: 'no territory', apply: rights => ({ ...rights, territory: [] }) },
  { name: 'one territory excluded', apply: rights => ({ ...rights, territoryExcept: [...rights.territoryExcept ?? [], 'NOR'] }) },
  { name: 'no medium', apply: rights => ({ ...rights, media: [] }) },
  { name: 'one medium excluded', apply: rights => ({ ...rights, mediaExcept: [...rights.mediaExcept ?? [], 'web'] }) },
  { name: 'editorial only', apply: rights => ({ ...rights, editorialOnly: true }) },
  { name: 'no cropping', apply: rights => ({ ...rights, alterationConstraints: [...rights.alterationConstraints ?? [], 'AL-CRP'] }) },
  { name: 'no use left', apply: rights => ({ ...rights, maxUses: 0 }) },
  { name: 'no archive', apply: rights => ({ ...rights, archive: false }) },
  { name: 'no passing on', apply: rights => ({ ...rights, redistribution: false }) },
  { name: 'stopped for all', apply: rights => ({ ...rights, leases: [...rights.leases ?? [], { kind: 'deny' }] }) },
  { name: 'no training', apply: rights => ({ ...rights, dataMining: 'DMI-PROHIBITED' }) },
  { name: 'traces of a generator', apply: rights => ({ ...rights, aiHints: true }) },
  { name: 'a child is shown', apply: rights => ({ ...rights, release: { ...rights.release, youngest: 'AG-U14' } }) },
  { name: 'no model release', apply: rights => ({ ...rights, release: { ...rights.release, model: 'MR-NON' } }) },
]

const optional = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined })
const day = fc.constantFrom('2026-03-09', '2026-03-10', '2026-03-11', '2026-03-10T12:00:00+01:00', '2026-03-10T11:00:00Z')
const client = fc.constantFrom('tidende', 'kysten', 'sentrum')
const place = fc.constantFrom('NOR', 'SWE', 'WORLD')
const without = <T extends object>(value: T): T => Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as T

const someRights: fc.Arbitrary<Rights> = fc.record({
  category: optional(fc.constantFrom(...Object.keys(licences) as (keyof typeof licences)[])), zone: optional(fc.constantFrom('+01:00', 'Europe/Oslo', '-05:00')),
  from: optional(day), until: optional(day), embargo: optional(day), withdrawn: optional(fc.boolean()), sourceProtected: optional(fc.boolean()),
  clients: optional(fc.uniqueArray(client)), clientsExcept: optional(fc.uniqueArray(client)), territory: optional(fc.uniqueArray(place)),
  territoryExcept: optional(fc.uniqueArray(place)), media: optional(fc.uniqueArray(fc.constantFrom('web' as const, 'print' as const))), editorialOnly: optional(fc.boolean()),
  alterationConstraints: optional(fc.uniqueArray(fc.constantFrom('AL-CRP', 'AL-FLP'))), maxUses: optional(fc.nat(2)), archive: optional(fc.boolean()),
  redistribution: optional(fc.boolean()), poolMembers: optional(fc.uniqueArray(client)), originType: optional(fc.constantFrom(...originTypes, 'softwareImage')),
  aiHints: optional(fc.boolean()), paid: optional(fc.boolean()), approvedBy: optional(fc.constant('K. Moe')),
  licenceUrl: optional(fc.constantFrom('https://creativecommons.org/licenses/by-nd/4.0/', 'https://creativecommons.org/licenses/by-nc-sa/3.0/no/', 'nonsense')),
  dataMining: optional(fc.constantFrom('DMI-ALLOWED', 'DMI-PROHIBITED-GENAIMLTRAINING', 'DMI-UNSPECIFIED')),
}).map(rights => without(rights) as Rights)

const someUse: fc.Arbitrary<Use> = fc.record({
  at: optional(fc.constantFrom('2026-03-10T12:00:00+01:00', '2026-03-10T00:30:00Z')), medium: optional(fc.constantFrom('web' as const, 'print' as const, 'archive' as const)),
  territory: optional(fc.uniqueArray(place, { minLength: 1 })), client: optional(client), purpose: optional(fc.constantFrom('editorial' as const, 'commercial' as const)),
  changes: fc.uniqueArray(fc.constantFrom('resize' as const, 'crop' as const, 'flip' as const)), credit: optional(fc.constantFrom('Fjordbild', ' ')),
  profile: fc.constantFrom('plain' as const, 'source-safe' as const), training: optional(fc.constantFrom('any' as const, 'generative' as const, 'discriminative' as const)),
  redistribute: optional(fc.boolean()), refusesAI: optional(fc.boolean()), usesSoFar: optional(fc.nat(2)),
}).map(use => without(use) as Use)

describe('R5: the gate is monotone', () => {
  it.each(tighten)('$name never makes a no a maybe, nor a maybe a yes', ({ apply }) => {
    fc.assert(fc.property(someRights, someUse, (rights, use) => rank[decide(apply(rights), use).verdict] >= rank[decide(rights, use).verdict]), { numRuns: 300 })
  })

  it('R1: is total: any record and any use get an answer', () => {
    fc.assert(fc.property(fc.option(someRights, { nil: null }), someUse, (rights, use) => decide(rights, use).verdict in rank), { numRuns: 1000 })
  })
})

describe('licence kinds', () => {
  it('R7: choosing a kind fills what nobody has said and never replaces what somebody did', () => {
    expect(withCategory({ redistribution: true, holder: 'Fjordbild' }, 'agency')).toEqual({
      category: 'agency', holder: 'Fjordbild', redistribution: true, originType: 'digitalCapture', editorialOnly: true, creditRequired: true,
    })
  })

  it('reads Creative Commons addresses with ports, deeds and legal codes', () => {
    expect(['https://creativecommons.org/licenses/by/4.0/', 'http://creativecommons.org/licenses/by/3.0/no', 'https://creativecommons.org/licenses/by-nc-nd/4.0/deed.de', 'https://creativecommons.org/publicdomain/zero/1.0/', 'https://example.org/by/4.0/'].map(address => creativeCommons(address)?.name ?? null))
      .toEqual(['CC BY', 'CC BY', 'CC BY-NC-ND', 'CC0', null])
  })
})

describe('the badge', () => {
  const use: Use = { at: '2026-03-10T12:00:00Z', medium: 'web', purpose: 'editorial', changes: [], credit: 'NWP', profile: 'plain' }

  it('says unknown when nobody has said anything, and why', () => {
    expect(badgeOf(null, use)).toEqual({ badge: 'unknown', reason: 'Nobody has said what we may do with this picture.' })
  })

  it('tells free from free with limits', () => {
    const own = withCategory(null, 'staff-photographer')
    expect([badgeOf(own, use).badge, badgeOf({ ...own, until: '2030-01-01' }, use).badge, badgeOf({ ...own, withdrawn: true }, use).badge]).toEqual(['free', 'conditions', 'blocked'])
  })
})
