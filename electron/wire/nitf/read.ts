import type { Block, Finding, Photo, Story } from '../../newsroom/index.ts'
import { blankStory, guidFrom } from '../blank.ts'
import { takeDateline } from '../dateline.ts'
import { decode } from '../decode.ts'
import { WireError } from '../error.ts'
import type { ReadResult, Source } from '../format.ts'
import { heedWords } from '../heed.ts'
import { readBlocks, type PictureOf } from '../markup/blocks.ts'
import { isHarmless } from '../markup/inlines.ts'
import { joinWrapped } from '../markup/wrapped.ts'
import { withoutSignOff } from '../sign-off.ts'
import { readXml } from '../xml/read.ts'
import { at, attribute, named, type XmlElement, type XmlNode } from '../xml/tree.ts'
import { foreignParts } from './foreign.ts'
import { readHead, tellPubdata } from './head.ts'
import { natureOf, readMedia } from './media.ts'
import { newReading } from './reading.ts'

/**
 * One NITF document, any version, with or without its namespace, as one story.
 *
 * @throws WireError where it is no XML, or no NITF
 */
export function readNitf(bytes: Uint8Array, source: Source): ReadResult {
  const { text, findings } = decode(bytes, source)
  const { root, findings: repairs } = readXml(text, source)
  if (root.name !== 'nitf') {
    throw new WireError('unsupported', source, `is XML, but not NITF: its root is <${root.name.slice(0, 60)}>`, 'Let Dateline detect the format, or ask the sender for NITF.', { line: root.line })
  }
  const guid = attribute(at(root, 'head', 'docdata', 'doc-id'), 'id-string') ?? attribute(root, 'uno')
  const missing: readonly Finding[] = guid ? [] : [{ rule: 'nitf/no-guid', severity: 'note', message: 'The document has no id; one was made from its content.', where: { kind: 'field', field: 'guid' } }]
  const { story: whole, findings: read } = storyOf(root, guid ?? guidFrom(source))
  const { story, findings: ended } = withoutSignOff(whole)
  return { items: [story], findings: [...findings, ...repairs, ...missing, ...read, ...ended] }
}

/** The story of a `nitf` element, or of a `body.content` that stands alone as in some NewsML-G2. */
export function storyOf(root: XmlElement, guid: string): Readonly<{ story: Story; findings: readonly Finding[] }> {
  const reading = newReading()
  const head = readHead(root, guid, reading)
  tellPubdata(at(root, 'head'), reading)
  const { blocks, pictures, findings: inBody } = bodyOf(root, guid)
  const joined = joinWrapped(blocks)
  const { dateline, body, findings: moved } = takeDateline(head.dateline ?? null, joined.blocks)
  const foreign = foreignParts(root, reading)
  const { story, findings: heeded } = heedWords({ ...blankStory(guid), ...head, dateline, body, pictures, foreign })
  return { story, findings: [...reading.findings, ...inBody, ...joined.findings, ...moved, ...heeded, ...foreignFindings(story)] }
}

function bodyOf(root: XmlElement, guid: string): Readonly<{ blocks: readonly Block[]; pictures: readonly Photo[]; findings: readonly Finding[] }> {
  const pictures: Photo[] = []
  const inMedia: Finding[] = []
  const add = (media: XmlElement): Photo => {
    const { photo, findings } = readMedia(media, guid, pictures.length + 1)
    pictures.push(photo)
    inMedia.push(...findings)
    return photo
  }
  const pictureOf: PictureOf = element => {
    if (element.name !== 'media') return null
    if (natureOf(element) !== undefined) return { photo: add(element).guid }
    const url = attribute(named(element, 'media-reference')[0], 'source')
    return url && isHarmless(url) ? { url } : null
  }
  const content = contentOf(root)
  const [placed, attached] = [content.filter(each => !isAttached(each)), content.filter(isAttached)]
  const { blocks, findings } = readBlocks({ ...root, children: placed }, pictureOf)
  attached.forEach(add)
  return { blocks, pictures, findings: [...findings, ...inMedia] }
}

/** The children of every `body.content`; some agencies leave that level out. */
function contentOf(root: XmlElement): readonly XmlNode[] {
  if (root.name === 'body.content') return root.children
  const body = root.name === 'body' ? root : at(root, 'body')
  const contents = named(body, 'body.content')
  if (contents.length > 0) return contents.flatMap(({ children }) => children)
  return body?.children.filter(child => typeof child === 'string' || !['body.head', 'body.end'].includes(child.name)) ?? []
}

const isAttached = (node: XmlNode): node is XmlElement =>
  typeof node !== 'string' && node.name === 'media' && attribute(node, 'class') === 'attached'

function foreignFindings({ foreign, guid }: Story): readonly Finding[] {
  const paths = [...new Set(foreign.map(({ path }) => path))]
  return paths.map(path => {
    const names = [...new Set(foreign.filter(part => part.path === path).map(({ content }) => /^<([\w.-]+)/.exec(content)?.[1] ?? ''))]
    return { rule: 'nitf/foreign', severity: 'note', message: `Kept, though no field of a story tells it: ${names.join(', ')} in ${path || 'nitf'}.`, where: { kind: 'item', item: guid } }
  })
}
