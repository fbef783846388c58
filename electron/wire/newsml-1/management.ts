import { takeKinds, type Finding, type OtherId, type PubStatus, type Signal, type Take } from '../../newsroom/index.ts'
import { guidFrom } from '../blank.ts'
import { isoOf, readDate } from '../dates.ts'
import type { Source } from '../format.ts'
import { positive } from '../numbers.ts'
import { at, attribute, languageOf, named, textOf, type XmlElement } from '../xml/tree.ts'
import { EMBARGOED, GUID, signalOfInstruction, statuses, TAKE } from './names.ts'

export const formal = (element: XmlElement | undefined): string | undefined => attribute(element, 'FormalName')

/** The values of `Property` elements of that name. */
export const properties = (parents: readonly (XmlElement | undefined)[], name: string): readonly string[] =>
  parents.flatMap(parent => named(parent, 'Property')).filter(each => formal(each) === name).flatMap(each => attribute(each, 'Value') ?? (textOf(each) || []))

/** Who the item is, by its Identification. An id is the four parts without the revision: it names every revision. */
export function readIdentity(item: XmlElement, source: Source, index: number, findings: Finding[]) {
  const identification = at(item, 'Identification')
  const identifier = at(identification, 'NewsIdentifier')
  const labels = named(identification, 'Label').flatMap((label): readonly OtherId[] => {
    const value = textOf(at(label, 'LabelText'))
    return value ? [{ kind: formal(at(label, 'LabelType')) ?? '', value }] : []
  })
  const others = labels.filter(({ kind }) => kind !== GUID)
  return {
    guid: labels.find(({ kind }) => kind === GUID)?.value ?? urnOf(identifier) ?? made(source, index, findings),
    version: positive(textOf(at(identifier, 'RevisionId'))), name: textOf(at(identification, 'NameLabel')) || undefined, otherIds: others.length > 0 ? others : undefined,
  }
}

function urnOf(identifier: XmlElement | undefined): string | undefined {
  const parts = ['ProviderId', 'DateId', 'NewsItemId'].map(name => textOf(at(identifier, name)))
  return parts.every(Boolean) ? `urn:newsml:${parts.join(':')}` : withoutRevision(textOf(at(identifier, 'PublicIdentifier'))) || undefined
}

/** The public identifier of a revision as the id of the item. */
export const withoutRevision = (urn: string): string => /^(urn:newsml:[^:]+:[^:]+:[^:]+):\d+[NUA]?$/.exec(urn)?.[1] ?? urn

function made(source: Source, index: number, findings: Finding[]): string {
  findings.push({ rule: 'newsml-1/no-id', severity: 'warning', message: 'An item has no NewsIdentifier; an id was made from the content of the file.', where: { kind: 'item' } })
  return guidFrom(source, index + 1)
}

/** The state of an item, by its NewsManagement. `undefined` is what the source doesn't say. */
export function readManagement(item: XmlElement, findings: Finding[]) {
  const management = at(item, 'NewsManagement')
  const told = formal(at(management, 'Status'))
  const isEmbargoed = told?.toLowerCase() === EMBARGOED.toLowerCase()
  const changes = named(management, 'StatusWillChange').map(each => ({ to: formal(at(each, 'FutureStatus'))?.toLowerCase() ?? '', on: textOf(at(each, 'DateAndTime')) || undefined }))
  const embargo = readDate(changes.find(({ to }) => to === 'usable')?.on, 'embargo', findings)
  const status = isEmbargoed ? heldWithout(embargo, findings) : statusOf(told, findings)
  const refersTo = ['DerivedFrom', ...(named(management, 'Instruction').length > 0 ? ['AssociatedWith'] : [])].flatMap(name => named(management, name)).map(each => attribute(each, 'NewsItem')).find(Boolean)
  return {
    status, embargo: changes.some(({ to }) => to === 'usable') ? embargo : undefined, expires: readDate(changes.find(({ to }) => to === 'withheld' || to === 'canceled')?.on, 'expires', findings),
    urgency: urgencyOf(management), signal: signalOf(management), refersTo, take: takeOf(properties([management], TAKE)[0]),
    created: readDate(textOf(at(management, 'FirstCreated')) || undefined, 'created', findings), modified: readDate(textOf(at(management, 'ThisRevisionCreated')) || undefined, 'modified', findings),
    language: languageOf(item) || undefined,
  }
}

/** An embargo whose time can't be read holds the item: it is never dropped. */
function heldWithout(embargo: string | undefined, findings: Finding[]): PubStatus {
  if (embargo !== undefined) return 'usable'
  findings.push({ rule: 'embargo/no-end', severity: 'error', message: 'The item is embargoed and no time can be read, so it is held; ask the sender before anything is published.', where: { kind: 'field', field: 'embargo' } })
  return 'withheld'
}

function statusOf(told: string | undefined, findings: Finding[]): PubStatus {
  if (told === undefined) return 'usable'
  const word = told.toLowerCase().replace('cancelled', 'canceled')
  const status = (['usable', 'withheld', 'canceled'] as const).find(each => statuses[each].toLowerCase() === word)
  if (status) return status
  findings.push({ rule: 'newsml-1/unknown-status', severity: 'warning', message: `The status “${told.slice(0, 40)}” isn’t known; the item is held until a person decides.`, where: { kind: 'field', field: 'status' } })
  return 'withheld'
}

function urgencyOf(management: XmlElement | undefined): number | undefined {
  const urgency = positive(formal(at(management, 'Urgency')))
  return urgency === undefined ? undefined : Math.min(urgency, 8)
}

/** An Instruction acts on earlier revisions: one that only cancels them kills what was sent. */
function signalOf(management: XmlElement | undefined): Signal | undefined {
  for (const instruction of named(management, 'Instruction')) {
    const word = formal(instruction)?.toLowerCase() ?? ''
    if (Object.hasOwn(signalOfInstruction, word)) return signalOfInstruction[word]
    if (named(instruction, 'RevisionStatus').some(each => /^cancell?ed$/i.test(formal(at(each, 'Status')) ?? ''))) return 'kill'
  }
  return undefined
}

/** `add 3 more` as a take. */
function takeOf(written: string | undefined): Take | undefined {
  const [, word, number, more] = /^([a-z-]+) ([1-9]\d{0,3})( more)?$/.exec(written ?? '') ?? []
  const kind = takeKinds.find(each => each === word)
  return kind && { kind, number: Number(number), ...(more && { more: true }) }
}

/** A date in the field of a document that is no instant of ours: as it can be read, else as it stands. */
export const dateOf = (written: string | undefined): string | undefined => written && (isoOf(written) ?? written)
