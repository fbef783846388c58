import { countWords, type Finding, type Severity } from '../../newsroom/index.ts'
import type { Validation } from '../format.ts'
import { latin1 } from '../single-byte.ts'
import { columns } from '../telegraph/fill.ts'
import { bytesOf, charsetOf } from '../telegraph/line-noise.ts'
import { decodeWith } from '../charset/index.ts'
import { remark } from '../telegraph/remark.ts'
import { splitBlock } from './block.ts'
import { partsOf } from './notebook.ts'
import { readPostText, STRICT } from './post-text.ts'

const WIDTH = 69
const MESSAGE = /\u0001([^\u0001-\u0004]*)\u0002([^\u0001-\u0004]*)\u0003([^\u0001-\u0004]*)\u0004/y
const LINE_1 = /^([A-Za-z]{1,3})(\d{3,4}) ([1-6]) ([A-Za-z]{1,3}) (\d{1,4}) (.{0,50})$/
const FILLER = /^[\r\n\u007f]*$/

type Say = (rule: number, severity: Severity, message: string, line?: number) => void

/** The strict grammar of IPTC 7901 revision 5, rule by rule; there is no schema. A rule is V-7901-n of the SPEC, with its clause where one is known. */
export function validateIptc7901(bytes: Uint8Array): Validation {
  const wire = latin1(bytes)
  const findings: Finding[] = []
  const say: Say = (rule, severity, message, line = 1) => { findings.push(remark(`V-7901-${rule}`, severity, message, line)) }
  let at = Math.max(0, wire.indexOf('\u0001'))
  if (at > 0 && !FILLER.test(wire.slice(0, at))) say(15, 'error', 'Before SOH stands something else than fillers (clause 4.1).')
  for (let count = 0, line = 1; ; count += 1) {
    MESSAGE.lastIndex = at
    const match = MESSAGE.exec(wire)
    if (!match) { ending(wire.slice(at), count, line, say); break }
    const [whole, header = '', text = '', trailer = ''] = match
    const charset = charsetOf(header + text)
    checkHeader(decodeWith(bytesOf(header), charset), line, say)
    const textLine = line + lineEnds(header)
    checkText(decodeWith(bytesOf(text), charset), header, textLine, say)
    checkTrailer(trailer, textLine + lineEnds(text), say)
    line += lineEnds(whole)
    at += whole.length
    const gap = /^[\r\n\u007f]*/.exec(wire.slice(at, at + 1000))?.[0] ?? ''
    at += gap.length
    line += lineEnds(gap)
    if (at >= wire.length) break
  }
  return { schema: null, findings }
}

const lineEnds = (text: string): number => text.match(/\n/g)?.length ?? 0

function ending(rest: string, count: number, line: number, say: Say): void {
  if (count > 0 && !rest.includes('\u0001')) say(15, 'error', 'Behind EOT may stand only another message, or line ends and DEL.', line)
  else say(1, 'error', 'A message is SOH, header, STX, text, ETX, time, EOT, each control once and in this order (clause 4.1).', line)
}

function checkHeader(header: string, line: number, say: Say): void {
  const [first = '', ...rest] = header.split(/\r?\n/)
  const match = LINE_1.exec(first)
  if (!match || first.length > WIDTH || !/^[^\r\n]*\r\n/.test(header)) say(2, 'error', 'Header line 1 is “source and number, priority, category, words, optional information”, one space between, at most 69 characters and CR LF (clauses 4.2 to 4.10).', line)
  if (!match) checkParts(first, line, say)
  const keywords = rest.filter(each => each !== '')
  if (keywords.length > 1 || rest.length === 0 || fewestColumns(keywords[0] ?? '') > WIDTH) say(7, 'error', 'Header line 2 is one line of keywords of at most 69 characters; it may be empty.', line + 1)
}

/** What exactly is wrong with line 1. */
function checkParts(first: string, line: number, say: Say): void {
  const [source = '', priority = '', category = '', words = '', ...optional] = first.split(' ')
  if (!/^[1-6]$/.test(priority)) say(3, 'error', 'The priority is one digit, 1 to 6 (clause 4.4).', line)
  if (!/^[A-Za-z]{1,3}$/.test(category)) say(4, 'error', 'The category is one to three letters (clause 4.6).', line)
  if (!/^[A-Za-z]{1,3}\d{3,4}$/.test(source)) say(5, 'error', 'The source is one to three letters with a number of three or four digits (clauses 4.2 and 4.3).', line)
  if (!/^\d{1,4}$/.test(words)) say(6, 'error', 'The word count is one to four digits (clause 4.8).', line)
  if (optional.join(' ').length > 50) say(7, 'error', 'The optional information has at most 50 characters (clause 4.10).', line)
}

function checkText(text: string, header: string, line: number, say: Say): void {
  if (/[\ufffd\u0080-\u009f]/.test(text)) say(10, 'error', 'A byte stands for no character of the set.', line)
  const lines = text.split('\n').map(each => each.replace(/\r$/, ''))
  lines.forEach((each, index) => {
    if (/[\u0000-\u0009\u000b-\u001f\u007f]/.test(each)) say(each.includes('\t') ? 8 : 9, 'error', each.includes('\t') ? 'A line holds a TAB.' : 'A line holds a control character that is no line end.', line + index)
    if (fewestColumns(each) > WIDTH) say(8, 'error', `A line has ${fewestColumns(each)} columns; it has at most 69.`, line + index)
  })
  const loose = /[^\r\n]\n/.exec(text)?.index ?? /\r(?!\n)/.exec(text)?.index ?? (/[^\r\n]$/.test(text) ? text.length - 1 : undefined)
  if (loose !== undefined) say(8, 'error', 'A line of text ends with CR LF.', line + lineEnds(text.slice(0, loose)))
  checkParagraphs(lines, header, line, say)
}

/** An accent of ISO 6937, which may look like a capital of another set, takes no column. */
const fewestColumns = (line: string): number => columns(line.replace(/[Á-Ï](?=[A-Za-z ])/g, ''))

function checkParagraphs(lines: readonly string[], header: string, line: number, say: Say): void {
  const { body, isMarked } = splitBlock(lines)
  if (!isMarked || body[0] !== '') say(13, 'warning', 'The headline block ends with “ =” and an empty line.', line)
  const first = lines.length - body.length
  body.slice(0, 10).forEach((each, index) => { if (/ =$/.test(each)) say(11, 'warning', 'A line of the body ends in “ =”, which may be taken for the end of the headline block.', line + first + index) })
  const parts = partsOf(body)
  if (parts.isPrivate && noWords(parts.private)) say(14, 'warning', 'The text says that what follows is not for publication, and nothing follows.', line + lines.length - 1)
  const told = Number(/^\S+ \d [A-Za-z]+ (\d{1,4}) /.exec(header)?.[1])
  const counted = countWords(parts.body.join(' '))
  if (Number.isInteger(told) && Math.abs(told - counted) > Math.max(2, counted * 0.1)) say(6, 'warning', `The header counts ${told} words, and there are ${counted} (clause 4.8).`, line)
}

const noWords = (lines: readonly string[]): boolean => lines.every(line => line.trim() === '')

function checkTrailer(trailer: string, line: number, say: Say): void {
  const date = trailer.replace(/[\r\n\u007f]+$/, '')
  if (!STRICT.test(date) || readPostText(date) === undefined) say(12, 'error', 'Behind ETX stands the time: day, hour, minute, zone, English month, year, such as 141127 GMT Oct 25.', line)
}
