import type { Loss } from '../host/workbench.ts'
import { plain, type Block, type Finding, type Item, type Photo, type Story, type Where } from '../newsroom/index.ts'

/** One finding on one line: how grave, which rule, what, where, and what to write instead. */
export function findingLine(file: string, finding: Finding, items: readonly Item[]): string {
  const text = textAt(finding.where, items)
  const fix = finding.fix?.replacements.slice(0, 3).map(replacement => `“${replacement}”`).join(' or ')
  return [`${oneLine(file)}${placeOf(finding.where, items)}: ${finding.severity}: ${oneLine(finding.message)}`, text && `at “${oneLine(text)}”`, fix && `write ${fix}`, `[${finding.rule}]`].filter(Boolean).join(' ')
}

/** A finding for scripts: with the very text that it points at, where the items are at hand. */
export function findingJson(finding: Finding, items: readonly Item[]): Finding & Readonly<{ text?: string }> {
  const text = textAt(finding.where, items)
  return text === undefined ? finding : { ...finding, text }
}

function placeOf(where: Where, items: readonly Item[]): string {
  if (where.kind === 'line') return `:${where.line}${where.column === undefined ? '' : `:${where.column}`}`
  const meant = items.length > 1 && where.item !== undefined ? [...items, ...photos(items)].find(({ guid }) => guid === where.item) : undefined
  const parts = [where.kind === 'field' ? where.field : '', meant ? `“${oneLine(labelOf(meant)).slice(0, 60)}”` : ''].filter(Boolean)
  return parts.length > 0 ? ` (${parts.join(' of ')})` : ''
}

const labelOf = (item: Item): string => (item.kind === 'package' ? item.title : item.headline) ?? (item.kind === 'photo' ? item.file?.name ?? item.caption : '')

function textAt(where: Where, items: readonly Item[]): string | undefined {
  if (where.kind === 'block') {
    const meant = stories(items).filter(({ guid }) => where.item === undefined || items.length === 1 || guid === where.item)
    const block = meant.flatMap(({ body }) => body).find(({ id }) => id === where.block)
    return block && plain(block.runs).slice(where.from, where.to)
  }
  if (where.kind !== 'field' || where.from === undefined) return undefined
  const value = [...stories(items), ...photos(items)].filter(({ guid }) => where.item === undefined || guid === where.item).map(item => fieldOf(item, where.field)).find(text => text !== undefined)
  return value?.slice(where.from, where.to)
}

function fieldOf(item: Story | Photo, field: string): string | undefined {
  const values: Readonly<Record<string, unknown>> = { ...item }
  const value = values[field]
  return typeof value === 'string' ? value : undefined
}

const stories = (items: readonly Item[]): readonly Story[] => items.filter(item => item.kind === 'story')
const photos = (items: readonly Item[]): readonly Photo[] => items.flatMap(item => (item.kind === 'story' ? item.pictures : item.kind === 'photo' ? [item] : []))

/** One loss on one line, with what will stand there instead. */
export const lossLine = (file: string, format: string, { path, reason, proposal }: Loss): string =>
  `${oneLine(file)}: lost in ${format}: ${path}: ${oneLine(reason)}${proposal === undefined ? '' : ` Instead: “${oneLine(proposal)}”.`}`

/** An item as a person reads it. */
export function itemLines(item: Item): readonly string[] {
  switch (item.kind) {
    case 'story': return storyLines(item)
    case 'photo': return photoLines(item)
    case 'package': return [line('package', item.title || item.guid), ...item.entries.map(({ kind, title, guid }) => line(kind, title ?? guid))]
  }
}

function storyLines(story: Story): readonly string[] {
  const { headline, slug, byline, dateline, language, urgency, embargo, body, pictures } = story
  return [
    line('story', headline), ...optional('slug', slug), ...optional('byline', byline), ...optional('dateline', dateline?.text), ...optional('language', language), ...optional('urgency', urgency?.toString()),
    ...optional('embargo', embargo), ...body.map(block => line(block.type, wordsOf(block, pictures))), ...pictures.flatMap(photoLines),
  ]
}

/** Of a picture the first words of its caption; all of it stands below. */
function wordsOf(block: Block, pictures: readonly Photo[]): string {
  if (block.type === 'embed') return block.url
  if (block.type !== 'picture') return plain(block.runs)
  const caption = pictures.find(({ guid }) => guid === block.photo)?.caption ?? ''
  return caption.length > 60 ? `${caption.slice(0, 60)}…` : caption
}

function photoLines({ caption, headline, byline, credit, people, file, rights }: Photo): readonly string[] {
  return [
    line('picture', file?.name ?? 'no file, only described'), ...optional('headline', headline), ...optional('caption', caption), ...optional('byline', byline), ...optional('credit', credit),
    ...optional('people', people.map(({ name, position }) => (position ? `${name} (${position})` : name)).join(', ')), line('licence', rights?.category ?? 'unknown'),
  ]
}

const WIDTH = 10
const line = (label: string, text: string): string => `${label.padEnd(WIDTH)} ${oneLine(text)}`
const optional = (label: string, text: string | undefined): readonly string[] => (text ? [line(label, text)] : [])

/** Text that can't move the cursor or colour the screen. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\p{Cc}\p{Cs}]/gu, '\uFFFD').trim()
