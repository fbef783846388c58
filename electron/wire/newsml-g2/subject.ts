import type { Subject } from '../../newsroom/index.ts'
import { element, textual, type Built } from '../xml/write.ts'
import { Aliases } from './catalog.ts'
import { OWN } from './names.ts'

const NC_NAME = /^[A-Za-z_][\w.-]*$/
const nobody = new Aliases([])

/**
 * How an item names a concept: by a QCode where its scheme can be an alias (NewsML-G2 2.35, scheme/@alias), by its address or as
 * a literal where it stands in no scheme; null where the standard can't hold it.
 */
export function conceptAttributes({ scheme, code }: Subject): Readonly<Record<string, string>> | null {
  if (scheme !== '') return NC_NAME.test(scheme) && /^\S+$/.test(code) && scheme !== OWN ? { qcode: `${scheme}:${code}` } : null
  if (/^[A-Za-z][\w+.-]*:\S+$/.test(code)) {
    const read = nobody.of({ name: 'subject', uri: '', attributes: [{ prefix: '', name: 'uri', uri: '', value: code }], children: [], line: 1, column: 1 })
    return read?.scheme === '' ? { uri: code } : null
  }
  return /^\S(?:[\S ]*\S)?$/.test(code) ? { literal: code } : null
}


export function writeConcept(name: 'subject' | 'genre', concept: Subject): Built | undefined {
  const attributes = conceptAttributes(concept)
  return attributes === null ? undefined : element(name, name === 'subject' ? { type: 'cpnat:abstract', ...attributes } : attributes, textual('name', concept.name))
}
