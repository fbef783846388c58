import type { Item, Photo } from '../../newsroom/index.ts'
import { foreignLosses } from '../carried.ts'
import { WireError } from '../error.ts'
import type { Issue, Loss, WireFile, WriteResult } from '../format.ts'
import { fileNames } from '../naming.ts'
import { itemLosses } from '../read-back.ts'
import { readXml } from '../xml/read.ts'
import { document, element, mixed, type Built, type Content } from '../xml/write.ts'
import { META, namespaces, ORIGINS, RDF, special, TERMS, textProperties, type Prefix, type Property } from './fields.data.ts'
import { instructionsOf } from './notices.ts'
import { readXmp } from './read.ts'

const reasons = { format: 'xmp', field: 'IPTC Photo Metadata has no place for it, or it stays in the house.', marks: '', shape: '', words: '' } as const

/** One sidecar for each photo, those of stories too; the picture's own file goes beside it. */
export function writeXmp(items: readonly Item[], _issue: Issue): WriteResult {
  const photos = [...new Map(items.flatMap(item => (item.kind === 'photo' ? [item] : item.kind === 'story' ? item.pictures : [])).map(photo => [photo.guid, photo])).values()]
  const names = fileNames(photos, 'xmp')
  const files = photos.map((photo): WireFile => ({ name: names(photo), mediaType: 'application/rdf+xml', bytes: document(packetOf(photo)), item: photo.guid }))
  return { files, losses: [...photos.flatMap((photo, index) => lossesOf(photo, files[index]?.bytes)), ...items.filter(({ kind }) => kind !== 'photo').map(noPhoto)] }
}

const noPhoto = ({ guid, kind }: Item): Loss => ({ item: guid, path: 'item', reason: kind === 'story' ? 'A sidecar tells of a picture alone: only those of the story are written.' : 'A sidecar tells of a picture alone.' })

/** Found by reading what was written, so that none is forgotten. */
function lossesOf(photo: Photo, bytes: Uint8Array | undefined): readonly Loss[] {
  const [read] = bytes && photo.guid !== '' ? readXmp(bytes, { name: 'the sidecar', sha256: '' }).items : []
  return [...itemLosses(photo, read, reasons), ...foreignLosses(photo.foreign, 'xmp', photo.foreign.filter(({ format }) => format === 'xmp').length - returned(photo).length, photo.guid)]
}

/** Parts that are whole. Of a picture whose source is protected nothing goes out that nobody has looked at. */
const returned = ({ foreign, rights }: Photo): readonly Content[] => (rights?.sourceProtected ? [] : foreign.filter(({ format, content }) => format === 'xmp' && isWhole(content)).map(({ content }) => ({ raw: content })))

function isWhole(content: string): boolean {
  try {
    const { root, findings } = readXml(content, { name: 'a part', sha256: '' })
    return findings.length === 0 && root.uri !== '' && root.uri !== RDF
  } catch (error) {
    if (error instanceof WireError) return false
    throw error
  }
}

function packetOf(photo: Photo): Built {
  const used = Object.entries(namespaces).map(([prefix, uri]) => [`xmlns:${prefix}`, uri] as const)
  return element('x:xmpmeta', { 'xmlns:x': META }, element('rdf:RDF', { 'xmlns:rdf': RDF }, element('rdf:Description', { 'rdf:about': '', ...Object.fromEntries(used) }, propertiesOf(photo), returned(photo))))
}

function propertiesOf(photo: Photo): readonly Built[] {
  const { rights } = photo
  const text = (property: Property, value: string | undefined): readonly (Built | undefined)[] => [single(property, value)]
  const term = (property: Property, key: string | undefined): Built | undefined => single(property, key && TERMS + key)
  const all = [
    ...text(special.guid, photo.guid), ...text(special.version, photo.version === 1 ? undefined : String(photo.version)), single(special.caption, photo.caption), listed(special.byline, photo.byline?.split('; ') ?? []),
    ...textProperties.map(([name, property]) => single(property, photo[name])), single(special.instructions, instructionsOf(photo)), single(special.taken, photo.taken), single(special.usageTerms, photo.usageTerms ?? rights?.usageTerms),
    listed(special.keywords, photo.keywords), listed(special.people, photo.people.map(({ name }) => name)), records(special.peopleWithDetails, photo.people.flatMap(({ name, title }) => (title ? [[inEveryLanguage('Iptc4xmpExt:PersonName', name), inEveryLanguage('Iptc4xmpExt:PersonDescription', title)]] : []))),
    single(special.urgency, photo.urgency === undefined ? undefined : String(photo.urgency)), listed(special.language, photo.language ? [photo.language] : []),
    term(special.nature, photo.nature === 'graphic' ? 'TY-ILL' : photo.nature === 'video' ? 'TY-VID' : undefined),
    records(special.holder, rights?.holder ? [[mixed('plus:CopyrightOwnerName', {}, rights.holder)]] : []), records(special.licensor, rights?.acquireUrl ? [[mixed('plus:LicensorURL', {}, rights.acquireUrl)]] : []),
    rights?.licenceUrl ? element('cc:license', { 'rdf:resource': rights.licenceUrl }) : undefined, single(special.from, rights?.from), single(special.until, rights?.until),
    listed(special.alterations, (rights?.alterationConstraints ?? []).map(key => TERMS + key)), term(special.modelRelease, rights?.release?.model), term(special.propertyRelease, rights?.release?.property), term(special.youngest, rights?.release?.youngest),
    term(special.dataMining, rights?.dataMining), single(special.originType, rights?.originType && ORIGINS + rights.originType), term(special.creditRequired, rights?.creditRequired === undefined ? undefined : rights.creditRequired ? 'CR-CAI' : 'CR-NRQ'),
  ]
  return all.filter(each => each !== undefined)
}

const nameOf = ({ prefix, name }: Readonly<{ prefix: Prefix; name: string }>): string => `${prefix}:${name}`

function single(property: Property, value: string | undefined): Built | undefined {
  if (value === undefined || value === '') return undefined
  return property.kind === 'lang' ? inEveryLanguage(nameOf(property), value) : mixed(nameOf(property), {}, value)
}

/** A text whose language nobody told (ISO 16684-1, 8.2.2.4). */
const inEveryLanguage = (name: string, value: string): Built => element(name, {}, element('rdf:Alt', {}, mixed('rdf:li', { 'xml:lang': 'x-default' }, value)))

const listed = (property: Property, values: readonly string[]): Built | undefined => (values.length === 0 ? undefined
  : element(nameOf(property), {}, element(property.kind === 'seq' ? 'rdf:Seq' : 'rdf:Bag', {}, values.map(value => mixed('rdf:li', {}, value)))))

/** People with details are a bag, parties of PLUS a sequence. */
const records = (property: Property, all: readonly (readonly Built[])[]): Built | undefined => (all.length === 0 ? undefined
  : element(nameOf(property), {}, element(property.prefix === 'plus' ? 'rdf:Seq' : 'rdf:Bag', {}, all.map(fields => element('rdf:li', { 'rdf:parseType': 'Resource' }, fields)))))
