import { readDateline, type Dateline, type Finding, type Photo, type Story } from '../../newsroom/index.ts'
import { blankPhoto, blankStory, known } from '../blank.ts'
import { takeDateline } from '../dateline.ts'
import { heedEmbargoWords } from '../embargo-words.ts'
import { at, attribute, named, textOf, type XmlElement } from '../xml/tree.ts'
import { readContent } from './content.ts'
import { conceptName, readCommon } from './read-item.ts'
import { readRendition } from './read-photo.ts'
import { aliasesOf, namesOfType, readSubjects } from './subject.ts'

/** A text item. `pictures` are the items of the same message that it links to. */
export function readStoryItem(item: XmlElement, guid: string, pictures: readonly Photo[]): Readonly<{ story: Story; findings: readonly Finding[] }> {
  const findings: Finding[] = []
  const content = at(item, 'contentMeta')
  const beside = remotePictures(item, guid)
  const inside = readContent(item, guid, [...pictures, ...beside])
  const field = datelineOf(textOf(at(content, 'dateline'))) ?? inside.dateline ?? null
  const { dateline, body, findings: moved } = takeDateline(field, inside.body)
  if (beside.length > 0) findings.push({ rule: 'newsml-g2/picture-beside-text', severity: 'note', message: 'A picture stands beside the text in one item; it was attached to the story.', where: { kind: 'item', item: guid } })
  const { story, findings: heeded } = heedEmbargoWords({
    ...blankStory(guid), ...known({
      ...readCommon(item, findings),
      slug: textOf(at(content, 'slugline')) || undefined,
      headline: mainHeadline(content) || inside.headline || textOf(at(item, 'itemMeta', 'title')) || undefined,
      byline: bylineOf(content) || inside.byline || undefined,
      subjects: readSubjects(content, aliasesOf(item)), places: namesOfType(content, 'geoArea'),
    }),
    dateline, body, pictures: [...pictures, ...beside, ...inside.described],
  })
  return { story, findings: [...findings, ...inside.findings, ...moved, ...heeded] }
}

/** A headline without a role, or whose role says that it is the main one. */
function mainHeadline(content: XmlElement | undefined): string {
  const headlines = named(content, 'headline')
  return textOf(headlines.find(each => /^(?:$|.*main)/i.test(attribute(each, 'role') ?? '')) ?? headlines[0])
}

/** Some put the time of the version here: that is no dateline. */
const datelineOf = (text: string): Dateline | null => (text === '' || /^\d{4}-\d{2}-\d{2}/.test(text) ? null : { ...readDateline(text), text })

const bylineOf = (content: XmlElement | undefined): string =>
  named(content, 'by').map(textOf).filter(Boolean).join('; ')
  || named(content, 'creator').map(conceptName).filter(Boolean).join(', ')

const remotePictures = (item: XmlElement, guid: string): readonly Photo[] =>
  named(item, 'contentSet').flatMap(set => named(set, 'remoteContent')).filter(remote => /^image\//.test(attribute(remote, 'contenttype') ?? ''))
    .map((remote, index) => ({ ...blankPhoto(`${guid}#remote-${index + 1}`), renditions: readRendition(remote) }))
