import type { Finding } from '../../newsroom/index.ts'
import { remark } from '../telegraph/remark.ts'

/** Both header lines. `number` with its service designator names the story on the wire; `date` is `MM-DD` as it came. */
export type Header = Readonly<{ number: string; device: string; selector: string; priority: string; category: string; format: string; keyword: string; version: string; reference: string; date: string; words: string }>

const MOST = 2000
const LINE_1 = /^\s*([A-Za-z]?\d{3,4})([^\u001f]*)\u001f(.*)$/
const LINE_1_BARE = /^\s*([A-Za-z]?\d{3,4})\b(.*)$/
const LINE_2 = /^\s*([A-Za-z]) {0,8}([A-Za-z])?(?![A-Za-z]) ?([\u0013\u0014][\u0011\u0012])? *(.*)$/
const REFERENCE = /^[A-Za-z]{1,2}\d{2,4}$/
export const blankHeader: Header = { number: '', device: '', selector: '', priority: '', category: '', format: '', keyword: '', version: '', reference: '', date: '', words: '' }

/** What stands between SOH and STX, with its US and format codes, read as tolerantly as real feeds ask for (2.1). */
export function readHeader(header: string, line: number): Readonly<{ header: Header; findings: readonly Finding[] }> {
  const [first = '', ...more] = header.slice(0, MOST).split(/[\r\n]+/).filter(each => each.trim() !== '')
  const match = LINE_1.exec(first)
  const [, number = '', device = '', selector = ''] = match ?? LINE_1_BARE.exec(first) ?? []
  const second = LINE_2.exec(more.join(' ')) ?? []
  const [, priority = '', category = '', format = '', rest = ''] = second
  const findings = number === '' || second.length === 0
    ? [remark('anpa-1312/header', 'warning', `The header is not “designator and number, US, selector; priority, category, format, keyword, version, date, words” (sections B to O): “${clean(header).slice(0, 60)}”.`, line)]
    : match ? [] : [remark('anpa-1312/no-us', 'note', 'Header line 1 has no US (1F) before its selector.', line)]
  return {
    header: { number, device: clean(device), selector: clean(match ? selector : '').slice(0, 40), priority: priority.toLowerCase(), category: category.toLowerCase(), format, ...fieldsOf(clean(rest)) },
    findings,
  }
}

const clean = (text: string): string => text.replace(/[\p{Cc}]+/gu, ' ').trim()

/** Keyword first; words and date last; between them version and reference, each of which may be empty. */
function fieldsOf(rest: string): Pick<Header, 'keyword' | 'version' | 'reference' | 'date' | 'words'> {
  const tokens = rest.split(/\s+/).filter(Boolean)
  const dateAt = tokens.findLastIndex(token => /^\d{1,2}-\d{1,2}$/.test(token))
  const words = dateAt >= 0 ? tokens[dateAt + 1] ?? '' : /^\d{4}$/.test(tokens.at(-1) ?? '') ? tokens.at(-1) ?? '' : ''
  const between = tokens.slice(1, dateAt >= 0 ? dateAt : words ? -1 : undefined)
  return {
    keyword: tokens[0] ?? '', version: between.filter(token => !REFERENCE.test(token)).join('-'), reference: between.find(token => REFERENCE.test(token)) ?? '',
    date: dateAt >= 0 ? tokens[dateAt] ?? '' : '', words: /^\d{1,6}$/.test(words) ? words : '',
  }
}
