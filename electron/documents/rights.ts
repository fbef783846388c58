import { categories, media, type Lease, type Medium, type Rights } from '../newsroom/index.ts'
import type { Values } from './document.ts'
import { count, defined, flag, isRecord, list, oneOf, records, someText, someTexts } from './value.ts'

const mediaOf = (value: unknown): readonly Medium[] | undefined =>
  Array.isArray(value) ? list(value).flatMap(one => oneOf(one, media) ?? []) : undefined

const leasesOf = (value: unknown): readonly Lease[] | undefined =>
  Array.isArray(value)
    ? records(value).flatMap(({ kind, client, from, to, by, note }) => {
        const known = oneOf(kind, ['allow', 'deny'] as const)
        return known ? [defined({ kind: known, client: someText(client), from: someText(from), to: someText(to), by: someText(by), note: someText(note) })] : []
      })
    : undefined

function releaseOf(value: unknown): Rights['release'] {
  if (!isRecord(value)) return undefined
  const { model, property, youngest } = value
  return defined({ model: someText(model), property: someText(property), youngest: someText(youngest) })
}

function quotaOf(value: unknown): Rights['quota'] {
  if (!isRecord(value)) return undefined
  const limit = count(value['limit']), used = count(value['used'])
  return limit === undefined || used === undefined ? undefined : { limit, used }
}

/** The rights on record; null while nothing is: then nobody knows, and the gate says so. */
export function readRights(values: Values): Rights | null {
  if (values.size === 0) return null
  const value = (key: keyof Rights): unknown => values.get(key)
  return defined({
    category: oneOf(value('category'), categories), holder: someText(value('holder')), credit: someText(value('credit')), zone: someText(value('zone')),
    from: someText(value('from')), until: someText(value('until')), embargo: someText(value('embargo')),
    withdrawn: flag(value('withdrawn')), sourceProtected: flag(value('sourceProtected')),
    clients: someTexts(value('clients')), clientsExcept: someTexts(value('clientsExcept')),
    territory: someTexts(value('territory')), territoryExcept: someTexts(value('territoryExcept')),
    media: mediaOf(value('media')), mediaExcept: mediaOf(value('mediaExcept')), editorialOnly: flag(value('editorialOnly')),
    licenceUrl: someText(value('licenceUrl')), acquireUrl: someText(value('acquireUrl')), usageTerms: someText(value('usageTerms')),
    alterationConstraints: someTexts(value('alterationConstraints')), maxUses: count(value('maxUses')), archive: flag(value('archive')),
    redistribution: flag(value('redistribution')), poolMembers: someTexts(value('poolMembers')), release: releaseOf(value('release')),
    dataMining: someText(value('dataMining')), originType: someText(value('originType')), aiHints: flag(value('aiHints')), quota: quotaOf(value('quota')),
    paid: flag(value('paid')), approvedBy: someText(value('approvedBy')), creditRequired: flag(value('creditRequired')), leases: leasesOf(value('leases')),
    notes: someText(value('notes')),
  })
}
