import { type Block, type Finding, isEndMark, isFurniture, parseDateline, type Photo, plain, type Removed, type Run, type Shape, type Where } from '../newsroom/index.ts'
import { captionKey, describedPhoto, isCaption } from './described.ts'

/** A block of a source before it has an id, with its line there (from 1) where it has one, or a passage that was taken out. */
export type Passage = Shape & Readonly<{ runs: readonly Run[]; line: number | undefined; removed?: undefined }>
type Taken = Readonly<{ removed: string; text: string; line: number | undefined; by?: string | undefined }>
export type Entry = Passage | Taken

/** A story begins within so many passages; a dateline further down begins another. */
const OPENING = 100

export const passageText = (passage: Passage): string => plain(passage.runs)

/** Furniture of web pages and end marks of wires are taken out, each kept with the place where it stood. */
export function withoutFurniture(entries: readonly Entry[]): readonly Entry[] {
  return entries.map(passage => {
    if (passage.removed !== undefined) return passage
    const text = passageText(passage).trim()
    if (passage.type === 'picture' || passage.type === 'embed') return passage
    if (isFurniture(text)) return { removed: 'import/furniture', text, line: passage.line }
    return isEndMark(text) ? { removed: 'import/end-mark', text, line: passage.line } : passage
  })
}

type Pictured = Readonly<{ entries: readonly Entry[]; pictures: readonly Photo[] }>

/**
 * Captions among the paragraphs become pictures that are described but absent. The first copy of a caption stands for the
 * picture, in its place; further copies are taken out. `known` are pictures that the source shows, whose captions count too.
 */
export function withPictures(entries: readonly Entry[], storyGuid: string, known: readonly Photo[] = []): Pictured {
  const pictures: Photo[] = []
  const seen = new Set(known.map(({ caption }) => captionKey(caption)).filter(Boolean))
  const begin = entries.slice(0, OPENING).findIndex(entry => entry.removed === undefined && parseDateline(passageText(entry)) !== null)
  const out = entries.flatMap((entry, index): readonly Entry[] => {
    if (entry.removed !== undefined || entry.type !== 'paragraph') return [entry]
    const printed = passageText(entry).trim()
    if (!isCaption(printed, index < begin)) return [entry]
    const { photo, boilerplate } = describedPhoto(printed, `${storyGuid}#picture-${known.length + pictures.length + 1}`)
    const furniture: readonly Entry[] = boilerplate ? [{ removed: 'import/furniture', text: boilerplate, line: entry.line }] : []
    if (seen.has(captionKey(photo.caption))) {
      const copy = boilerplate ? printed.slice(0, printed.lastIndexOf(boilerplate)).trimEnd() : printed
      return [{ removed: 'import/repeated-caption', text: copy, line: entry.line }, ...furniture]
    }
    seen.add(captionKey(photo.caption))
    pictures.push(photo)
    return [{ type: 'picture', photo: photo.guid, runs: [], line: entry.line }, ...furniture]
  })
  return { entries: out, pictures }
}

type Sorted = Readonly<{ body: readonly Block[]; removed: readonly Removed[]; findings: readonly Finding[] }>

/** Ids for blocks (`b1`, …) and for what was taken out (`r1`, …), which is listed so that a person can put it back. */
export function numbered(entries: readonly Entry[]): Sorted {
  const body: Block[] = []
  const removed: Removed[] = []
  const findings: Finding[] = []
  for (const entry of entries) {
    if (entry.removed === undefined) {
      const { line: _line, removed: _removed, ...block } = entry
      body.push({ id: `b${body.length + 1}`, ...block })
    } else {
      removed.push({ id: `r${removed.length + 1}`, rule: entry.removed, text: entry.text, after: body.at(-1)?.id ?? null })
      findings.push(takenOut(entry))
    }
  }
  return { body, removed, findings }
}

/**
 * New ids for the blocks that are `kept` of `all`, in order, when some became fields of the story; what was taken out stands behind
 * the nearest block that is left.
 */
export function renumbered(all: readonly Block[], kept: readonly Block[], removed: readonly Removed[]): Readonly<{ body: readonly Block[]; removed: readonly Removed[] }> {
  const ids = new Map(kept.map(({ id }, index) => [id, `b${index + 1}`]))
  const nearest = (after: string | null): string | null => {
    const index = all.findIndex(({ id }) => id === after)
    return all.slice(0, index + 1).flatMap(({ id }) => ids.get(id) ?? []).at(-1) ?? null
  }
  return { body: kept.map((block, index) => ({ ...block, id: `b${index + 1}` })), removed: removed.map(each => ({ ...each, after: nearest(each.after) })) }
}

function takenOut({ removed: rule, text, line, by }: Taken): Finding {
  const words = text.length > 60 ? `${text.slice(0, 60)}…` : text
  const where: Where = line === undefined ? { kind: 'item' } : { kind: 'line', line }
  switch (rule) {
    case 'import/repeated-caption': return { rule, severity: 'warning', message: `The caption stands twice; one copy was taken out: “${words}”`, where }
    case 'import/end-mark': return { rule, severity: 'note', message: `“${words}” is an end mark of the wire; it was taken out of the text.`, where }
    case 'import/tracked-deletion': return { rule, severity: 'note', message: `${by ? `${by.slice(0, 100)} deleted` : 'Deleted'} as a tracked change, and so left out of the text: “${text.length > 300 ? `${text.slice(0, 300)}…` : text}”`, where }
    default: return { rule, severity: 'note', message: `“${words}” is furniture of a web page; it was taken out of the text.`, where }
  }
}

/** A remark for each picture that is described, but isn't there, and one for all that are only named. */
export function placeholderFindings(pictures: readonly Photo[]): readonly Finding[] {
  const absent = pictures.filter(({ file, renditions }) => !file && renditions.length === 0)
  const named = absent.filter(({ caption }) => !caption)
  return [...absent.filter(({ caption }) => caption).map(ofCaption), ...(named[0] ? [ofNames(named[0].guid, named)] : [])]
}

const ofCaption = ({ guid, caption }: Photo): Finding => ({
  rule: 'import/placeholder', severity: 'note', where: { kind: 'item', item: guid },
  message: `A picture is described, but isn’t there: “${caption.length > 60 ? `${caption.slice(0, 60)}…` : caption}” Drop its file on the placeholder.`,
})

function ofNames(item: string, pictures: readonly Photo[]): Finding {
  const names = pictures.flatMap(({ title, headline }) => title ?? headline ?? [])
  const shown = names.length > 0 ? ` (${names.slice(0, 8).join(', ')}${names.length > 8 ? ', …' : ''})` : ''
  const message = pictures.length === 1 ? `A picture is named${shown}, but isn’t there. Drop its file on the placeholder.` : `${pictures.length} pictures are named${shown}, but aren’t there. Drop their files on the placeholders.`
  return { rule: 'import/placeholder', severity: 'note', where: { kind: 'item', item }, message }
}
