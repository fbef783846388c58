import type { Finding } from '../../newsroom/index.ts'
import { WireError } from '../error.ts'
import type { ReadingFormat, Validation } from '../format.ts'
import { officeKind } from '../office/kind.ts'
import { readOdt } from './read.ts'

/** Texts of LibreOffice and other programs (OpenDocument 1.0 to 1.4). */
export const odt: ReadingFormat = {
  id: 'odt',
  name: 'OpenDocument text (ODT)',
  version: '1.4',
  extensions: ['odt', 'ott'],
  mediaType: 'application/vnd.oasis.opendocument.text',
  detect: bytes => (officeKind(bytes) === 'odt' ? 1 : 0),
  read: readOdt,
  validate: validateOdt,
}

/** No more than whether it can be read, and what was odd: Dateline writes none. */
function validateOdt(bytes: Uint8Array): Validation {
  try {
    return { schema: null, findings: readOdt(bytes, { name: 'the document', sha256: '' }).findings }
  } catch (error) {
    if (!(error instanceof WireError)) throw error
    const finding: Finding = { rule: 'odt/unreadable', severity: 'error', message: error.message, where: { kind: 'line', line: error.line ?? 1 } }
    return { schema: null, findings: [finding] }
  }
}
