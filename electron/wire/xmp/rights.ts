import { creativeCommons, type Finding, type Rights } from '../../newsroom/index.ts'
import { known } from '../blank.ts'
import { dateOf } from './dates.ts'
import { aiProperties, namespaces, special, terms, type Property } from './fields.data.ts'
import { textIn, type Resource } from './model.ts'

/**
 * The rights that a sidecar tells (PLUS LDF 2.0.1, IPTC Extension). A kind of licence stands in no property, so the gate asks for it.
 *
 * @returns null where it tells nothing, which means unknown and never free
 */
export function readRights(resource: Resource, findings: Finding[]): Rights | null {
  const one = (property: Property): string | undefined => termOf(property, resource.text(property), findings)
  const first = (property: Property, field: string): string | undefined => textIn(resource.records(property)[0]?.get(field))
  const statement = resource.text({ prefix: 'xmpRights', name: 'WebStatement', kind: 'text', iptc: '' })
  const alterations = resource.list(special.alterations).flatMap(value => termOf(special.alterations, value, findings) ?? [])
  const credit = one(special.creditRequired)
  const release = known({ model: one(special.modelRelease), property: one(special.propertyRelease), youngest: one(special.youngest) })
  const isGenerated = resource.all.some(({ uri, name }) => uri === namespaces.Iptc4xmpExt && aiProperties.includes(name))
  const rights: Rights = {
    ...known({
      holder: first(special.holder, 'CopyrightOwnerName'), acquireUrl: first(special.licensor, 'LicensorURL'), licenceUrl: resource.text(special.licence) ?? (statement !== undefined && creativeCommons(statement) ? statement : undefined),
      from: dateOf(resource.text(special.from), 'rights.from', findings), until: dateOf(resource.text(special.until), 'rights.until', findings), dataMining: one(special.dataMining), originType: originOf(resource.text(special.originType), findings),
    }),
    ...(alterations.length > 0 && { alterationConstraints: alterations }), ...(Object.keys(release).length > 0 && { release }), ...(credit !== undefined && { creditRequired: credit !== 'CR-NRQ' }), ...(isGenerated && { aiHints: true }),
  }
  return Object.keys(rights).length === 0 ? null : rights
}

/** The bare key of a vocabulary's address. One that isn't known is said, since it may forbid something. */
function termOf(property: Property, value: string | undefined, findings: Finding[]): string | undefined {
  if (value === undefined) return undefined
  const key = value.split('/').at(-1) ?? ''
  if (terms.find(([each]) => each === property)?.[1].test(key) === true) return key
  findings.push({ rule: 'xmp/term', severity: 'warning', message: `“${value.slice(0, 100)}” is no term that ${property.iptc} knows; ask the sender what it allows.`, where: { kind: 'field', field: 'rights' } })
  return undefined
}

function originOf(value: string | undefined, findings: Finding[]): string | undefined {
  const key = value?.split('/').at(-1)
  if (key === undefined || /^[A-Za-z]{3,60}$/.test(key)) return key
  findings.push({ rule: 'xmp/term', severity: 'warning', message: `“${value?.slice(0, 100) ?? ''}” is no Digital Source Type.`, where: { kind: 'field', field: 'rights.originType' } })
  return undefined
}
