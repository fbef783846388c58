import type { Finding } from '../../newsroom/index.ts'
import { hasZone, isoOf } from '../dates.ts'
import { decode } from '../decode.ts'
import { WireError } from '../error.ts'
import type { Schemas, Validation } from '../format.ts'
import { readXml } from '../xml/read.ts'
import { at, attribute, descendants, elements, named, rawText, textOf, type XmlElement } from '../xml/tree.ts'
import { grammarFindings, wrong } from './grammar.ts'
import { IPTC_CATALOG } from './names.ts'

/** NewsML 1.2 by our own strict grammar, made from its DTD, and by what a DTD can't tell: there is no schema of it. */
export function validateNewsml1(bytes: Uint8Array, _schemas: Schemas): Validation {
  const source = { name: 'the document', sha256: '' }
  try {
    const { root } = readXml(decode(bytes, source).text, source)
    if (root.name !== 'NewsML') return { schema: null, findings: [wrong(root, 'root', `The root is <${root.name.slice(0, 60)}>, not <NewsML>.`)] }
    return { schema: null, findings: [...grammarFindings(root), ...duidRules(root), ...[root, ...descendants(root)].flatMap(rulesOf)] }
  } catch (error) {
    if (!(error instanceof WireError)) throw error
    return { schema: null, findings: [{ rule: 'newsml-1/unreadable', severity: 'error', message: error.message, where: { kind: 'line', line: error.line ?? 1 } }] }
  }
}

function rulesOf(element: XmlElement): readonly Finding[] {
  switch (element.name) {
    case 'NewsIdentifier': return identifierRules(element)
    case 'NewsManagement': return managementRules(element)
    case 'NewsItem': return updateRules(element)
    case 'DateAndTime': case 'FirstCreated': case 'ThisRevisionCreated': return dateRules(element)
    case 'DataContent': return contentRules(element)
    case 'Catalog': return attribute(element, 'Href') === undefined || attribute(element, 'Href') === IPTC_CATALOG ? []
      : [wrong(element, 'catalog', `The catalog “${attribute(element, 'Href')?.slice(0, 100) ?? ''}” isn’t the IPTC’s; its codes are read as they stand.`, 'note')]
    default: return []
  }
}

/** The public identifier is the other four parts, with the kind of update where it is not N (NewsML 1.2, PublicIdentifier). */
function identifierRules(element: XmlElement): readonly Finding[] {
  const revision = at(element, 'RevisionId')
  const update = attribute(revision, 'Update') ?? 'N'
  const [number, previous] = [Number(textOf(revision)), Number(attribute(revision, 'PreviousRevision'))]
  const parts = ['ProviderId', 'DateId', 'NewsItemId'].map(name => textOf(at(element, name)))
  const expected = `urn:newsml:${parts.join(':')}:${textOf(revision)}${update === 'N' ? '' : update}`
  const findings: Finding[] = []
  if (textOf(at(element, 'PublicIdentifier')) !== expected) findings.push(wrong(element, 'public-identifier', `PublicIdentifier must be “${expected.slice(0, 120)}” (NewsML 1.2, PublicIdentifier).`))
  if (!Number.isInteger(number) || number < 1) findings.push(wrong(element, 'revision', 'RevisionId must be a whole number of at least 1 (NewsML 1.2, RevisionId).'))
  else if (!(previous >= 0 && previous < number)) findings.push(wrong(element, 'revision', `PreviousRevision must be less than ${number}, and 0 for the first (NewsML 1.2, RevisionId).`))
  if (!['N', 'U', 'A'].includes(update)) findings.push(wrong(element, 'update', `Update is “${update.slice(0, 20)}”; it must be N, U or A (NewsML 1.2, RevisionId).`))
  return findings
}

function managementRules(element: XmlElement): readonly Finding[] {
  const status = attribute(at(element, 'Status'), 'FormalName') ?? ''
  const changes = named(element, 'StatusWillChange').some(each => /^usable$/i.test(attribute(at(each, 'FutureStatus'), 'FormalName') ?? ''))
  const findings: Finding[] = []
  if (status && !/^(?:usable|embargoed|withheld|canceled)$/i.test(status)) findings.push(wrong(element, 'status', `The status “${status.slice(0, 40)}” isn’t Usable, Embargoed, Withheld or Canceled (NewsCodes, Status).`))
  if (/^embargoed$/i.test(status) && !changes) findings.push(wrong(element, 'embargo', 'The item is embargoed, and no StatusWillChange says until when (NewsML 1.2, StatusWillChange).', 'warning'))
  const urgency = attribute(at(element, 'Urgency'), 'FormalName')
  if (urgency !== undefined && !/^[1-9]$/.test(urgency)) findings.push(wrong(element, 'urgency', `The urgency “${urgency.slice(0, 20)}” is not 1 to 8 (NewsCodes, Urgency).`))
  return findings
}

/** `U` comes with Update elements, any other revision without (NewsML 1.2, RevisionId). */
function updateRules(element: XmlElement): readonly Finding[] {
  const isUpdate = attribute(at(element, 'Identification', 'NewsIdentifier', 'RevisionId'), 'Update') === 'U'
  return isUpdate === (named(element, 'Update').length > 0) ? [] : [wrong(element, 'update', 'Update elements stand in an item whose RevisionId says Update="U", and in no other (NewsML 1.2, RevisionId).')]
}

const dateRules = (element: XmlElement): readonly Finding[] => {
  const iso = isoOf(textOf(element))
  if (iso === undefined) return [wrong(element, 'date', `“${textOf(element).slice(0, 60)}” is no date (ISO 8601 basic; NewsML 1.2, ${element.name}).`)]
  return hasZone(iso) ? [] : [wrong(element, 'date', `“${textOf(element).slice(0, 60)}” names no time zone (NewsML 1.2, ${element.name}).`, 'warning')]
}

function contentRules(element: XmlElement): readonly Finding[] {
  const text = elements(element).length === 0 ? rawText(element) : ''
  return /^\s*&lt;\/?[a-z]/i.test(text) ? [wrong(element, 'escaped-twice', 'The content is escaped twice (NewsML 1.2, DataContent).')] : []
}

/** Each Duid stands once, and each DuidRef names one (NewsML 1.2, Duid). */
function duidRules(root: XmlElement): readonly Finding[] {
  const findings: Finding[] = []
  const seen = new Set<string>()
  const all = [root, ...descendants(root)]
  for (const element of all) {
    const duid = attribute(element, 'Duid')
    if (duid === undefined) continue
    if (seen.has(duid)) findings.push(wrong(element, 'duid', `The Duid “${duid.slice(0, 60)}” stands twice.`))
    seen.add(duid)
  }
  const hasUpdates = all.some(({ name }) => name === 'Update')
  return hasUpdates ? findings : [...findings, ...all.filter(each => attribute(each, 'DuidRef') !== undefined && !seen.has(attribute(each, 'DuidRef') ?? ''))
    .map(each => wrong(each, 'duid', `DuidRef “${attribute(each, 'DuidRef')?.slice(0, 60) ?? ''}” names no Duid of the document.`))]
}
