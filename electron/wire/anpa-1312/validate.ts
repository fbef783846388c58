import { countWords, type Finding, type Severity } from '../../newsroom/index.ts'
import { isoOf } from '../dates.ts'
import { embargoIn } from '../embargo.ts'
import type { Validation } from '../format.ts'
import { signalIn, takeIn } from '../signal-words.ts'
import { latin1 } from '../single-byte.ts'
import { columns } from '../telegraph/fill.ts'
import { remark } from '../telegraph/remark.ts'
import { parted } from './body.ts'
import { formatNames } from './codes.data.ts'
import { readHeader, type Header } from './header.ts'
import { readHeadings } from './headings.ts'
import { unitsOf, type Unit } from './lines.ts'
import { readTrailer } from './trailer.ts'

const WIDTH = 69
const TAKE = 450
const MESSAGE = /\u0016\u0016\u0001([^\u0001-\u0004]*)\u0002([^\u0001-\u0004]*)\u0003([^\u0001-\u0004]*)\u0004/y
const LINE_1 = /^[A-Za-z]\d{4}\u001f[A-Za-z0-9-]{1,5}\r?\n/
const LINE_2 = /^[a-z] [A-Za-z][\u0013\u0014][\u0011\u0012] [^\s\p{Cc}]{1,24} [^\s]* [^\s]* *\d\d-\d\d(?: \d{4})?\r?\n$/u

type Say = (rule: number, severity: Severity, message: string, line?: number) => void

/** The strict grammar of ANPA 1312 as AP filed by it, rule by rule; there is no schema. A rule is V-ANPA-n of the SPEC, with the bulletin's section where one is known. */
export function validateAnpa(bytes: Uint8Array): Validation {
  const wire = latin1(bytes)
  const findings: Finding[] = []
  const say: Say = (rule, severity, message, line = 1) => { findings.push(remark(`V-ANPA-${rule}`, severity, message, line)) }
  for (let at = 0, line = 1; at < wire.length;) {
    MESSAGE.lastIndex = at
    const match = MESSAGE.exec(wire)
    if (!match) { say(1, 'error', 'A message is SYN SYN SOH, header, STX, text, ETX, trailer, EOT, each control once and in this order.', line); break }
    const [whole, header = '', text = '', trailer = ''] = match
    checkMessage({ header, text, trailer, line }, say)
    at += whole.length
    line += lineEnds(whole)
    const gap = /^[\r\n\u0000\u007f]*/.exec(wire.slice(at, at + 1000))?.[0] ?? ''
    at += gap.length
    line += lineEnds(gap)
  }
  if (wire.length === 0) say(1, 'error', 'There is no message.')
  return { schema: null, findings }
}

const lineEnds = (text: string): number => text.match(/\n/g)?.length ?? 0

type Parts = Readonly<{ header: string; text: string; trailer: string; line: number }>

function checkMessage({ header: raw, text, trailer, line }: Parts, say: Say): void {
  const { header } = readHeader(raw, line)
  checkHeader(raw, header, line, say)
  const from = line + lineEnds(raw)
  checkLines(text, from, say)
  const units = unitsOf(text.replace(/\r\n?/g, '\n'), from, /\u0012/.test(header.format))
  const { head, text: below } = parted(units)
  const headings = readHeadings(head, header.keyword)
  checkUnits(units, say)
  const counted = countWords(below.map(unit => unit.text.replace(/;/g, ' ')).join(' '))
  const told = headings.slug?.words ?? (header.words === '' ? undefined : Number(header.words))
  if (told !== undefined && Math.abs(told - counted) > Math.max(3, counted * 0.1) && !(below.length === 0)) say(10, 'warning', `The slug line or header counts ${told} words, and there are ${counted}.`, from)
  const isTake = /add|take/i.test(header.version) || /^\^?\(?more\)?$/i.test(below.at(-1)?.text ?? '')
  if (counted > TAKE * 1.2 && !isTake) say(21, 'warning', `The story has ${counted} words and is sent in one take; clients that take ${TAKE} may cut it.`, from)
  checkStates(header, head, line, say)
  checkTrailer(trailer, header, from + lineEnds(text), say)
}

function checkHeader(raw: string, header: Header, line: number, say: Say): void {
  const end = raw.indexOf('\n') + 1
  if ((raw.match(/\u001f/g)?.length ?? 0) !== 1) say(1, 'error', 'The header holds US (1F) once, before the selector.', line)
  if (!LINE_1.test(raw)) say(2, 'error', 'Header line 1 is one letter and four digits, US, and a selector of one to five letters, digits or hyphens (section B).', line)
  const second = raw.slice(end)
  if (!/^[fburdashwxyz]$/.test(header.priority)) say(3, 'error', 'The priority is one of the letters f b u r d a s h w x y z (section H).', line + 1)
  if (!/^[a-z]$/.test(header.category)) say(4, 'error', 'The category is one letter (section J).', line + 1)
  if (formatNames[header.format] === undefined) say(5, 'error', 'The format identifier is DC3 or DC4, then DC1 or DC2.', line + 1)
  if (!/^[^\p{Cc}\s]{1,24}$/u.test(header.keyword)) say(6, 'error', 'The keyword has 1 to 24 characters, no space and no control.', line + 1)
  if (!isDate(header.date)) say(8, 'error', 'The filing date is MM-DD.', line + 1)
  else if (!LINE_2.test(second) && /^[^\p{Cc}\s]{1,24}$/u.test(header.keyword) && formatNames[header.format] !== undefined) say(7, 'error', 'Version (section O) and reference are words without spaces, each before its own space; then date and word count.', line + 1)
}

