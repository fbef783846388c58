import { randomUUID } from 'node:crypto'
import type { ImportReport } from '../contract/index.ts'
import { NewsroomError, type Finding, type Item } from '../newsroom/index.ts'
import { formats, readAny } from '../wire/index.ts'
import type { House } from './desk.ts'
import { displayName, look, refuseFile, sha256Of } from './input.ts'
import { bringIn, shelveRead } from './intake/intake.ts'
import { pastedState } from './intake/pasted.ts'
import { takeIn } from './intake/picture.ts'
import { fillIn, type Shelf } from './intake/shelve.ts'

const shelfOf = ({ library, editor }: House): Shelf => ({
  library, newId: randomUUID, edit: (document, kind, change) => editor.edit(document, kind, change),
})

/** Imports files and folders; every window sees the new rows when it returns. */
export async function importPaths(house: House, paths: readonly string[], progress?: (done: number, total: number) => void, signal?: AbortSignal): Promise<ImportReport> {
  house.changes.catchUp()
  const { photos, report } = house
  try {
    return told(house, await bringIn(paths, { shelf: shelfOf(house), photos, report, ...(progress ? { progress } : {}), ...(signal ? { signal } : {}) }))
  } finally {
    house.changes.catchUp()
  }
}

function told(house: House, report: ImportReport): ImportReport {
  house.changes.created(report.imported)
  return report
}

const PASTED = 'Pasted text'

type Pasted = Readonly<{ text: string; html?: string | undefined }>

function readPaste({ text, html }: Pasted): Readonly<{ format: string; items: readonly Item[]; findings: readonly Finding[] }> {
  const bytes = new TextEncoder().encode(html?.trim() ? html : text)
  const source = { name: PASTED, sha256: sha256Of(bytes) }
  return html?.trim() ? { format: 'html', ...formats.html.read(bytes, source) } : readAny(bytes, source)
}

/** A web page's text, or its HTML where the clipboard had it, becomes a story. @throws NewsroomError where there is nothing to read */
export async function importText(house: House, pasted: Pasted): Promise<ImportReport> {
  try {
    return told(house, await shelveRead({ shelf: shelfOf(house), photos: house.photos, report: house.report }, PASTED, readPaste(pasted)))
  } finally {
    house.changes.catchUp()
  }
}

/** The same as a state for the window to paste from. @throws NewsroomError where there is no story in it */
export async function readPasted(house: House, pasted: Pasted): Promise<{ state: Uint8Array; findings: readonly Finding[] }> {
  const { items, findings } = readPaste(pasted)
  const story = items.find(item => item.kind === 'story')
  if (!story) throw new NewsroomError('unreadable', { kind: 'file', id: PASTED, label: PASTED }, 'What was pasted has no story in it.', 'Paste its text instead.')
  try {
    return { state: pastedState(shelfOf(house), story), findings }
  } finally {
    house.changes.catchUp()
  }
}

/** @throws NewsroomError where the file is no picture, or the photo has one already */
export async function fillPlaceholder(house: House, document: string, path: string): Promise<{ sha256: string }> {
  const { library, photos, editor, changes } = house
  const name = displayName(path)
  const there = library.photo(document)
  if (there.file) throw new NewsroomError('bad-request', { kind: 'photo', id: document, label: there.file.name }, `The picture has its file already: “${there.file.name}”.`, 'Import the new file as a picture of its own.')
  const input = await look(path, name)
  if (input.kind !== 'picture') throw refuseFile('unsupported', name, 'is not a picture that Dateline knows', 'Use JPEG, PNG, TIFF, WebP or HEIC.')
  const { photo } = await takeIn(library, photos, input)
  editor.edit(document, 'photo', doc => { fillIn(doc, there, photo) })
  changes.catchUp()
  return { sha256: photo.file?.sha256 ?? '' }
}
