import type { Finding } from '../../newsroom/index.ts'
import { positive } from '../numbers.ts'
import { remark } from '../telegraph/remark.ts'

/** Header line 1 (clauses 4.2 to 4.10), and the keyword line below it. `words` is what the sender counted. */
export type Header = Readonly<{ service: string; number: string; priority: number | undefined; category: string; words: number | undefined; optional: string; keywords: string }>

/** As real agencies write it; the strict form is the validator's. */
export const TOLERANT = String.raw`([A-Za-z]{1,5})(\d{1,6}) {1,8}([0-9]) {1,8}([A-Za-z]{1,5})(?: {1,8}(\d{0,6})(?!\d))? {0,8}(.*)`
const tolerant = new RegExp(`^${TOLERANT}$`)
/** Telex files without control characters (Belga's archive): the first line says it alone. */
export const BARE = /^[A-Z]{3}\d{3} [1-6] [A-Z]{3} \d{4}(?: |$)/m

const READABLE = 300

/** What stands between SOH and STX. Where line 1 is no header, its words are kept, and said. */
export function readHeader(header: string, line: number): Readonly<{ header: Header; findings: readonly Finding[] }> {
  const [first = '', ...rest] = header.split(/[\r\n]+/).map(each => each.trim()).filter(Boolean)
  const match = first.length <= READABLE ? tolerant.exec(first) : null
  const keywords = rest.join(' ')
  if (!match) {
    return {
      header: { service: '', number: '', priority: undefined, category: '', words: undefined, optional: first, keywords },
      findings: [remark('iptc-7901/header', 'warning', `Header line 1 is not “service and number, priority, category, words” (clauses 4.2 to 4.8): “${first.slice(0, 60)}”. Its words are kept, priority and category are unknown.`, line)],
    }
  }
  const [, service = '', number = '', priority, category = '', words, optional = ''] = match
  const urgency = positive(priority)
  return {
    header: { service, number, priority: urgency, category, words: positive(words), optional: optional.trim(), keywords },
    findings: urgency !== undefined && urgency <= 6 ? [] : [remark('iptc-7901/priority', 'warning', `Priority ${priority ?? ''} is none of 1 to 6 (clause 4.4).`, line)],
  }
}
