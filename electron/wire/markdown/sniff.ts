import { decode } from '../decode.ts'
import { WireError } from '../error.ts'
import { frontMatterOf } from './front-matter.ts'

const SNIFFED = 65_536

/** Signs that nobody writes in plain text by chance. */
const strong: readonly RegExp[] = [/!\[[^\]\n]{0,300}\]\([^()\s]{1,500}(?:\s"[^"\n]*")?\)/, /\[[^\]\n]{1,300}\]\((?:https?:|mailto:|<|\/|#)[^()\s]{0,500}\)/, /^(?:```|~~~)\w*$/m, /^\|?(?:[ \t]*:?-{3,}:?[ \t]*\|)+[ \t]*(?::?-{3,}:?)?[ \t]*$/m, /^\[[^\]\n]{1,100}\]:\s+<?https?:/m, /(?:^|[\s(])\*\*[^\s*][^*\n]{0,200}\*\*(?:$|[\s.,;:!?)])/m]
/** Signs that mails and wires know too; `##` for a subhead and rows between bars are those of our own plain text. */
const weak: readonly RegExp[] = [/^#{1,6} \S/m, /^(?:[-*+]|\d{1,3}\.) \S.*\n(?:[-*+]|\d{1,3}\.) \S/m, /^> \S/m, /(?:^|\s)[*_][^\s*_][^*_\n]{0,200}[*_](?:$|[\s.,;:!?)])/m]

/** Sure by front matter; else by at least one sign of Markdown that stands with another of any kind, so that plain text with a few signs stays plain. */
export function markdownCertainty(bytes: Uint8Array): number {
  try {
    const text = decode(bytes.subarray(0, SNIFFED), { name: 'the document', sha256: '' }).text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
    if (frontMatterOf(text)) return 0.9
    if (/^\s*<[!?a-z]/i.test(text)) return 0
    const strongs = strong.filter(sign => sign.test(text)).length
    return strongs >= 2 || (strongs === 1 && weak.some(sign => sign.test(text))) ? 0.5 : 0
  } catch (error) {
    if (!(error instanceof WireError)) throw error
    return 0
  }
}
