import { unmarked, type Block, type Finding, type Photo, type Story } from '../../newsroom/index.ts'
import { readBlocks } from '../markup/blocks.ts'
import { albumOf } from '../markup/figure.ts'
import { readHtml } from '../markup/html.ts'
import { isBlock } from '../markup/inlines.ts'
import { storyOf } from '../nitf/index.ts'
import { attribute, descendants, elements, isElement, named, rawText, squeezed, type XmlElement } from '../xml/tree.ts'
import { XHTML } from './names.ts'

/** A body. `inside` is all that a format within the item tells by itself, which may be more than the item does. */
export type Content = Readonly<{ body: readonly Block[]; described: readonly Photo[]; findings: readonly Finding[]; inside?: Story }>

const nothing: Content = { body: [], described: [], findings: [] }

type Member = Readonly<{ kind: string; read: () => Content }>

/**
 * The body of a text item. The members of `contentSet` are renditions of one content, never parts of it (NewsML-G2 2.35,
 * contentSet): NITF before XHTML, before HTML in a text, before plain text, before any other XML; what holds no words is passed over.
 *
 * @param prepare may change an inline document before it is read
 */
export function readContent(item: XmlElement, guid: string, known: readonly Photo[], prepare: (root: XmlElement) => XmlElement): Content {
  const members = named(item, 'contentSet').flatMap(elements)
  const roots = members.filter(({ name }) => name === 'inlineXML').flatMap(rootOf).map(prepare)
  const data = members.filter(({ name }) => name === 'inlineData').flatMap(dataOf)
  const choices: readonly Member[] = [
    ...roots.filter(isNitf).map(root => ({ kind: 'NITF', read: () => fromNitf(root, guid, known) })),
    ...roots.filter(root => !isNitf(root) && isMarkup(root)).map(root => ({ kind: 'XHTML', read: () => fromMarkup(root, guid, known) })),
    ...data.filter(({ isHtml }) => isHtml).map(({ text, isPlain }) => ({ kind: 'HTML', read: () => (isPlain ? fromTags(text) : undefined) ?? fromMarkup(readHtml(text), guid, known) })),
    ...data.filter(({ isHtml, isPlain }) => !isHtml && isPlain).map(({ text }) => ({ kind: 'plain text', read: () => fromText(text) })),
    ...roots.filter(root => !isNitf(root) && !isMarkup(root)).map(root => ({ kind: `<${root.name.slice(0, 40)}>`, read: () => fromMarkup(root, guid, known) })),
  ]
  for (const { kind, read } of choices) {
    const content = read()
    if (content.body.length > 0) return choices.length === 1 ? content : { ...content, findings: [...content.findings, taken(kind, choices)] }
  }
  return nothing
}

const taken = (kind: string, choices: readonly Member[]): Finding => ({
  rule: 'newsml-g2/renditions', severity: 'note', where: { kind: 'item' },
  message: `The item holds its text ${choices.length} times (${choices.map(choice => choice.kind).join(', ')}); ${kind} was read.`,
})

/** The one root of an inline document (NewsML-G2 2.35, inlineXML); a fragment without one gets it. */
function rootOf(member: XmlElement): readonly XmlElement[] {
  const inside = elements(member)
  const isFragment = inside.length > 1 || member.children.some(child => !isElement(child) && child.trim() !== '')
  return isFragment ? [{ ...member, name: 'body', uri: XHTML }] : inside
}

const isNitf = ({ name }: XmlElement): boolean => ['nitf', 'body.content'].includes(name)
const isMarkup = (root: XmlElement): boolean => root.uri === XHTML || isBlock(root)

type Data = Readonly<{ text: string; isHtml: boolean; isPlain: boolean }>

/** Texts that stand in an item as data. Some call HTML plain text; some wrap the text in base64. */
function dataOf(data: XmlElement): readonly Data[] {
  const type = attribute(data, 'contenttype') ?? ''
  const isPlain = /^(?:text\/plain|$)/.test(type)
  const text = attribute(data, 'encoding') === undefined ? rawText(data) : unwrapped(rawText(data), type)
  return text === null ? [] : [{ text, isPlain: isPlain || /^text\//.test(type), isHtml: /html/.test(type) || (isPlain && TAGS.test(text.slice(0, 1000))) }]
}

const TAGS = /^\s*<(?:!doctype|html|body|div|p|section|article|h\d)\b/i

function unwrapped(text: string, type: string): string | null {
  const base64 = text.replace(/\s+/g, '')
  if (!/^text\//.test(type) || !/^[A-Za-z0-9+/]+={0,2}$/.test(base64) || base64.length % 4 === 1) return null
  return new TextDecoder().decode(Uint8Array.from(atob(base64), character => character.charCodeAt(0)))
}

function fromNitf(root: XmlElement, guid: string, known: readonly Photo[]): Content {
  const { story, findings } = storyOf(root, guid)
  const fromMessage = new Set(known.map(photo => photo.guid))
  return { body: story.body, described: story.pictures.filter(photo => !fromMessage.has(photo.guid)), findings, inside: story }
}

function fromMarkup(root: XmlElement, guid: string, known: readonly Photo[]): Content {
  const { pictureOf, described } = albumOf(known, guid)
  const { blocks, findings } = readBlocks(root.name === 'html' || root.name === 'body' ? root : { ...root, name: 'body', children: [root] }, pictureOf)
  return { body: blocks, described, findings }
}

/** Plain text that somebody put between paragraph tags still has its paragraphs by indents, which HTML would join. */
function fromTags(text: string): Content | undefined {
  const page = readHtml(text)
  const names = [...descendants(page)].map(({ name }) => name).filter(name => !['html', 'head', 'body'].includes(name))
  if (names.some(name => name !== 'p') || !hasIndents(text)) return undefined
  const body = [...descendants(page)].find(({ name }) => name === 'body')
  return fromText((body?.children ?? []).map(node => (isElement(node) ? `\n\n${rawText(node)}\n\n` : node)).join(''))
}

const fromText = (text: string): Content => ({ ...nothing, body: plainBlocks(text) })

/** Paragraphs of plain text: parted by an empty line, or each with an indent. */
export function plainBlocks(text: string): readonly Block[] {
  return text.split(hasIndents(text) ? /\n[ \t]*\n|\n(?=[ \t]{2,}\S)/ : /\n[ \t]*\n/).map(squeezed).filter(Boolean)
    .map((part, index): Block => ({ id: `b${index + 1}`, type: 'paragraph', runs: unmarked(part) }))
}

/** Indents mean something only where other lines have none. */
const hasIndents = (text: string): boolean => /\n[ \t]{2,}\S/.test(text) && /\n\S/.test(text.trimEnd().replace(/\n[ \t]*<[^\n]*>[ \t]*(?=\n|$)/g, '\n'))
