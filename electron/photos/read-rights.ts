import type { Category, Finding, Rights } from '../newsroom/index.ts'
import { choose } from './reconcile.ts'
import { rightsFields, type RightsFieldName } from './fields.data.ts'
import { textOf, type Tags } from './tags.ts'

const AI_TAGS = ['XMP-iptcExt:AIPromptInformation', 'XMP-iptcExt:AIPromptWriterName', 'XMP-iptcExt:AISystemUsed', 'XMP-iptcExt:AISystemVersionUsed', 'PNG:Parameters', 'PNG:Prompt', 'PNG:Workflow']
const GENERATORS = /\b(?:Midjourney|DALL[·-]?E|Stable Diffusion|Adobe Firefly|ComfyUI|Automatic1111|Imagen|NovelAI|Leonardo\.Ai)\b/i

/**
 * The rights that stand in a file (design, photo facts 5.7). A category stands in no format: it is read only from an address
 * of Creative Commons and from POOL or Handout in the credit, and said so; without one the gate blocks the picture.
 *
 * @returns null where the file says nothing at all about rights
 */
export function readRights(tags: Tags, credit: string | undefined, licenceUrl: string | undefined): Readonly<{ rights: Rights | null; findings: readonly Finding[] }> {
  const chosen = new Map(rightsFields.map(field => [field.name, choose(tags, field)]))
  const one = (name: RightsFieldName): string | undefined => chosen.get(name)?.values[0]
  const constraints = chosen.get('alterationConstraints')?.values ?? []
  const inferred = categoryOf(credit, licenceUrl)
  const rights: Rights = {
    ...texts({ holder: one('holder'), acquireUrl: one('acquireUrl'), licenceUrl, from: one('from'), until: one('until'), embargo: one('embargo'),
      dataMining: one('dataMining'), originType: one('originType') }),
    ...(constraints.length > 0 && { alterationConstraints: constraints }),
    ...(one('creditRequired') !== undefined && { creditRequired: one('creditRequired') !== 'CR-NRQ' }),
    ...(one('action') === '01' && { withdrawn: true }),
    ...(looksGenerated(tags) && { aiHints: true }),
    ...releaseOf(one('modelRelease'), one('propertyRelease'), one('youngest')),
    ...notesOf(one('regionConstraints'), one('mediaConstraints')),
    ...(inferred && { category: inferred.category }),
  }
  const findings = [...chosen.values()].flatMap(({ finding }) => finding ?? [])
  if (Object.keys(rights).length === 0) return { rights: null, findings }
  return { rights, findings: inferred ? [...findings, inferred.finding] : findings }
}

const texts = <K extends string>(values: Readonly<Record<K, string | undefined>>): Partial<Record<K, string>> => {
  const out: Partial<Record<K, string>> = {}
  for (const key in values) {
    const value = values[key]
    if (value !== undefined) out[key] = value
  }
  return out
}

const releaseOf = (model: string | undefined, property: string | undefined, youngest: string | undefined): Pick<Rights, 'release'> => {
  const release = texts({ model, property, youngest })
  return Object.keys(release).length > 0 ? { release } : {}
}

/** Limits in words bind a person, not the gate: they stand in the notes, where a desk reads them. */
const notesOf = (region: string | undefined, medium: string | undefined): Pick<Rights, 'notes'> => {
  const notes = [region && `Region: ${region}`, medium && `Media: ${medium}`].filter(Boolean).join('\n')
  return notes === '' ? {} : { notes }
}

const looksGenerated = (tags: Tags): boolean =>
  AI_TAGS.some(tag => textOf(tags, tag) !== undefined) || ['IFD0:Software', 'XMP-xmp:CreatorTool'].some(tag => GENERATORS.test(textOf(tags, tag) ?? ''))

function categoryOf(credit: string | undefined, licenceUrl: string | undefined): Readonly<{ category: Category; finding: Finding }> | undefined {
  const found = (category: Category, because: string): Readonly<{ category: Category; finding: Finding }> => ({
    category,
    finding: { rule: 'photo/licence-inferred', severity: 'note', message: `The licence kind was taken to be “${category}”, because ${because}.`, where: { kind: 'field', field: 'rights.category' } },
  })
  if (licenceUrl && /^https?:\/\/creativecommons\.org\/(?:licenses|publicdomain)\//i.test(licenceUrl)) return found('creative-commons', `the web statement is ${licenceUrl}`)
  if (credit && /\bPOOL\b/i.test(credit)) return found('pool', `the credit says “${credit}”`)
  if (credit && /\bhandout\b/i.test(credit)) return found('handout', `the credit says “${credit}”`)
  return undefined
}
