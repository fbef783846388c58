import { unmarked, type Block, type Dateline, type Finding, type Photo } from '../../newsroom/index.ts'
import type { Source } from '../format.ts'
import { WireError } from '../error.ts'
import { readBlocks } from '../markup/blocks.ts'
import { albumOf } from '../markup/figure.ts'
import { readHtml } from '../markup/html.ts'
import { joinWrapped } from '../markup/wrapped.ts'
import { storyOf } from '../nitf/index.ts'
import { readXml } from '../xml/read.ts'
import { at, attribute, elements, rawText, type XmlElement } from '../xml/tree.ts'
import { formal } from './management.ts'

/** A body with what a format inside may tell besides it. */
export type Content = Readonly<{ body: readonly Block[]; described: readonly Photo[]; findings: readonly Finding[]; headline?: string; byline?: string; dateline?: Dateline | null }>

const nothing: Content = { body: [], described: [], findings: [] }

/**
 * The words of a ContentItem: NITF, XHTML or bare paragraphs as elements, the same as text, or plain text (NewsML 1.2, DataContent is
 * ANY). What the Format says is a remark: what stands there decides.
 */
export function readContent(item: XmlElement, guid: string, known: readonly Photo[]): Content {
  const encoding = at(item, 'Encoding')
  const data = at(item, 'DataContent') ?? at(encoding, 'DataContent')
  if (!data) return nothing
  if (encoding && /base64|binary/i.test(attribute(encoding, 'Notation') ?? '')) {
    return { ...nothing, findings: [{ rule: 'newsml-1/encoded', severity: 'warning', message: 'A content is encoded, and was not read.', where: { kind: 'line', line: data.line, column: data.column } }] }
  }
  const inside = elements(data)
  const nitf = inside.find(isNitf)
  if (nitf) return fromNitf(nitf, guid)
  if (inside.length > 0) return fromMarkup(data, guid, known)
  return fromText(rawText(data), formal(at(item, 'Format')) ?? '', guid, known)
}

const isNitf = ({ name }: XmlElement): boolean => name === 'nitf' || name === 'body.content'

function fromNitf(root: XmlElement, guid: string): Content {
  const { story, findings } = storyOf(root, guid)
  return { body: story.body, described: story.pictures, findings, headline: story.headline, byline: story.byline, dateline: story.dateline }
}

function fromMarkup(root: XmlElement, guid: string, known: readonly Photo[]): Content {
  const { pictureOf, described } = albumOf(known, guid)
  const { blocks, findings } = readBlocks({ ...root, name: 'body' }, pictureOf)
  const joined = joinWrapped(blocks)
  return { body: joined.blocks, described, findings: [...findings, ...joined.findings] }
}

function fromText(text: string, format: string, guid: string, known: readonly Photo[]): Content {
  if (/^\s*&lt;[a-z]/i.test(text)) {
    const once = fromText(rawText(readHtml(text)), format, guid, known)
    return { ...once, findings: [{ rule: 'newsml-1/escaped-twice', severity: 'note', message: 'The content was escaped twice; it was read as the markup that it is.', where: { kind: 'item' } }, ...once.findings] }
  }
  if (/^\s*(?:<\?xml[^>]*>\s*)?(?:<!DOCTYPE[^>]*>\s*)?<(?:nitf|body\.content)\b/i.test(text.slice(0, 2000))) {
    const nitf = parsed(text)
    if (nitf) return fromNitf(nitf, guid)
  }
  if (/^\s*<(?:!doctype|\?xml|[a-z])/i.test(text.slice(0, 1000)) || /x?html/i.test(format)) return fromMarkup(readHtml(text), guid, known)
  const paragraphs = text.split(/\n[ \t\r]*\n|\n(?=[ \t]{2,}\S)/).map(part => part.replace(/\s+/g, ' ').trim()).filter(Boolean)
  return { ...nothing, body: paragraphs.map((part, index): Block => ({ id: `b${index + 1}`, type: 'paragraph', runs: unmarked(part) })) }
}

const inner: Source = { name: 'the content of an item', sha256: '' }

function parsed(text: string): XmlElement | undefined {
  try {
    return readXml(text, inner).root
  } catch (error) {
    if (error instanceof WireError) return undefined
    throw error
  }
}
