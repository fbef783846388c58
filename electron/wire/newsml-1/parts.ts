import { at, attribute, descendants, elements, named, type XmlElement } from '../xml/tree.ts'
import { formal } from './management.ts'
import { natureOfMedia, roles, type mediaTypes } from './names.ts'

/** A ContentItem with the components around it, the outermost first, and the role of its own component or of one around it that holds nothing else. */
export type Leaf = Readonly<{ content: XmlElement; trail: readonly XmlElement[]; role: string | undefined }>
export type Role = 'body' | 'caption' | 'abstract' | 'headline'
/** What an item is made of: `texts` by their role, and the components that are one picture each. */
export type Parts = Readonly<{ texts: readonly Readonly<{ leaf: Leaf; role: Role }>[]; pictures: readonly XmlElement[] }>

/** The ContentItems of a component and of all inside it, in order. */
export function leavesOf(component: XmlElement): readonly Leaf[] {
  const out: Leaf[] = []
  collect(component, [], undefined, out)
  return out
}

function collect(component: XmlElement, outer: readonly XmlElement[], inherited: string | undefined, out: Leaf[]): void {
  const trail = [...outer, component]
  const role = formal(at(component, 'Role'))?.toLowerCase() ?? inherited
  const isShared = named(component, 'NewsComponent').length > 1
  for (const child of elements(component)) {
    if (child.name === 'ContentItem') out.push({ content: child, trail, role })
    else if (child.name === 'NewsComponent') collect(child, trail, isShared ? undefined : role, out)
  }
}

/** What stands in a ContentItem: words, or a picture of some nature. */
export function mediaOf(content: XmlElement): 'text' | keyof typeof mediaTypes {
  const told = formal(at(content, 'MediaType'))?.toLowerCase() ?? ''
  if (told === 'text') return 'text'
  if (Object.hasOwn(natureOfMedia, told)) return natureOfMedia[told] ?? 'photo'
  const kind = /^(image|video|audio)\//i.exec(formal(at(content, 'MimeType')) ?? formal(at(content, 'Format')) ?? '')?.[1]?.toLowerCase()
  if (kind) return kind === 'image' ? 'photo' : natureOfMedia[kind] ?? 'photo'
  if (named(content, 'DataContent', 'Encoding').length > 0) return 'text'
  return /\.(?:jpe?g|png|gif|tiff?|webp)$/i.test(attribute(content, 'Href') ?? '') ? 'photo' : 'text'
}

/** Sorts an item's content into texts and pictures (NewsML 1.2, NewsComponent: roles are words of the provider). */
export function partsOf(root: XmlElement): Parts {
  const leaves = leavesOf(root)
  const media = leaves.filter(({ content }) => mediaOf(content) !== 'text')
  const around: Around = {
    own: new Set(media.map(({ trail }) => trail.at(-1))),
    ofMain: new Set(media.filter(({ role }) => role === 'main').map(({ trail }) => trail.at(-2))),
    deep: new Set(media.filter(({ trail }) => trail.length > 2).flatMap(({ trail }) => trail.slice(1))),
  }
  const texts = leaves.filter(({ content }) => mediaOf(content) === 'text').map(leaf => ({ leaf, role: textRole(leaf, around) }))
  const trails: Trails = { words: new Set(texts.filter(({ role }) => role === 'body').flatMap(({ leaf }) => leaf.trail)), files: new Set(media.flatMap(({ trail }) => trail)) }
  return { texts, pictures: media.length === 0 ? [] : picturesIn(root, trails) }
}

/** The components that hold a file, those in which a file is what they are about, and those around a file below the item's own. */
type Around = Readonly<{ own: ReadonlySet<XmlElement | undefined>; ofMain: ReadonlySet<XmlElement | undefined>; deep: ReadonlySet<XmlElement> }>

/** Words without a role are the story, unless they stand beside a picture that is what the item is about, or among the parts of one. */
function textRole(leaf: Leaf, { own, ofMain, deep }: Around): Role {
  const told = leaf.role
  if (told !== undefined) return Object.hasOwn(roles, told) ? roles[told] ?? 'body' : 'body'
  const parent = leaf.trail.at(-2)
  return own.has(leaf.trail.at(-1)) || (parent !== undefined && (ofMain.has(parent) || (leaf.trail.length > 2 && deep.has(parent)))) ? 'caption' : 'body'
}

/** The components around the words of the story, and those around a file. */
type Trails = Readonly<{ words: ReadonlySet<XmlElement>; files: ReadonlySet<XmlElement> }>

/** The components that are one picture each: with its files, its caption and its data, but without the words of a story. */
function picturesIn(component: XmlElement, trails: Trails): readonly XmlElement[] {
  const inside = named(component, 'NewsComponent').filter(each => trails.files.has(each))
  const own = named(component, 'ContentItem').filter(content => mediaOf(content) !== 'text')
  if (!trails.words.has(component) && !(inside.length > 1 && inside.every(isWhole))) return [component]
  const alone: readonly XmlElement[] = own.length > 0 ? [{ ...component, children: own }] : []
  return [...alone, ...inside.flatMap(each => picturesIn(each, trails))]
}

/** A file among the files of one picture has no data of its own. */
const isWhole = (component: XmlElement): boolean =>
  attribute(component, 'EquivalentsList') === 'yes' || /^(?:photo|picture|graphic|video|audio)$/i.test(formal(at(component, 'Role')) ?? '')
  || named(component, 'NewsLines', 'NewsComponent').length > 0

/** Does the item name other items instead of holding content? */
export const isPackage = (root: XmlElement): boolean =>
  [root, ...descendants(root)].some(({ name, children }) => name === 'NewsComponent' && children.some(child => typeof child !== 'string' && (child.name === 'NewsItemRef' || child.name === 'NewsItem')))
