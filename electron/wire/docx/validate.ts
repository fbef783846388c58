import type { Finding } from '../../newsroom/index.ts'
import { decode } from '../decode.ts'
import { WireError } from '../error.ts'
import type { Source, Validation } from '../format.ts'
import { attr } from '../office/part.ts'
import { openZip, type Archive } from '../office/zip.ts'
import { readXml } from '../xml/read.ts'
import { descendants, named, type XmlElement } from '../xml/tree.ts'
import { propertyOrder } from './order.ts'

const source: Source = { name: 'the document', sha256: '' }
const MOST = 100

type Roots = ReadonlyMap<string, XmlElement>

/** Our own grammar of the package and of the text, since ECMA-376 has more schemas than a newsroom needs: what keeps Word from opening a document. Each message names its clause. */
export function validateDocx(bytes: Uint8Array): Validation {
  try {
    const archive = openZip(bytes, source)
    const { roots, findings } = parse(archive)
    return { schema: null, findings: [...findings, ...contentTypes(archive, roots), ...relations(archive, roots), ...references(roots), ...orders(roots)].slice(0, MOST) }
  } catch (error) {
    if (!(error instanceof WireError)) throw error
    return { schema: null, findings: [wrong('archive', `${error.message} (ECMA-376-2, 7)`)] }
  }
}

const wrong = (rule: string, message: string): Finding => ({ rule: `docx/${rule}`, severity: 'error', message, where: { kind: 'item' } })

/** Every part that is XML, well-formed and without characters that XML can't hold. */
function parse(archive: Archive): Readonly<{ roots: Roots; findings: readonly Finding[] }> {
  const roots = new Map<string, XmlElement>()
  const findings: Finding[] = []
  for (const name of archive.names.filter(each => /\.(?:xml|rels)$/i.test(each))) {
    try {
      const { text, findings: ofText } = decode(archive.part(name) ?? new Uint8Array(), source)
      const { root, findings: ofXml } = readXml(text, source)
      roots.set(name.toLowerCase(), root)
      findings.push(...[...ofText, ...ofXml].map(({ message }) => wrong('characters', `${name}: ${message} (XML 1.0, 2.2)`)))
    } catch (error) {
      if (!(error instanceof WireError)) throw error
      findings.push(wrong('well-formed', `${name}: ${error.message} (ECMA-376-2, 6.2.5)`))
    }
  }
  return { roots, findings }
}

