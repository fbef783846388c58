import { unmarked, type Block, type Dateline, type Finding, type Photo } from '../../newsroom/index.ts'
import { readBlocks } from '../markup/blocks.ts'
import { albumOf } from '../markup/figure.ts'
import { readHtml } from '../markup/html.ts'
import { storyOf } from '../nitf/index.ts'
import { attribute, elements, named, rawText, type XmlElement } from '../xml/tree.ts'

/** A body with what a format inside may tell besides it. */
export type Content = Readonly<{ body: readonly Block[]; described: readonly Photo[]; findings: readonly Finding[]; headline?: string; byline?: string; dateline?: Dateline | null }>

const nothing: Content = { body: [], described: [], findings: [] }

/**
 * The body of a text item. The members of `contentSet` are renditions of one content, never parts of it (NewsML-G2 2.35,
 * contentSet): NITF before XHTML, before HTML in a text, before plain text; what holds no words is passed over.
 */
export function readContent(item: XmlElement, guid: string, known: readonly Photo[]): Content {
  const members = named(item, 'contentSet').flatMap(elements)
  const inline = members.filter(({ name }) => name === 'inlineXML').flatMap(elements)
  const data = members.filter(({ name }) => name === 'inlineData')
  const readers: (() => Content)[] = [
    ...inline.filter(isNitf).map(root => () => fromNitf(root, guid)),
    ...inline.filter(root => !isNitf(root)).map(root => () => fromMarkup(root, guid, known)),
    ...data.filter(looksLikeHtml).map(each => () => fromMarkup(readHtml(rawText(each)), guid, known)),
    ...data.filter(each => !looksLikeHtml(each) && isText(each)).map(each => () => fromText(rawText(each))),
  ]
  for (const read of readers) {
    const content = read()
    if (content.body.length > 0) return content
  }
  return nothing
}

const isNitf = ({ name }: XmlElement): boolean => ['nitf', 'body.content'].includes(name)

/** Some call HTML plain text. */
const looksLikeHtml = (data: XmlElement): boolean =>
  /html/.test(attribute(data, 'contenttype') ?? '') || /^\s*<(?:!doctype|html|body|div|p|section|article|h\d)\b/i.test(rawText(data).slice(0, 1000))

const isText = (data: XmlElement): boolean => !attribute(data, 'encoding') && /^(?:text\/|$)/.test(attribute(data, 'contenttype') ?? '')

function fromNitf(root: XmlElement, guid: string): Content {
  const { story, findings } = storyOf(root, guid)
  return { body: story.body, described: story.pictures, findings, headline: story.headline, byline: story.byline, dateline: story.dateline }
}

function fromMarkup(root: XmlElement, guid: string, known: readonly Photo[]): Content {
  const { pictureOf, described } = albumOf(known, guid)
  const { blocks, findings } = readBlocks(root.name === 'html' || root.name === 'body' ? root : { ...root, name: 'body', children: [root] }, pictureOf)
  return { body: blocks, described, findings }
}

/** Paragraphs are parted by an empty line, or begin with an indent. */
function fromText(text: string): Content {
  const paragraphs = text.split(/\n[ \t\r]*\n|\n(?=[ \t]{2,}\S)/).map(part => part.replace(/\s+/g, ' ').trim()).filter(Boolean)
  return { ...nothing, body: paragraphs.map((part, index): Block => ({ id: `b${index + 1}`, type: 'paragraph', runs: unmarked(part) })) }
}
