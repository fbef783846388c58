import { type Block, canonical, type Item, type Photo, plain, type Story } from '../newsroom/index.ts'
import { attachedPictures, foreignLosses } from './carried.ts'
import type { Loss } from './format.ts'
import { characterLosses, legal } from './xml/characters.ts'

export type Reasons = Readonly<{ format: string; field: string; marks: string; shape: string; words: string }>

/** Fields that stay in the house, or are told apart from the rest. */
const apart = { story: ['kind', 'state', 'removed', 'foreign', 'body', 'pictures'], photo: ['kind', 'foreign'], package: ['kind', 'foreign'] } as const

/**
 * The same for formats that hold an item of any kind, and nearly all of it. Characters that no format can hold are told as such, and so is what a
 * reader finds though the item hasn't it; foreign parts are the writer's to tell. `told` gives reasons for fields by their path.
 */
export function itemLosses(item: Item, read: Item | undefined, reasons: Reasons, told: Readonly<Record<string, string>> = {}): readonly Loss[] {
  const ours = withoutIllegal({ ...item, foreign: [] })
  const found = ours.kind === 'story' && read?.kind === 'story' ? readBackLosses(ours, read, reasons) : fieldLosses(ours, read, reasons.field)
  const pairs = [[ours, read] as const, ...(ours.kind === 'story' && read?.kind === 'story' ? ours.pictures.map(photo => [photo, read.pictures.find(({ guid }) => guid === photo.guid)] as const) : [])]
  const more = pairs.flatMap(([own, back]) => (back ? addedFields(own, back).map(path => ({ item: own.guid, path, reason: 'The item has none, but a reader of the file finds one in its words.' })) : []))
  return [...characterLosses(item), ...found.map(loss => ({ ...loss, reason: told[loss.path] ?? loss.reason })), ...more]
}

/** An item of the same shape, without the characters that no format can hold. */
function withoutIllegal<T extends Item>(item: T): T {
  const clean = (value: unknown): unknown => (typeof value === 'string' ? legal(value) : Array.isArray(value) ? value.map(clean)
    : isRecord(value) ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, clean(part)])) : value)
  return clean(item) as T   // only texts were shortened
}

const addedFields = (item: Item, read: Item): readonly string[] => {
  const known = new Map<string, unknown>(Object.entries(item))
  return Object.entries(read).filter(([key, value]) => ![...apart[item.kind], 'created', 'modified'].includes(key) && !isEmpty(value) && isEmpty(known.get(key))).map(([key]) => key)
}

/**
 * What a format lost, found by reading what was written: the surest list, since it can't forget a field. Blocks are told apart by
 * their order; notes and blocks without words are not published and can't be lost.
 */
export function readBackLosses(story: Story, read: Story, reasons: Reasons): readonly Loss[] {
  const placed = (each: Story): readonly Photo[] =>
    [...each.body.flatMap(block => (block.type === 'picture' ? each.pictures.filter(({ guid }) => guid === block.photo) : [])), ...attachedPictures(each)]
  const theirs = placed(read)
  return [
    ...fieldLosses(story, read, reasons.field), ...bodyLosses(story, read, reasons),
    ...placed(story).flatMap((photo, index) => fieldLosses(photo, theirs[index], reasons.field)),
    ...foreignLosses(story.foreign, reasons.format, story.foreign.filter(({ format }) => format === reasons.format).length, story.guid),
  ]
}

function fieldLosses(item: Item, read: Item | undefined, reason: string): readonly Loss[] {
  const found: ReadonlyMap<string, unknown> = new Map(Object.entries(read ?? {}))
  return Object.entries(item).filter(([key, value]) => !apart[item.kind].some(each => each === key) && !isEmpty(value))
    .flatMap(([key, value]) => [...new Set(different(key, value, found.get(key)).map(asWhole))].map(path => ({ item: item.guid, path, reason })))
}

/** A code means nothing without its scheme: they are lost together. */
const asWhole = (path: string): string => path.replace(/\.(?:scheme|code)$/, '')

/** The paths of what differs: of a record such as rights, and of records in a list, each part by itself, unless nothing of it came back. */
function different(path: string, value: unknown, other: unknown): readonly string[] {
  if (stable(value) === stable(other)) return []
  if (isRecords(value) && isRecords(other) && value.length === other.length) return [...new Set(value.flatMap((part, index) => different(path, part, other[index])))]
  if (!isRecord(value) || !isRecord(other)) return [path]
  return Object.keys(value).filter(key => stable(value[key]) !== stable(other[key])).map(key => `${path}.${key}`)
}

const isRecords = (value: unknown): value is readonly Readonly<Record<string, unknown>>[] => Array.isArray(value) && value.every(isRecord)

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value)

function bodyLosses(story: Story, read: Story, reasons: Reasons): readonly Loss[] {
  const ours = published(story)
  const theirs = published(read)
  if (ours.length !== theirs.length) return [{ item: story.guid, path: 'body', reason: reasons.words }]
  return ours.flatMap((block, index): readonly Loss[] => {
    const other = theirs[index]
    const path = `body.${block.id}`
    if (!other || plain(other.runs) !== plain(block.runs)) return [{ item: story.guid, path: `${path}.runs`, reason: reasons.words }]
    const losses: Loss[] = []
    if (shapeOf(block) !== shapeOf(other)) losses.push({ item: story.guid, path: `${path}.type`, reason: reasons.shape })
    if (stable(canonical(block.runs)) !== stable(canonical(other.runs))) losses.push({ item: story.guid, path: `${path}.marks`, reason: reasons.marks })
    return losses
  })
}

const published = ({ body, pictures }: Story): readonly Block[] => body.filter(block =>
  block.type !== 'note' && (block.type === 'picture' ? pictures.some(({ guid }) => guid === block.photo) : block.type === 'embed' || block.type === 'row' || /\S/.test(plain(block.runs))))

/** Without ids, which are the reader's own. */
const shapeOf = (block: Block): string => {
  const { id: _id, runs: _runs, contested: _contested, ...shape } = block
  return stable(shape.type === 'picture' ? { type: shape.type } : shape)
}

const isEmpty = (value: unknown): boolean => value === null || value === '' || value === undefined || (Array.isArray(value) && value.length === 0)

/** JSON whose keys are sorted, so that the order of properties says nothing. */
const stable = (value: unknown): string => JSON.stringify([value], (_key, part: unknown) =>
  (isRecord(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part))
