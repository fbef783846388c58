import type { Finding } from '../../newsroom/index.ts'
import type { Schemas } from '../format.ts'
import { nitf } from '../nitf/index.ts'
import { at, attribute, elements, isElement, named, type XmlElement } from '../xml/tree.ts'
import { wrong } from './wrong.ts'

/** What the schema can't say of the content of an item (NewsML-G2 2.35, contentSet). Inline documents are texts here, as they are written. */
export function contentRules(item: XmlElement, schemas: Schemas): readonly Finding[] {
  const sets = named(item, 'contentSet')
  return sets.flatMap(set => [
    ...originals(set),
    ...named(set, 'remoteContent').filter(remote => !attribute(remote, 'href') && !attribute(remote, 'residref')).map(remote => wrong('remote', 'A file must be named by href or residref (remoteContent, @href).', remote)),
    ...named(set, 'inlineXML').flatMap(member => inlineDocument(member, schemas)),
  ])
}

function originals(set: XmlElement): readonly Finding[] {
  const original = attribute(set, 'original')
  return original === undefined || elements(set).some(member => attribute(member, 'id') === original) ? [] : [wrong('original', `No member has the id “${original.slice(0, 60)}” (contentSet, @original).`, set)]
}

const OPENING = /^\s*(?:<!--[\s\S]*?-->\s*|<\?[\s\S]*?\?>\s*)*<([^\s/>]+)/
const roots: Readonly<Record<string, readonly string[]>> = { 'application/nitf+xml': ['nitf', 'body.content'], 'application/xhtml+xml': ['html', 'body', 'div', 'p', 'section', 'article'] }

/** The root must be of the type that is declared; a NITF document inside is judged as one. */
function inlineDocument(member: XmlElement, schemas: Schemas): readonly Finding[] {
  const text = member.children.map(child => (isElement(child) ? '' : child)).join('')
  const root = OPENING.exec(text)?.[1]
  const type = attribute(member, 'contenttype') ?? ''
  const allowed = Object.hasOwn(roots, type) ? roots[type] : undefined
  if (root === undefined) return []
  if (allowed && !allowed.includes(root.replace(/^[^:]*:/, ''))) return [wrong('content-type', `The document inside is <${root.slice(0, 40)}>, which is not ${type} (inlineXML, @contenttype).`, member)]
  return root === 'nitf' ? nitfInside(text, member, schemas) : []
}

function nitfInside(text: string, member: XmlElement, schemas: Schemas): readonly Finding[] {
  return nitf.validate(new TextEncoder().encode(text), schemas).findings
    .map(finding => (finding.where.kind === 'line' ? { ...finding, where: { kind: 'line' as const, line: finding.where.line + member.line - 1 } } : finding))
}

/** The root group must exist, and each group be reached from it once (NewsML-G2 2.35, groupSet). */
export function groupRules(item: XmlElement): readonly Finding[] {
  const set = at(item, 'groupSet')
  if (!set) return []
  const byId = new Map(named(set, 'group').map(group => [attribute(group, 'id'), group]))
  const seen = new Set<string | undefined>()
  const findings: Finding[] = []
  const queue = [attribute(set, 'root')]
  for (let index = 0; index < queue.length; index += 1) {
    const id = queue[index]
    if (id === undefined) continue
    const group = byId.get(id)
    if (!group) findings.push(wrong('group', `There is no group “${id.slice(0, 60)}” (groupSet, @root; groupRef, @idref).`, set))
    else if (seen.has(id)) findings.push(wrong('group', `The group “${id.slice(0, 60)}” is reached twice (groupSet).`, group))
    else queue.push(...named(group, 'groupRef').flatMap(reference => attribute(reference, 'idref') ?? []))
    seen.add(id)
  }
  for (const [id, group] of byId) if (!seen.has(id)) findings.push(wrong('group', `The group “${id ?? ''}” is not reached from the root (groupSet).`, group))
  return findings
}
