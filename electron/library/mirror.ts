import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { itemJson, printedText, type Item } from '../newsroom/index.ts'
import { writeWhole } from './disk.ts'

const LONGEST_NAME = 60

/** Writes an item where anyone can read it without Dateline: JSON, and plain text for a story. Older names of it go. */
export function mirror(folder: string, id: string, item: Item): void {
  const place = join(folder, 'mirror')
  mkdirSync(place, { recursive: true })
  const name = `${safe(titleOf(item), LONGEST_NAME)}-${safe(id, 150)}`
  const files = new Map([[`${name}.json`, `${JSON.stringify(itemJson(item), null, 2)}\n`], ...item.kind === 'story' ? [[`${name}.txt`, asText(item)] as const] : []])
  for (const [file, content] of files) writeWhole(join(place, file), content)
  const ending = new RegExp(`-${safe(id, 150).replace(/[.]/g, '\\.')}\\.(txt|json)$`)
  for (const file of readdirSync(place)) if (ending.test(file) && !files.has(file)) rmSync(join(place, file))
}

const safe = (words: string, longest: number): string =>
  words.normalize('NFC').replace(/[^\p{L}\p{N}.-]+/gu, '-').replace(/^[-.]+|[-.]+$/g, '').slice(0, longest) || 'untitled'

function titleOf(item: Item): string {
  switch (item.kind) {
    case 'story': return item.slug || item.headline
    case 'photo': return item.file?.name ?? item.headline ?? ''
    case 'package': return item.slug || item.title
  }
}

/** As a reader sees it: headline, byline, dateline before the first words, then the captions. */
function asText(story: Extract<Item, { kind: 'story' }>): string {
  const dateline = story.dateline ? `${story.dateline.text} -- ` : ''
  const captions = story.pictures.map(({ caption, credit }) => [caption, credit && `(${credit})`].filter(Boolean).join(' '))
  return `${[story.headline, story.byline, `${dateline}${printedText(story.body).replaceAll('\n', '\n\n')}`, ...captions].filter(Boolean).join('\n\n')}\n`
}
