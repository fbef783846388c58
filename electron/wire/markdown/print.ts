import { type Block, cellsOf, formatDateline, type Photo, plain, readDateline, type Run, type Story } from '../../newsroom/index.ts'
import { attachedPictures } from '../carried.ts'
import { legal } from '../xml/characters.ts'
import { printFrontMatter } from './front-matter.ts'
import { destination, inlineMarkdown } from './inline.ts'

/** A story as Markdown: its fields in front matter, or what of them is printed; line feeds, one at the end. `modified` is this version's time. */
export function printMarkdown(story: Story, hasFront: boolean, modified: string): string {
  const parts: string[] = []
  if (story.headline) parts.push(`# ${words(story.headline)}`)
  if (!hasFront) parts.unshift(...notices(story))
  if (!hasFront && story.byline) parts.push(words(story.byline))
  const dateline = !hasFront && story.dateline ? formatDateline(story.dateline) : ''
  const first = story.body.find(({ type }) => type === 'paragraph')
  if (dateline && !first) parts.push(words(dateline))
  for (let index = 0; index < story.body.length;) {
    const block = story.body[index]
    if (!block) break
    const length = block.type === 'item' || block.type === 'row' ? groupLength(story.body, index) : 1
    const group = story.body.slice(index, index + length)
    const text = block.type === 'item' ? list(group) : block.type === 'row' ? table(group) : single(block, story.pictures, block === first ? dateline : '')
    if (text) parts.push(text)
    index += length
  }
  parts.push(...attachedPictures(story).map(picture))
  return `${hasFront ? `${printFrontMatter(fieldsOf(story, modified))}\n` : ''}${parts.join('\n\n')}\n`
}

function fieldsOf(story: Story, modified: string): Readonly<Record<string, unknown>> {
  const { guid, version, status, slug, headline, subheadline, summary, byline, dateline, language, urgency, keywords, subjects, genres, places, embargo, expires, signal, take, refersTo, otherIds, edNote, usageTerms, copyright, source, created } = story
  const isPrinted = dateline !== null && JSON.stringify(readDateline(dateline.text)) === JSON.stringify(dateline)
  const attached = attachedPictures(story)
  const placed = story.body.flatMap(block => (block.type === 'picture' ? story.pictures.filter(each => each.guid === block.photo) : []))
  const filled = (text: string): string | undefined => (text === '' ? undefined : text)
  return {
    generator: 'Dateline', guid, version, status: status === 'usable' ? undefined : status, slug: filled(slug), headline: headline === '' ? '' : undefined, subheadline, summary, byline: filled(byline), dateline: isPrinted ? dateline.text : dateline, language: filled(language), urgency,
    keywords, subjects, genres, places, pictures: [...placed, ...attached].map(({ guid: name }) => name), attached: attached.length > 0 ? attached.length : undefined, embargo, expires, signal, take, refersTo, otherIds, edNote, usageTerms, copyright, source, created, modified,
  }
}

function notices({ embargo, status, signal }: Story): readonly string[] {
  return [embargo && `EMBARGOED until ${embargo}`, (status === 'canceled' || signal === 'kill') && 'KILL: not for publication.', status === 'withheld' && 'HOLD: not for publication.'].filter(each => typeof each === 'string')
}

const clean = (runs: readonly Run[]): readonly Run[] => runs.map(({ text, marks }) => ({ text: legal(text), marks }))
const inline = (runs: readonly Run[], next?: string): string => inlineMarkdown(clean(runs), next)
const words = (text: string): string => inline([{ text: text.replace(/\s*\n\s*/g, ' '), marks: {} }])
const hasWords = (block: Block): boolean => /\S/.test(plain(clean(block.runs)))

function groupLength(body: readonly Block[], from: number): number {
  const length = body.slice(from).findIndex(({ type }) => type !== body[from]?.type)
  return length < 0 ? body.length - from : length
}

/** Empty for what is not printed: a note stays in the house. */
function single(block: Block, pictures: readonly Photo[], dateline: string): string {
  if (block.type === 'paragraph' && dateline) return `${words(dateline)} ${inline(block.runs, '')}`
  switch (block.type) {
    case 'paragraph': return hasWords(block) ? inline(block.runs, '') : ''
    case 'subhead': return hasWords(block) ? `${'#'.repeat(block.level)} ${inline(block.runs)}` : ''
    case 'quote': return hasWords(block) ? [`> ${inline(block.runs, '> ')}`, ...(block.attribution ? ['>', `> — ${words(block.attribution)}`] : [])].join('\n') : ''
    case 'embed': return /^[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>\p{Cc}]*$/u.test(block.url) ? `<${block.url}>` : inline([{ text: block.url, marks: { link: block.url } }])
    case 'picture': {
      const photo = pictures.find(({ guid }) => guid === block.photo)
      return photo ? picture(photo) : ''
    }
    case 'note': case 'item': case 'row': return ''
  }
}

/** Caption and credit are the title of the image, each on a line of it; the words for those who can’t see it stand in brackets. */
function picture({ altText, caption, credit, renditions: [rendition], file }: Photo): string {
  const title = legal([caption, credit && `(${credit})`].filter(Boolean).join('\n'))
  const quoted = title.replace(/[\\"&|]/g, '\\$&').replace(/[\n\u2028\u2029]/g, sign => `&#${sign.charCodeAt(0)};`).replace(/^\s|\s$/gu, edge => `&#${edge.codePointAt(0) ?? 32};`)
  return `![${altText ? words(altText) : ''}](${destination(rendition?.href ?? file?.name ?? '')}${title ? ` "${quoted}"` : ''})`
}

type Level = { readonly kind: 'bullet' | 'number'; readonly column: number; content: number; count: number }

/** Nested by the width of the markers above; a level that is left out is an item without words. */
function list(items: readonly Block[]): string {
  const open: Level[] = []
  const lines: string[] = []
  for (const item of items) {
    if (item.type !== 'item' || !hasWords(item)) continue
    open.length = Math.min(open.length, item.depth + 1)
    if (open.length === item.depth + 1 && open.at(-1)?.kind !== item.list) open.pop()
    const isSibling = open.length === item.depth + 1
    let line = ' '.repeat(isSibling ? open.at(-1)?.column ?? 0 : open.at(-1)?.content ?? 0)
    const sign = (level: Level): void => {
      level.count += 1
      line += level.kind === 'number' ? `${level.count}. ` : '- '
      level.content = line.length
    }
    const last = open.at(-1)
    if (isSibling && last) sign(last)
    while (open.length <= item.depth) {
      const level: Level = { kind: item.list, column: line.length, content: 0, count: 0 }
      open.push(level)
      sign(level)
    }
    lines.push(line + inline(item.runs, ' '.repeat(line.length)))
  }
  return lines.join('\n')
}

/** A table of GFM: its first row is the head, where all rows are as long; else the head is empty. */
function table(rows: readonly Block[]): string {
  const cells = rows.map(({ runs }) => cellsOf(runs).map(cell => inline(cell)))
  const width = Math.max(...cells.map(row => row.length))
  const isEven = cells.every(row => row.length === width) && rows[0] !== undefined && /\S/.test(plain(clean(rows[0].runs)))
  const row = (each: readonly string[]): string => `| ${each.join(' | ')} |`
  const head = isEven ? cells.slice(0, 1) : [Array<string>(width).fill('')]
  return [...head.map(row), `|${' --- |'.repeat(width)}`, ...cells.slice(isEven ? 1 : 0).map(row)].join('\n')
}
