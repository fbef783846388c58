import type { Item, NewsPackage, Photo, Story } from '../../newsroom/index.ts'
import { foreignLosses } from '../carried.ts'
import { datelineLosses } from '../dateline.ts'
import { toSecond } from '../dates.ts'
import type { Issue, Loss, WriteResult } from '../format.ts'
import { fileNames } from '../naming.ts'
import { publicRights, rightsLosses } from '../rights.ts'
import { characterLosses } from '../xml/characters.ts'
import { document, element, mixed, textual, type Built } from '../xml/write.ts'
import { envelope } from './envelope.ts'
import { NAR, OWN } from './names.ts'
import { hasQCode } from './subject.ts'
import { photoItem, isTruncatedDate } from './write-photo.ts'
import { storyItem } from './write-story.ts'

const MIME = { story: 'newsitem', photo: 'newsitem', package: 'packageitem' } as const

/**
 * One file: a `newsItem` where a single item leaves, else a `newsMessage` with every item once, packages first. Pictures of a
 * story leave with it.
 */
export function writeNewsmlG2(items: readonly Item[], issue: Issue): WriteResult {
  const leaving = distinct(items)
  const [first] = leaving
  if (!first) return { files: [], losses: [] }
  const built = leaving.map(item => itemOf(item, issue))
  const [only] = built
  const root = built.length === 1 && only ? { ...only, attributes: { xmlns: NAR, ...only.attributes } } : message(built, issue)
  return {
    files: [{
      name: fileNames([first], 'newsml-g2.xml')(first), bytes: document(root), item: first.guid,
      mediaType: `application/vnd.iptc.g2.${built.length === 1 ? MIME[first.kind] : 'newsmessage'}+xml`,
    }],
    losses: leaving.flatMap(lossesOf),
  }
}

/** Packages, stories, pictures, each guid once. */
function distinct(items: readonly Item[]): readonly Item[] {
  const all = [...items, ...items.flatMap(item => (item.kind === 'story' ? item.pictures : []))]
  const byGuid = new Map<string, Item>()
  for (const kind of ['package', 'story', 'photo'] as const) {
    for (const item of all) if (item.kind === kind && !byGuid.has(item.guid)) byGuid.set(item.guid, item)
  }
  return [...byGuid.values()]
}

function itemOf(item: Item, issue: Issue): Built {
  switch (item.kind) {
    case 'story': return storyItem(item, issue)
    case 'photo': return photoItem(item, issue)
    case 'package': return packageItem(item, issue)
  }
}

const message = (items: readonly Built[], issue: Issue): Built => element('newsMessage', { xmlns: NAR },
  element('header', {}, mixed('sent', {}, toSecond(issue.at)), textual('sender', issue.provider.name)),
  element('itemSet', {}, items))

function packageItem(pack: NewsPackage, issue: Issue): Built {
  return envelope('packageItem', pack, {
    schemes: [], itemClass: 'ninat:composite', title: pack.title, edNote: pack.note,
    contentMeta: element('contentMeta', {}, textual('slugline', pack.slug), textual('headline', pack.title)),
    content: element('groupSet', { root: 'root' }, element('group', { id: 'root', role: `${OWN}:main`, mode: 'pgrmod:seq' }, pack.entries.map(({ guid, kind, title }) =>
      element('itemRef', { residref: guid, contenttype: 'application/vnd.iptc.g2.newsitem+xml' },
        element('itemClass', { qcode: kind === 'story' ? 'ninat:text' : 'ninat:picture' }), textual('title', title))))),
  }, issue)
}

function lossesOf(item: Item): readonly Loss[] {
  // A story's pictures are items of their own here, so their losses come with them.
  const own = characterLosses(item.kind === 'story' ? { ...item, pictures: [] } : item)
  const foreign = foreignLosses(item.foreign, 'newsml-g2', item.foreign.filter(({ format }) => format === 'newsml-g2').length, item.guid)
  switch (item.kind) {
    case 'story': return [...own, ...foreign, ...datelineLosses(item), ...subjectLosses(item)]
    case 'photo': return [...own, ...foreign, ...rightsLosses(item, publicRights), ...takenLosses(item)]
    case 'package': return [...own, ...foreign]
  }
}

const subjectLosses = ({ guid, subjects }: Story): readonly Loss[] => (subjects.every(hasQCode) ? [] : [{
  item: guid, path: 'subjects', reason: `A subject of NewsML-G2 is an alias and a code without white space; these are not: ${subjects.filter(each => !hasQCode(each)).map(({ scheme, code }) => `${scheme}:${code}`).join(', ')}.`,
}])

const takenLosses = ({ guid, taken }: Photo): readonly Loss[] => (taken === undefined || isTruncatedDate(taken) ? [] : [{
  item: guid, path: 'taken', reason: `“${taken}” is no date that NewsML-G2 can hold.`,
}])
