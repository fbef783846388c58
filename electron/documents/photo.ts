import type * as Y from 'yjs'
import { natures, photoTextFields, type Person, type Photo, type PhotoFile, type PhotoTextField, type Rendition } from '../newsroom/index.ts'
import { captionOf, fieldsOf, guidOf, rightsOf, type Values } from './document.ts'
import { readRights } from './rights.ts'
import { foreignOf, writeFields } from './story.ts'
import { count, defined, isRecord, oneOf, records, someText, text, texts, whole } from './value.ts'

const statuses = ['usable', 'withheld', 'canceled'] as const
const roles = ['original', 'web', 'thumbnail'] as const

const peopleOf = (value: unknown): readonly Person[] =>
  records(value).map(({ name, title, position }) => defined({ name: text(name), title: someText(title), position: someText(position) }))

function fileOf(value: unknown): PhotoFile | undefined {
  if (!isRecord(value) || !someText(value['sha256'])) return undefined
  const { name, sha256, mediaType, width, height, bytes } = value
  return { name: text(name), sha256: text(sha256), mediaType: text(mediaType), width: count(width) ?? 0, height: count(height) ?? 0, bytes: count(bytes) ?? 0 }
}

const renditionsOf = (value: unknown): readonly Rendition[] =>
  records(value).map(({ href, role, mediaType, width, height, bytes, sha256 }) => defined({
    href: text(href), role: oneOf(role, roles) ?? 'web', mediaType: someText(mediaType), width: count(width), height: count(height), bytes: count(bytes), sha256: someText(sha256),
  }))

function textFieldsOf(fields: Values): Partial<Record<PhotoTextField, string>> {
  const out: Partial<Record<PhotoTextField, string>> = {}
  for (const field of photoTextFields) {
    const value = someText(fields.get(field))
    if (value !== undefined) out[field] = value
  }
  return out
}

/** The photo that a document says; without a `file` it is a placeholder. */
export function readPhoto(doc: Y.Doc, id: string): Photo {
  const fields = fieldsOf(doc)
  const known = defined({
    nature: oneOf(fields.get('nature'), natures), file: fileOf(fields.get('file')), urgency: whole(fields.get('urgency'), 1, 8), language: someText(fields.get('language')),
    version: whole(fields.get('version'), 1, Number.MAX_SAFE_INTEGER) ?? 1,
  })
  return {
    kind: 'photo', guid: guidOf(doc, id), status: oneOf(fields.get('status'), statuses) ?? 'usable', ...known,
    caption: captionOf(doc).toJSON(), people: peopleOf(fields.get('people')), keywords: texts(fields.get('keywords')), ...textFieldsOf(fields),
    rights: readRights(rightsOf(doc)), renditions: renditionsOf(fields.get('renditions')), foreign: foreignOf(fields.get('foreign')),
  }
}

/** Fills an empty document with a photo. */
export function writePhoto(doc: Y.Doc, photo: Photo): void {
  const { kind: _kind, caption, rights, ...fields } = photo
  doc.transact(() => {
    captionOf(doc).insert(0, caption.toWellFormed())
    writeFields(fieldsOf(doc), fields)
    // An empty list of rights says "nobody", so it is written too.
    for (const [key, value] of Object.entries(rights ?? {})) rightsOf(doc).set(key, value)
  })
}
