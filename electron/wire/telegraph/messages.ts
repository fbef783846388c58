import type { Finding } from '../../newsroom/index.ts'
import { remark } from './remark.ts'

/** One message of a wire as characters of its bytes. `header` stands between SOH and STX, `trailer` between ETX and EOT; `line` counts from 1 in the file. */
export type Message = Readonly<{ header: string; text: string; trailer: string; line: number; findings: readonly Finding[] }>

/** `stray` is what stood before the first message. */
export type Messages = Readonly<{ messages: readonly Message[]; stray: string }>

const FILLER = /^[\u0000\u0001\u0004\u0007\b\t\n\f\r\u0016 \u007f]*$/
const BEHIND_END = /(?:\u0003|\u0004)[\u0000\n\f\r\u0016 \u007f]*$/

/**
 * Parts a transmission into messages: each begins with SOH where nothing stands before it, behind the end of another message, or before what
 * `isHeader` knows as a header. Controls of the frame in any other place are strays, and so a message that was never closed costs only itself.
 */
export function messagesIn(wire: string, isHeader: (at: number) => boolean): Messages {
  const all = startsIn(wire, isHeader)
  const starts = all.filter((start, index) => !isFiller(wire.slice(start + 1, Math.min(all[index + 1] ?? wire.length, start + 6000))))
  const first = starts[0]
  if (first === undefined) return { messages: [], stray: wire }
  let line = 1
  let counted = 0
  const messages = starts.map((start, index) => {
    line += linesWithin(wire, counted, start)
    counted = start
    return messageOf(wire.slice(start, starts[index + 1] ?? wire.length), line)
  })
  return { messages, stray: wire.slice(0, first) }
}

function startsIn(wire: string, isHeader: (at: number) => boolean): readonly number[] {
  const starts: number[] = []
  for (let at = wire.indexOf('\u0001'); at >= 0; at = wire.indexOf('\u0001', at + 1)) {
    if (wire.charAt(at + 1) === '\u0001') continue
    if (starts.length === 0 || isHeader(at + 1) || BEHIND_END.test(wire.slice(Math.max(0, at - 40), at))) starts.push(at)
  }
  return starts
}

function linesWithin(wire: string, from: number, to: number): number {
  let count = 0
  for (let at = wire.indexOf('\n', from); at >= 0 && at < to; at = wire.indexOf('\n', at + 1)) count += 1
  return count
}

/** `wire` begins with SOH. Text behind a stray ETX or EOT still belongs to the message. */
function messageOf(wire: string, line: number): Message {
  const findings: Finding[] = []
  const say = (rule: string, message: string): void => { findings.push(remark(`telegraph/${rule}`, 'warning', message, line)) }
  const stx = wire.indexOf('\u0002')
  if (stx < 0) say('no-stx', 'The message has no start of text (STX): where its header ends was judged by its lines.')
  const etx = wire.lastIndexOf('\u0003')
  const hasEnd = etx > stx && etx > 0
  if (!hasEnd) say('no-etx', 'The message has no end of text (ETX): its last words may be missing.')
  const eot = hasEnd ? wire.indexOf('\u0004', etx) : wire.lastIndexOf('\u0004')
  if (eot < 0) say('no-eot', 'The message has no end of transmission (EOT): it may be cut off.')
  const end = eot < 0 ? wire.length : eot
  const behind = wire.slice(end + 1).replace(/[\u0016\u0000\u007f]/g, '')
  if (!FILLER.test(behind)) say('behind-end', `Behind the end of the message stands “${printable(behind).slice(0, 80)}”, which belongs to no message.`)
  const text = wire.slice(stx < 0 ? 1 : stx + 1, hasEnd ? etx : end)
  const strays = text.match(/[\u0001-\u0004]/g)?.length ?? 0
  if (strays > 0) say('stray-control', `${strays === 1 ? 'A control character that frames messages stands' : `${strays} control characters that frame messages stand`} inside the text, and was taken out.`)
  const header = stx < 0 ? '' : wire.slice(1, stx)
  return { header, text, trailer: hasEnd ? wire.slice(etx + 1, end) : '', line, findings }
}

export const isFiller = (text: string): boolean => FILLER.test(text)

/** For people: without controls. */
export const printable = (text: string): string => text.replace(/[\p{Cc}\s]+/gu, ' ').trim()
