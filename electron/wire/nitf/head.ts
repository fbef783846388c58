import type { Finding, OtherId, Story } from '../../newsroom/index.ts'
import { known } from '../blank.ts'
import { readDate } from '../dates.ts'
import { positive } from '../numbers.ts'
import { at, attribute, descendants, languageOf, named, squeezed, textOf, type XmlElement } from '../xml/tree.ts'
import { bylineOf, datelineOf, headlinesOf, placeOf, summaryOf, wordsOf } from './printed.ts'
import { remark, tell, type Reading } from './reading.ts'
import { readState } from './state.ts'
import { classifiers, OTHER_ID, readGenres, readSubjects } from './subjects.ts'
import { readTake } from './take.ts'

/** Everything that a story has besides its body and its pictures, from `head` and `body.head`. */
export function readHead(root: XmlElement, guid: string, reading: Reading): Partial<Story> {
  const { findings } = reading
  const head = at(root, 'head')
  const docdata = at(head, 'docdata')
  const bodyHead = at(root, 'body', 'body.head')
  const duKey = at(docdata, 'du-key')
  const keywords = keywordsOf(head)
  const { slug, ...headlines } = headlinesOf(head, bodyHead, keywords, reading)
  const genres = readGenres(head)
  tellFirsts(head, bodyHead, reading)
  const otherIds = otherIdsOf(root, guid)
  return known({
    version: positive(attribute(duKey, 'version')), slug: attribute(duKey, 'key') ?? slug ?? anpaSlug(head, reading), ...headlines, summary: summaryOf(bodyHead, reading),
    byline: bylineOf(bodyHead, reading), dateline: datelineOf(at(bodyHead, 'dateline')),
    language: attribute(root, 'baselang') ?? languageOf(root) ?? languageOf(at(root, 'body')), urgency: urgencyOf(docdata, findings),
    keywords, subjects: readSubjects(head), genres: genres.length > 0 ? genres : undefined, places: placesOf(docdata),
    ...readState(head, guid, reading), take: readTake(head, reading), otherIds: otherIds.length > 0 ? otherIds : undefined,
    edNote: edNoteOf(docdata, bodyHead, reading),
    usageTerms: usageTermsOf(docdata, bodyHead, reading), copyright: copyrightOf(at(docdata, 'doc.copyright')),
    source: textOf(at(bodyHead, 'distributor')) || attribute(at(docdata, 'del-list', 'from-src'), 'src-name') || attribute(at(docdata, 'doc-id'), 'regsrc'),
    created: createdOf(head, reading), modified: readDate(attribute(at(docdata, 'date.issue'), 'norm'), 'modified', findings),
  })
}

/** Agencies that come from ANPA 1312 keep its slug in a meta. */
function anpaSlug(head: XmlElement | undefined, { told }: Reading): string | undefined {
  const meta = named(head, 'meta').find(each => attribute(each, 'name') === 'anpa-keyword')
  const slug = squeezed(attribute(meta, 'content') ?? '')
  if (meta && slug) told.add(meta)
  return slug || undefined
}

/** `key-list` stands in docdata; agencies put it elsewhere in the head, and its word on the wrong element. */
function keywordsOf(head: XmlElement | undefined): readonly string[] {
  const lists = head ? [...descendants(head)].filter(({ name }) => name === 'key-list') : []
  return [...new Set(lists.flatMap(list => [list, ...named(list, 'keyword')]).flatMap(each => attribute(each, 'key') ?? []))]
}

function urgencyOf(docdata: XmlElement | undefined, findings: Finding[]): number | undefined {
  const told = attribute(at(docdata, 'urgency'), 'ed-urg')
  const urgency = positive(told)
  if (told !== undefined && (urgency === undefined || urgency > 8)) findings.push(remark('nitf/urgency', 'note', `The urgency “${told.slice(0, 20)}” is none of 1 to 8${urgency === undefined ? '' : '; it was read as 8'}.`, 'urgency'))
  return urgency === undefined ? undefined : Math.min(urgency, 8)
}

