import type { Finding, Story } from '../../newsroom/index.ts'
import { guidFrom, known } from '../blank.ts'
import { readDate } from '../dates.ts'
import { WireError } from '../error.ts'
import type { ReadResult, Source } from '../format.ts'
import { attr, optionalPart, xmlPart } from '../office/part.ts'
import { said, shown } from '../office/parts.ts'
import { officeStory } from '../office/story.ts'
import { openZip } from '../office/zip.ts'
import { at, descendants, named, textOf, type XmlElement } from '../xml/tree.ts'
import { BodyReader } from './body.ts'
import { Changes } from './changes.ts'
import { stylesOf } from './styles.ts'

/**
 * An OpenDocument text as one story, by the same rules as a Word document: styles first, annotations and footnotes as notes, tracked
 * changes as accepted.
 *
 * @throws WireError where it can't be opened or holds no words
 */
export function readOdt(bytes: Uint8Array, source: Source): ReadResult {
  const findings: Finding[] = []
  const archive = openZip(bytes, source)
  if (archive.names.some(name => /^(?:Basic|Scripts)\/./.test(name) && !name.endsWith('/'))) findings.push(said('odt/macros', 'warning', 'The document brings programs along (macros); they were left out.'))
  const content = xmlPart(archive, 'content.xml', source, findings)
  const text = at(content, 'body', 'text')
  if (!content || !text) throw new WireError('unreadable', source, 'is an OpenDocument without a text', 'Save it as a text document.')
  const sheet = optionalPart(archive, 'styles.xml', source, findings)
  const context = { styles: stylesOf([sheet, content]), changes: new Changes(text), guid: guidFrom(source), photos: [], findings }
  const parts = new BodyReader(context).read(text)
  const meta = at(optionalPart(archive, 'meta.xml', source, findings), 'meta')
  findings.push(...context.changes.findings, ...aroundThePage(sheet))
  return officeStory({ parts, pictures: context.photos, fields: fieldsOf(meta, findings), title: textOf(at(meta, 'title')) || undefined, isOurs: false, findings }, source)
}

/** What a document says of itself (OpenDocument 1.3 part 3, 4.3). Its author is a user of a computer, and seldom the byline. */
function fieldsOf(meta: XmlElement | undefined, findings: Finding[]): Partial<Story> {
  const text = (name: string): string | undefined => textOf(at(meta, name)) || undefined
  const creator = text('initial-creator') ?? text('creator')
  if (creator) findings.push(said('odt/author', 'note', `The properties of the document name “${creator.slice(0, 200)}” as its author.`))
  return {
    keywords: [...new Set(named(meta, 'keyword').map(textOf).filter(Boolean))],
    ...known({ language: text('language'), created: readDate(text('creation-date'), 'created', findings), modified: readDate(text('date'), 'modified', findings) }),
  }
}

/** Headers and footers belong to the paper, and not to the story. */
function aroundThePage(sheet: XmlElement | undefined): readonly Finding[] {
  const pages = sheet ? [...descendants(sheet)].filter(({ name }) => /^(?:header|footer)(?:-left|-first)?$/.test(name)) : []
  const words = pages.filter(page => attr(page, 'display') !== 'false').map(page => shown(textOf(page))).filter(Boolean)
  return [...new Set(words)].map(each => said('odt/header', 'note', `A header or footer was left out: “${each}”`))
}
