import type { Finding } from '../../newsroom/index.ts'
import { WireError } from '../error.ts'
import type { ReadingFormat, Validation } from '../format.ts'
import { isRtf, readRtf } from './read.ts'

/** Rich Text Format, as word processors and old editorial systems save it. */
export const rtf: ReadingFormat = {
  id: 'rtf',
  name: 'Rich Text Format (RTF)',
  version: '1.9.1',
  extensions: ['rtf'],
  mediaType: 'application/rtf',
  detect: bytes => (isRtf(bytes) ? 1 : 0),
  read: readRtf,
  validate: validateRtf,
}

/** No more than whether it can be read, and what was odd: Dateline writes none. */
function validateRtf(bytes: Uint8Array): Validation {
  try {
    return { schema: null, findings: readRtf(bytes, { name: 'the document', sha256: '' }).findings }
  } catch (error) {
    if (!(error instanceof WireError)) throw error
    const finding: Finding = { rule: 'rtf/unreadable', severity: 'error', message: error.message, where: { kind: 'line', line: error.line ?? 1 } }
    return { schema: null, findings: [finding] }
  }
}
