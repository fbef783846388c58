import { WireError } from '../error.ts'
import { latin1 } from '../single-byte.ts'
import { openZip } from './zip.ts'

const HEAD = 65_536
const LOCAL_HEADER = 30
const ODT = 'application/vnd.oasis.opendocument.text'

/**
 * Which office document a zip archive is, by what stands in it: from its table of contents, or where that is cut off, by the names
 * in its first 64 KB. Spreadsheets, presentations and other archives are none.
 */
export function officeKind(bytes: Uint8Array): 'docx' | 'odt' | undefined {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return undefined
  const head = latin1(bytes.subarray(0, HEAD))
  if (head.startsWith(`mimetype${ODT}`, LOCAL_HEADER)) return 'odt'
  const { names, type } = contentsOf(bytes) ?? { names: [...head.matchAll(/PK\u0003\u0004[^]{26}([\w[\]./-]{1,100}\.(?:xml|rels))/g)].map(match => match[1] ?? ''), type: '' }
  if (names.includes('[Content_Types].xml') && names.some(name => /^\/?word\//i.test(name))) return 'docx'
  return type.startsWith(ODT) ? 'odt' : undefined
}

/** Undefined where the archive can't be opened. */
function contentsOf(bytes: Uint8Array): Readonly<{ names: readonly string[]; type: string }> | undefined {
  try {
    const archive = openZip(bytes, { name: '', sha256: '' })
    return { names: archive.names, type: latin1((archive.names.includes('content.xml') ? archive.part('mimetype') : undefined) ?? new Uint8Array()) }
  } catch (error) {
    if (error instanceof WireError) return undefined
    throw error
  }
}