function placesOf(docdata: XmlElement | undefined): readonly string[] {
  const events = named(docdata, 'evloc').map(evloc => ['city', 'state-prov', 'iso-cc'].map(part => attribute(evloc, part)).filter(Boolean).join(', '))
  return [...new Set([...named(at(docdata, 'identified-content'), 'location').map(placeOf), ...events])].filter(Boolean)
}

/** Every `ed-msg`, what was corrected, and notes that are not for publication, each once. */
function edNoteOf(docdata: XmlElement | undefined, bodyHead: XmlElement | undefined, { told }: Reading): string | undefined {
  const notes = named(bodyHead, 'note').filter(note => attribute(note, 'type') === 'npa')
  for (const note of notes) told.add(note)
  const messages = [...named(docdata, 'ed-msg'), ...named(docdata, 'correction')].flatMap(each => attribute(each, 'info') ?? [])
  return [...new Set([...messages, ...notes.map(note => wordsOf([note]))].filter(Boolean))].join('\n') || undefined
}

/** `doc.rights/@limitations`, else what stands in the `rights` of the body's head. */
function usageTermsOf(docdata: XmlElement | undefined, bodyHead: XmlElement | undefined, { told }: Reading): string | undefined {
  const limitations = attribute(at(docdata, 'doc.rights'), 'limitations')
  const stated = at(bodyHead, 'rights', 'rights.limitations')
  if (limitations !== undefined || !stated) return limitations
  const rights = at(bodyHead, 'rights')
  if (rights && named(rights, 'rights.limitations').length === rights.children.filter(child => typeof child !== 'string').length) told.add(rights)
  return textOf(stated) || undefined
}

function copyrightOf(copyright: XmlElement | undefined): string | undefined {
  const holder = attribute(copyright, 'holder')
  const year = attribute(copyright, 'year')
  return year && holder ? `© ${year} ${holder}` : holder
}

function createdOf(head: XmlElement | undefined, { findings, told }: Reading): string | undefined {
  const history = named(head, 'revision-history').find(each => attribute(each, 'comment') === 'created')
  if (history && !attribute(history, 'name')) told.add(history)
  return readDate(attribute(history, 'norm'), 'created', findings)
}

/** `nitf/@uno` is the provider's own name of the document, where `doc-id` isn't made of it. */
function otherIdsOf(root: XmlElement, guid: string): readonly OtherId[] {
  const uno = attribute(root, 'uno')
  const ids = classifiers(at(root, 'head')).filter(each => attribute(each, 'type') === OTHER_ID)
    .map(each => ({ kind: attribute(each, 'idsrc') ?? '', value: attribute(each, 'value') ?? '' }))
  return uno === undefined || uno === guid ? ids : [{ kind: 'uno', value: uno }, ...ids]
}

/** Of what may stand more than once, a story tells the first. */
function tellFirsts(head: XmlElement | undefined, bodyHead: XmlElement | undefined, reading: Reading): void {
  tell(reading, at(head, 'docdata', 'doc-id'), 'id-string')
  if (/^(?:news|advisory)$/i.test(attribute(at(head, 'tobject'), 'tobject.type') ?? '')) tell(reading, at(head, 'tobject'), 'tobject.type')
  for (const name of ['hedline', 'dateline']) {
    const [first] = named(bodyHead, name)
    if (first) reading.told.add(first)
  }
}

/** Which words of `pubdata` a story says of itself: how many there are. */
export function tellPubdata(head: XmlElement | undefined, reading: Reading): void {
  for (const pubdata of named(head, 'pubdata')) {
    if (!/^words?$/i.test(attribute(pubdata, 'unit-of-measure') ?? 'words')) continue
    tell(reading, pubdata, 'item-length')
    tell(reading, pubdata, 'unit-of-measure')
  }
}
