import { readDateline, type Block, type Dateline, type Finding, type Photo, type Story } from '../../newsroom/index.ts'
import { blankStory, known } from '../blank.ts'
import { takeDateline } from '../dateline.ts'
import { heedWords } from '../heed.ts'
import { withoutSignOff } from '../sign-off.ts'
import { attribute, languageOf, type XmlElement } from '../xml/tree.ts'
import { readContent, type Content } from './content.ts'
import { storyForeign } from './foreign.ts'
import {
  bylineOf, copyrightOf, genresOf, holderOf, keywordsOf, languageOfScope, linesOf, locationsOf, noteOf, placesOf, sourceOf, subjectsOf, termsOf, type Scope,
} from './lines.ts'
import type { readIdentity, readManagement } from './management.ts'
import type { Leaf, Parts } from './parts.ts'
import { readPicture } from './read-photo.ts'

type Told = Readonly<{ identity: ReturnType<typeof readIdentity>; management: ReturnType<typeof readManagement> }>

/** An item with words of its own as a story, with its pictures. */
export function readStory(item: XmlElement, parts: Parts, { identity, management }: Told, findings: Finding[]): Story {
  const { guid } = identity
  const pictures = picturesOf(parts, guid, findings)
  const content = wordsOf(parts, 'body', guid, pictures)
  const scope: Scope = [...new Set(parts.texts.filter(({ role }) => role === 'body').flatMap(({ leaf }) => leaf.trail))]
  const title = textIn(parts, 'headline', guid)
  const { dateline, body, findings: moved } = takeDateline(datelineOf(scope, content.dateline), content.body)
  const { story: heard, findings: heeded } = heedWords({
    ...blankStory(guid), ...known({
      ...management, language: languageOfScope(scope) ?? management.language ?? scope.map(languageOf).find(Boolean),
      version: identity.version, otherIds: identity.otherIds, slug: linesOf(scope, 'SlugLine')[0] ?? identity.name,
      headline: linesOf(scope, 'HeadLine')[0] ?? (title || content.headline), subheadline: linesOf(scope, 'SubHeadLine')[0], summary: textIn(parts, 'abstract', guid) || undefined,
      byline: bylineOf(scope) ?? content.byline, edNote: noteOf(scope, item), usageTerms: termsOf(scope), copyright: copyrightOf(scope) ?? holderOf(scope), source: sourceOf(scope),
      keywords: keywordsOf(scope), subjects: subjectsOf(scope), genres: genresOf(scope), places: placesOf(scope),
    }),
    dateline, body, pictures: [...pictures, ...content.described.filter(({ guid: own }) => !pictures.some(each => each.guid === own))], foreign: storyForeign(item, scope),
  })
  const { story, findings: ended } = withoutSignOff(heard)
  findings.push(...content.findings, ...moved, ...ended, ...heeded)
  return story
}

/** A caption that stands apart belongs to the only picture there is. */
function picturesOf(parts: Parts, guid: string, findings: Finding[]): readonly Photo[] {
  const captions = parts.texts.filter(({ role }) => role === 'caption').map(({ leaf }) => leaf.content)
  return parts.pictures.map((component, index) => readPicture(component, `${guid}#picture-${index + 1}`, parts.pictures.length === 1 ? captions : [], [], findings))
}

/** Several contents of one component, or of a list of equivalents, say the same: the first that holds words is read. Others follow one another. */
function wordsOf(parts: Parts, role: 'body' | 'abstract' | 'headline', guid: string, known: readonly Photo[]): Content {
  const groups = new Map<XmlElement, Leaf[]>()
  for (const { leaf, role: own } of parts.texts) {
    if (own !== role) continue
    const group = leaf.trail.findLast(component => attribute(component, 'EquivalentsList') === 'yes') ?? leaf.trail.at(-1) ?? leaf.content
    const leaves = groups.get(group)
    if (leaves) leaves.push(leaf)
    else groups.set(group, [leaf])
  }
  const contents = [...groups.values()].flatMap(leaves => {
    const read = leaves.map(({ content }) => readContent(content, guid, known))
    return read.find(({ body }) => body.some(({ type }) => type !== 'paragraph')) ?? read.find(({ body }) => body.length > 0) ?? read[0] ?? []
  })
  const [first] = contents
  const body = contents.flatMap(each => each.body).map((block, index): Block => ({ ...block, id: `b${index + 1}` }))
  return { ...first, body, described: contents.flatMap(each => each.described), findings: contents.flatMap(each => each.findings) }
}

const textIn = (parts: Parts, role: 'abstract' | 'headline', guid: string): string =>
  wordsOf(parts, role, guid, []).body.map(({ runs }) => runs.map(({ text }) => text).join('')).filter(Boolean).join('\n')

/** The printed line, with the city and region that the metadata name where the line doesn't tell them. */
function datelineOf(scope: Scope, inside: Dateline | null | undefined): Dateline | null {
  const [printed] = linesOf(scope, 'DateLine')
  const [origin] = locationsOf(scope, true)
  const place = known({ city: origin?.get('City') || undefined, region: origin?.get('CountryArea') || undefined })
  if (!printed) return inside ?? null
  const read = readDateline(printed)
  return read.city === undefined ? { ...read, ...place } : read
}