const isDate = (date: string): boolean => /^\d\d-\d\d$/.test(date) && isoOf(`2024-${date}`) !== undefined

function checkLines(text: string, from: number, say: Say): void {
  const lines = text.split(/\r?\n/)
  const isWrapped = lines.some(line => /^[^\t\b^\s]/.test(line))
  lines.forEach((line, index) => {
    if (/[\u0000-\u0007\u0011-\u001c\u007f]/.test(line.replace(/\u000c[^\u000b\u000c]{1,500}\u000b/g, ''))) say(11, 'error', 'A line holds a control character that text has not.', from + index)
    if (/[\u0080-\u00ff]/.test(line)) say(14, 'warning', 'A character is past 7 bits: only clients of 8-bit lines take it.', from + index)
    if (isWrapped && columns(line) > WIDTH) say(12, 'error', `A line has ${columns(line)} columns; it has at most 69.`, from + index)
    if (line.includes('"')) say(14, 'error', 'Quotation marks are two grave accents and two apostrophes.', from + index)
  })
}

function checkUnits(units: readonly Unit[], say: Say): void {
  let cells = 0
  for (const [index, { kind, text, end, line }] of units.entries()) {
    if (kind === 'head' && end === '') say(13, 'error', 'A line that begins with ^ ends with < or =.', line)
    if (kind === 'text' && (text.match(/``/g)?.length ?? 0) < (text.match(/''/g)?.length ?? 0)) say(14, 'warning', 'A quotation is closed that was not opened.', line)
    if (!areBalanced(text)) say(15, 'error', 'Upper rail (SO) is followed by lower rail (SI) within a paragraph.', line)
    if (kind !== 'row') continue
    const count = text.split(';').length
    if (units[index - 1]?.kind === 'row' && text.includes(';') && cells !== count) say(16, 'error', 'Each row of a table has the same number of cells.', line)
    cells = count
  }
}

const areBalanced = (text: string): boolean => /^[^\u000e\u000f]*(?:\u000e[^\u000e\u000f]*\u000f[^\u000e\u000f]*)*$/.test(text)

/** What a kill, a correction, an add and an advance need, so that a desk can act on them by machine (2.8). */
function checkStates(header: Header, head: readonly Unit[], line: number, say: Say): void {
  const lines = head.map(({ text }) => text)
  const versions = header.version.split('-')
  const { signal } = signalIn([...versions, ...lines])
  const isAdd = takeIn(header.version)?.kind === 'add'
  if ((signal === 'kill' || signal === 'correction' || isAdd) && header.reference === '' && header.keyword === '') say(17, 'error', 'An add, a kill and a correction name the story by its reference or keyword.', line + 1)
  if (signal === 'kill' && header.priority !== 'b') say(18, 'error', 'A kill is a bulletin: priority b (section H).', line + 1)
  if (signal === 'correction' && header.priority !== 'u') say(18, 'error', 'A correction is urgent: priority u (section H).', line + 1)
  const isAdvance = ['a', 's'].includes(header.priority)
  const hasDay = lines.some(text => /^\$\s?Adv\s?\d/i.test(text))
  const hasRelease = lines.some(text => /^For Release\b/i.test(text))
  if (isAdvance && !(hasDay && hasRelease)) say(19, 'error', 'An advance says its day ($Adv…) and has a line For Release.', line)
  if (!isAdvance && signal !== 'kill' && signal !== 'correction' && (hasDay || hasRelease)) say(19, 'error', 'An advance has priority a or s (section H).', line + 1)
  if (lines.some(text => embargoIn(text) !== null) && !(hasDay && hasRelease)) say(20, 'error', 'What is embargoed leaves only as an advance: $Adv…, For Release.', line)
}

function checkTrailer(trailer: string, header: Header, line: number, say: Say): void {
  const { time } = readTrailer(trailer)
  if (time === undefined) { say(9, 'warning', 'Behind ETX stands no trailer with agency, date and time, such as AP-WF-10-14-25 1127GMT<.', line); return }
  const filed = isoOf(`${time.slice(0, 4)}-${header.date}`)
  const apart = filed === undefined ? 0 : Math.abs(Date.parse(filed.slice(0, 10)) - Date.parse(time.slice(0, 10))) / 86_400_000
  if (apart > 1 && apart < 364) say(9, 'warning', `The header’s date ${header.date} and the trailer’s differ by more than a day.`, line)
}
