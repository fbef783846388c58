import { check, checkPhoto } from '../checks/index.ts'
import { bySeverity, hasErrors, type Finding } from '../newsroom/index.ts'
import { formats, type WritableId, type Issue, type Loss } from '../wire/index.ts'
import { gateFindings, rulings, type Ruling, type Waiver } from './gate.ts'
import { planPictures, pointingAt } from './pictures.ts'
import { standardProfiles } from './profiles.ts'
import { requirements } from './requirements.ts'
import { itemsOf, picturesOf, withPictures, type Shipment } from './shipment.ts'

export type FormatLosses = Readonly<{ format: WritableId; losses: readonly Loss[] }>

/** Who sends, and when (`at`): the same for every file of a shipment. */
export type Sending = Omit<Issue, 'profile'>

/** Everything that stands in the way (severity error) or should be known. `where.item` is always a guid of the shipment. */
export type Preflight = Readonly<{ clear: boolean; findings: readonly Finding[]; losses: readonly FormatLosses[]; rulings: readonly Ruling[] }>

/** Looks at a shipment; writes nothing. */
export function preflight(shipment: Shipment, sending: Sending, waivers: readonly Waiver[]): Preflight {
  const judged = rulings(picturesOf(shipment), sending.at, waivers)
  const findings = bySeverity([
    ...judged.flatMap(gateFindings),
    ...requirements(shipment, sending.at),
    ...shipment.stories.flatMap(story => check(story).map(finding => advice(finding, story.guid))),
    ...shipment.photos.flatMap(photo => checkPhoto(photo).map(finding => advice(finding, photo.guid))),
  ])
  return { clear: !hasErrors(findings), findings, losses: lossesOf(shipment, sending), rulings: judged }
}

/** What each format can't carry of the shipment, said before anything is written. */
function lossesOf(shipment: Shipment, sending: Sending): readonly FormatLosses[] {
  const items = itemsOf(withPictures(shipment, pointingAt(planPictures(shipment))))
  return standardProfiles.map(({ format, profile }) => ({ format, losses: formats[format].write(items, { ...sending, profile }).losses }))
}

/** What the checks say is told, but never stands in the way: a name may well be spelled as its bearer spells it (SPEC P4). */
function advice(finding: Finding, guid: string): Finding {
  const { where, severity } = finding
  return { ...finding, severity: severity === 'error' ? 'warning' : severity, where: where.kind === 'line' || where.item !== undefined ? where : { ...where, item: guid } }
}
