import { check, checkPhoto } from '../checks/index.ts'
import { bySeverity, hasErrors, type Finding } from '../newsroom/index.ts'
import { writeAs, type Issue, type Loss, type Profile } from '../wire/index.ts'
import { gateFindings, rulings, type Ruling, type Waiver } from './gate.ts'
import { planPictures, pointingAt } from './pictures.ts'
import { pictureSets, type PictureSet } from './profiles.ts'
import { requirements } from './requirements.ts'
import { itemsOf, picturesOf, withPictures, type Shipment } from './shipment.ts'

/** What a profile's format loses. `profile` is the id, `name` is for people. */
export type FormatLosses = Readonly<{ profile: string; name: string; format: string; losses: readonly Loss[] }>

/** Who sends, and when (`at`): the same for every file of a shipment. */
export type Sending = Omit<Issue, 'profile'>

/** Everything that stands in the way (severity error) or should be known. `where.item` is always a guid of the shipment. */
export type Preflight = Readonly<{ clear: boolean; findings: readonly Finding[]; losses: readonly FormatLosses[]; rulings: readonly Ruling[] }>

/** Looks at a shipment that is to leave by these profiles; writes nothing. */
export function preflight(shipment: Shipment, sending: Sending, waivers: readonly Waiver[], profiles: readonly Profile[]): Preflight {
  const judged = rulings(picturesOf(shipment), sending.at, waivers, profiles)
  const findings = bySeverity([
    ...judged.flatMap(gateFindings),
    ...requirements(shipment, sending.at),
    ...shipment.stories.flatMap(story => check(story).map(finding => advice(finding, story.guid))),
    ...shipment.photos.flatMap(photo => checkPhoto(photo).map(finding => advice(finding, photo.guid))),
  ])
  return { clear: !hasErrors(findings), findings, losses: pictureSets(profiles).flatMap(set => lossesOf(shipment, sending, profiles, set)), rulings: judged }
}

/** What each format can't carry of the shipment, said before anything is written. */
function lossesOf(shipment: Shipment, sending: Sending, profiles: readonly Profile[], set: PictureSet): readonly FormatLosses[] {
  const items = itemsOf(withPictures(shipment, pointingAt(planPictures(shipment, set))))
  return profiles.filter(({ id }) => set.profiles.includes(id)).map(profile => ({ profile: profile.id, name: profile.name, format: profile.format, losses: writeAs(items, { ...sending, profile }).losses }))
}

/** What the checks say is told, but never stands in the way: a name may well be spelled as its bearer spells it (SPEC P4). */
function advice(finding: Finding, guid: string): Finding {
  const { where, severity } = finding
  return { ...finding, severity: severity === 'error' ? 'warning' : severity, where: where.kind === 'line' || where.item !== undefined ? where : { ...where, item: guid } }
}
