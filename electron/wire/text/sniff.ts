import { decode } from '../decode.ts'
import { WireError } from '../error.ts'

const SNIFFED = 65_536

/** Anything that reads as words may be plain text, so it is never quite sure of itself; marked-up text is less likely. */
export function textCertainty(bytes: Uint8Array): number {
  try {
    const { text } = decode(bytes.subarray(0, SNIFFED), { name: 'the document', sha256: '' })
    return /^\s*(?:<[!?a-z]|[{[]\s*["{[])/i.test(text) ? 0.05 : 0.3
  } catch (error) {
    if (!(error instanceof WireError)) throw error
    return 0
  }
}
