import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { itemJson, printedText, type Item, type Story } from '../newsroom/index.ts'
import { writeWhole } from './disk.ts'

const LONGEST_TITLE = 60, LONGEST_ID = 150

/** Writes an item where anyone can read it without Dateline: as JSON, a story as plain text too. Files of an earlier name go. */
export async function mirror(folder: string, id: string, item: Item): Promise<void> {
  const place = join(folder, 'mirror'), ending = `-${safe(id, LONGEST_ID)}`
  await mkdir(place, { recursive: true })
  const name = safe(titleOf(item), LONGEST_TITLE) + ending
  const files = new Map([[`${name}.json`, `${JSON.stringify(itemJson(item), null, 2)}\n`]])
  if (item.kind === 'story') files.set(`${name}.txt`, asText(item))
  for (const [file, content] of files) await writeWhole(join(place, file), content)
  for (const file of await readdir(place)) {
    if (!files.has(file) && (file.endsWith(`${ending}.json`) || file.endsWith(`${ending}.txt`))) await rm(join(place, file))
  }
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

/** As a reader sees it: headline, byline, dateline before the first words, then the captions with their credits. */
function asText({ headline, byline, dateline, body, pictures }: Story): string {
  const words = `${dateline ? `${dateline.text} -- ` : ''}${printedText(body).replaceAll('\n', '\n\n')}`
  const captions = pictures.map(({ caption, credit }) => [caption, credit && `(${credit})`].filter(Boolean).join(' '))
  return `${[headline, byline, words, ...captions].filter(Boolean).join('\n\n')}\n`
}