function contentTypes({ names }: Archive, roots: Roots): readonly Finding[] {
  const types = roots.get('[content_types].xml')
  if (!types) return [wrong('content-types', 'The list of content types is missing (ECMA-376-2, 7.2.3).')]
  const extensions = new Set(named(types, 'Default').map(each => attr(each, 'Extension')?.toLowerCase()))
  const overrides = new Set(named(types, 'Override').map(each => attr(each, 'PartName')?.toLowerCase().replace(/^\//, '')))
  const missing = [...overrides].filter(name => name !== undefined && !names.some(each => each.toLowerCase() === name))
  return [
    ...names.filter(name => name.toLowerCase() !== '[content_types].xml' && !name.endsWith('/') && !overrides.has(name.toLowerCase()) && !extensions.has(name.split('.').at(-1)?.toLowerCase()))
      .map(name => wrong('content-type', `The part “${name}” has no content type (ECMA-376-2, 7.2.3).`)),
    ...missing.map(name => wrong('content-type-part', `A content type is declared for “${name ?? ''}”, which isn’t there (ECMA-376-2, 7.2.3).`)),
  ]
}

function relations({ names }: Archive, roots: Roots): readonly Finding[] {
  const present = new Set(names.map(name => name.toLowerCase()))
  const all = [...roots].filter(([name]) => name.endsWith('.rels'))
  const main = named(roots.get('_rels/.rels'), 'Relationship').some(each => attr(each, 'Type')?.endsWith('/officeDocument'))
  return [
    ...(main ? [] : [wrong('main-part', 'No relation leads to the text of the document (ECMA-376-1, 11.3.10).')]),
    ...all.flatMap(([name, root]) => named(root, 'Relationship').flatMap(each => {
      const target = attr(each, 'Target') ?? ''
      const type = attr(each, 'Type')?.split('/').at(-1) ?? ''
      if (attr(each, 'TargetMode') === 'External') return type === 'image' ? [wrong('external-image', `A picture lies outside the document: ${target.slice(0, 100)} (V-DX-5).`)] : []
      const folder = name.replace(/_rels\/[^/]*$/, '')
      const path = (target.startsWith('/') ? target.slice(1) : folder + target).toLowerCase()
      return present.has(path) ? [] : [wrong('target', `The relation ${attr(each, 'Id') ?? ''} leads to “${target.slice(0, 100)}”, which isn’t there (ECMA-376-2, 6.5).`)]
    })),
    ...all.flatMap(([name, root]) => repeated(named(root, 'Relationship').map(each => attr(each, 'Id') ?? '')).map(id => wrong('relation-id', `Two relations of ${name} have the id “${id}” (ECMA-376-2, 6.5.3).`))),
  ]
}

const repeated = (ids: readonly string[]): readonly string[] => [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))]

/** Ids in the text that must stand elsewhere: relations, comments, numbers of lists, styles. */
function references(roots: Roots): readonly Finding[] {
  const text = roots.get('word/document.xml')
  if (!text) return [wrong('document', 'The text of the document is missing (ECMA-376-1, 11.3.10).')]
  const idsOf = (part: string, element: string, name: string): ReadonlySet<string> => new Set(named(roots.get(part), element).flatMap(each => attr(each, name) ?? []))
  const known = { relation: idsOf('word/_rels/document.xml.rels', 'Relationship', 'Id'), comment: idsOf('word/comments.xml', 'comment', 'id'), list: idsOf('word/numbering.xml', 'num', 'numId'), style: idsOf('word/styles.xml', 'style', 'styleId') }
  const findings: Finding[] = repeated(named(roots.get('word/comments.xml'), 'comment').map(each => attr(each, 'id') ?? '')).map(id => wrong('comment-id', `Two comments have the id “${id}” (ECMA-376-1, 17.13.4.2).`))
  if (text.name !== 'document' || named(text, 'body').length !== 1) findings.push(wrong('body', 'The text has no body (ECMA-376-1, 17.2.2).'))
  for (const each of descendants(text)) {
    const relation = each.attributes.find(({ uri, name }) => uri.endsWith('/relationships') && /^(?:id|embed|link)$/.test(name))?.value
    if (relation !== undefined && !known.relation.has(relation)) findings.push(wrong('relation', `<${each.name}> names the relation “${relation}”, which isn’t there (V-DX-1).`))
    const value = attr(each, each.name.startsWith('comment') ? 'id' : 'val') ?? ''
    if (/^comment(?:RangeStart|RangeEnd|Reference)$/.test(each.name) && !known.comment.has(value)) findings.push(wrong('comment', `The comment “${value}” isn’t there (ECMA-376-1, 17.13.4.5).`))
    if (each.name === 'numId' && value !== '0' && !known.list.has(value)) findings.push(wrong('list', `The list “${value}” isn’t there (ECMA-376-1, 17.9.18).`))
    if (/^(?:pStyle|rStyle|tblStyle)$/.test(each.name) && !known.style.has(value)) findings.push({ ...wrong('style', `The style “${value}” isn’t there (ECMA-376-1, 17.3.1.27).`), severity: 'warning' })
  }
  return findings
}

const orders = (roots: Roots): readonly Finding[] => ['word/document.xml', 'word/styles.xml', 'word/comments.xml'].flatMap(name => {
  const root = roots.get(name)
  return root ? [...descendants(root)].flatMap(propertyOrder).map(({ parent, child, clause, line }) => ({ ...wrong('order', `${name}, line ${line}: <${child}> stands too late in <${parent}> (ECMA-376-1, ${clause}).`) })) : []
})
