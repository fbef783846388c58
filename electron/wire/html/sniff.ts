import { decode } from '../decode.ts'
import { WireError } from '../error.ts'
import { rootName } from '../xml/sniff.ts'

const SNIFFED = 65_536
const NAMES = 'html|head|body|title|meta|link|script|style|div|span|p|br|h[1-6]|a|img|ul|ol|li|table|tbody|tr|td|th|main|article|section|header|nav|figure|figcaption|blockquote|strong|em|b|i|u|font|center'
const TAGS = new RegExp(`</?(?:${NAMES})(?:\\s[^<>]*)?/?>`, 'gi')
const KNOWN = new RegExp(`^(?:${NAMES})$`)

/** Sure by a doctype or an `html` element at the head; else by how many known tags there are: a text may hold a few. */
export function htmlCertainty(bytes: Uint8Array): number {
  try {
    const { text } = decode(bytes.subarray(0, SNIFFED), { name: 'the document', sha256: '' })
    const head = text.trimStart()
    if (/^<!doctype\s+html\b/i.test(head)) return 0.95
    const root = rootName(bytes)?.toLowerCase()
    if (root === 'html') return 0.95
    if (/^<[?!]/.test(head) ? !/^<!--/.test(head) : /^[{[]/.test(head) || (root !== undefined && !KNOWN.test(root))) return 0
    return (text.match(TAGS)?.length ?? 0) >= (head.startsWith('<') ? 3 : 8) ? 0.6 : 0
  } catch (error) {
    if (!(error instanceof WireError)) throw error
    return 0
  }
}
