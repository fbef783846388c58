import type { Finding } from '../../newsroom/index.ts'
import { WireError } from '../error.ts'
import type { Source } from '../format.ts'
import { attr, optionalPart, xmlPart } from '../office/part.ts'
import { said } from '../office/parts.ts'
import { openZip, type Archive } from '../office/zip.ts'
import { named, type XmlElement } from '../xml/tree.ts'

/** What one part points to; `target` is a part's name, or an address where it lies outside. */
export type Relation = Readonly<{ type: string; target: string; isExternal: boolean }>

/** A Word document taken apart. `related` gives the one part of a kind (`styles`, `comments`) that the text names. */
export type WordPackage = Readonly<{
  archive: Archive
  document: XmlElement
  relations: ReadonlyMap<string, Relation>
  related(kind: string): XmlElement | undefined
  /** What that one part points to. */
  relationsOf(kind: string): ReadonlyMap<string, Relation>
  /** Parts of a kind of which there may be several, such as headers. */
  all(kind: string): readonly XmlElement[]
  /** A part of the package itself: `core-properties`, `custom-properties`. */
  properties(kind: string): XmlElement | undefined
}>

/**
 * Opens a Word document (ECMA-376-2, Open Packaging Conventions), transitional or strict. Nothing outside it is ever followed.
 *
 * @throws WireError where there is no text to read
 */
export function openWord(bytes: Uint8Array, source: Source, findings: Finding[]): WordPackage {
  const archive = openZip(bytes, source)
  const relationsOf = (part: string): ReadonlyMap<string, Relation> => readRelations(optionalPart(archive, relationsPart(part), source, findings), folderOf(part))
  const root = relationsOf('')
  const main = [...root.values()].find(({ type }) => type === 'officeDocument')?.target ?? 'word/document.xml'
  const document = xmlPart(archive, main, source, findings)
  if (!document) throw new WireError('unreadable', source, 'is a Word document without a text', 'Ask the sender for it again.')
  if (document.name !== 'document') throw new WireError('unsupported', source, `is an office document of another kind (<${document.name.slice(0, 40)}>)`, 'Save it as a Word document.')
  const relations = relationsOf(main)
  const all = (kind: string, from: ReadonlyMap<string, Relation>): readonly XmlElement[] =>
    [...from.values()].filter(({ type, isExternal }) => type === kind && !isExternal).flatMap(({ target }) => optionalPart(archive, target, source, findings) ?? [])
  findings.push(...oddities(archive, relations))
  const partOf = (kind: string): string | undefined => [...relations.values()].find(({ type, isExternal }) => type === kind && !isExternal)?.target
  return {
    archive, document, relations, related: kind => all(kind, relations)[0], relationsOf: kind => { const part = partOf(kind); return part === undefined ? new Map() : relationsOf(part) },
    all: kind => all(kind, relations), properties: kind => all(kind, root)[0],
  }
}

const relationsPart = (part: string): string => {
  const slash = part.lastIndexOf('/')
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`
}

const folderOf = (part: string): string => part.slice(0, part.lastIndexOf('/') + 1)

/** `type` is the last step of the relation's name, which transitional and strict documents share. */
function readRelations(root: XmlElement | undefined, folder: string): ReadonlyMap<string, Relation> {
  return new Map(named(root, 'Relationship').flatMap((each): readonly (readonly [string, Relation])[] => {
    const [id, target] = [attr(each, 'Id'), attr(each, 'Target')]
    if (id === undefined || target === undefined) return []
    const isExternal = attr(each, 'TargetMode') === 'External'
    return [[id, { type: attr(each, 'Type')?.split('/').at(-1) ?? '', target: isExternal ? target : partName(target, folder), isExternal }]]
  }))
}

/** The name of a part from a target relative to `folder`; steps upward end at the top. */
function partName(target: string, folder: string): string {
  const steps: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

function oddities({ names }: Archive, relations: ReadonlyMap<string, Relation>): readonly Finding[] {
  const outside = [...relations.values()].filter(({ type, isExternal }) => isExternal && type !== 'hyperlink')
  return [
    ...(names.some(name => /vbaProject/i.test(name)) ? [said('docx/macros', 'warning', 'The document brings programs along (macros); they were left out.')] : []),
    ...(names.some(name => /(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]|^[a-z]:/i.test(name)) ? [said('docx/names', 'warning', 'The document holds parts whose names would lead out of it; they were left out.')] : []),
    ...outside.map(({ type, target }) => said('docx/external', 'warning', `The document points to something outside (${type}: ${target.slice(0, 100)}); it was not fetched.`)),
  ]
}
