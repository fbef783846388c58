import { edgeOf, plain, printedText, secondsOf, type Finding, type Photo, type Severity, type Story } from '../newsroom/index.ts'
import { picturesOf, type Shipment } from './shipment.ts'

/** What is missing, or stands against leaving at `at`, apart from rights and style. Errors block (SPEC P2). */
export function requirements(shipment: Shipment, at: string): readonly Finding[] {
  const { package: parcel, stories, photos } = shipment
  const empty = stories.length === 0 && photos.length === 0
  return [
    ...(empty ? [remark('package/empty', 'error', 'There is nothing in the package. Add a story or a picture.', parcel.guid)] : []),
    ...(parcel.title.trim() ? [] : [remark('package/title', 'warning', 'The package has no title.', parcel.guid, 'title')]),
    ...stories.flatMap(story => storyRequirements(story, at)),
    ...picturesOf(shipment).flatMap(photoRequirements),
  ]
}

function storyRequirements(story: Story, at: string): readonly Finding[] {
  const killed = story.status === 'canceled'
  const say = (field: string, severity: Severity, message: string): Finding => remark(`package/${field}`, severity, message, story.guid, field)
  return [
    ...(story.headline.trim() ? [] : [say('headline', 'error', 'The story has no headline.')]),
    ...(story.slug.trim() ? [] : [say('slug', 'warning', 'The story has no slug.')]),
    ...(printedText(story.body).trim() || killed ? [] : [say('body', 'error', 'The story has no text.')]),
    ...(story.byline.trim() ? [] : [say('byline', 'warning', 'The story has no byline.')]),
    ...(story.dateline ? [] : [say('dateline', 'warning', 'The story has no dateline.')]),
    ...(story.language ? [] : [say('language', 'warning', 'Nobody has said what language the story is in.')]),
    ...(story.status === 'withheld' ? [say('state', 'error', 'The story is on hold. File it before it leaves.')] : []),
    ...(killed ? [say('state', 'warning', 'The story is killed: what leaves tells the clients not to use it.')] : []),
    ...(story.embargo && isAhead(story.embargo, at) ? [say('embargo', 'warning', `The story is embargoed until ${story.embargo}: the files say so, and clients must hold it.`)] : []),
    ...contested(story),
    ...scripts(story),
  ]
}

const RUNS_A_SCRIPT = /^\s*(?:javascript|vbscript|data):/i

const scripts = ({ guid, body }: Story): readonly Finding[] => body.flatMap((block): readonly Finding[] => (block.runs.some(({ marks }) => RUNS_A_SCRIPT.test(marks.link ?? ''))
  ? [{ rule: 'package/script', severity: 'error', message: 'A link in this paragraph runs a script instead of leading somewhere. Take the link away.', where: { kind: 'block', block: block.id, from: 0, to: plain(block.runs).length, item: guid } }]
  : []))

const contested = ({ guid, body }: Story): readonly Finding[] => body.flatMap((block): readonly Finding[] => (block.contested
  ? [{ rule: 'package/contested', severity: 'error', message: `${block.contested.by} deleted this paragraph while somebody else was editing it. Keep it or delete it.`, where: { kind: 'block', block: block.id, from: 0, to: plain(block.runs).length, item: guid } }]
  : []))

function photoRequirements(photo: Photo): readonly Finding[] {
  const say = (field: string, severity: Severity, message: string): Finding => remark(`package/${field}`, severity, message, photo.guid, field)
  if (!photo.file) return [say('placeholder', 'warning', 'The picture itself isn’t there: only its caption and credit leave.')]
  return [
    ...(photo.caption.trim() ? [] : [say('caption', 'error', 'The picture has no caption.')]),
    ...(photo.byline?.trim() ? [] : [say('byline', 'note', 'Nobody has said who took the picture.')]),
    ...(photo.altText?.trim() ? [] : [say('altText', 'note', 'The picture has no alternative text for people who can’t see it.')]),
  ]
}

/** An embargo without a zone counts as ahead until it is over everywhere. */
function isAhead(embargo: string, at: string): boolean {
  const now = secondsOf(at)
  const end = edgeOf(embargo, 'start')
  return now === null || end === null || now < end.latest
}

const remark = (rule: string, severity: Severity, message: string, item: string, field?: string): Finding =>
  ({ rule, severity, message, where: field ? { kind: 'field', field, item } : { kind: 'item', item } })
