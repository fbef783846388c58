import type { Finding } from '../../newsroom/index.ts'
import { cleared } from '../telegraph/line-noise.ts'
import { isFiller, messagesIn, printable, type Message } from '../telegraph/messages.ts'
import { remark } from '../telegraph/remark.ts'
import { BARE, TOLERANT } from './header.ts'

const HEADER = new RegExp(String.raw`[\r\n ]*${TOLERANT.replace(/\(\.\*\)$/, '')}[^\r\n]{0,120}\r?\n`, 'y')
const POST_TEXT = /^\d{6}(?: ?[A-Z]{1,4})? [A-Za-z]{3} \d{2}/

type Framed = Readonly<{ messages: readonly Message[]; findings: readonly Finding[] }>

/** The messages of a transmission: framed by SOH … EOT, with a lost SOH, or as telex archives keep them, without any control. */
export function framed(bytes: Uint8Array): Framed {
  const { wire, findings } = cleared(bytes)
  const { messages, stray } = messagesIn(wire, at => { HEADER.lastIndex = at; return HEADER.test(wire) })
  if (messages.length > 0) return { messages, findings: [...findings, ...strays(stray)] }
  HEADER.lastIndex = 0
  if (wire.includes('\u0002') && HEADER.test(wire)) {
    const found = messagesIn(`\u0001${wire}`, () => false)
    return { messages: found.messages, findings: [...findings, remark('telegraph/no-soh', 'warning', 'The message has no start of header (SOH).')] }
  }
  return { messages: bare(wire), findings }
}

const strays = (stray: string): readonly Finding[] => (isFiller(stray) ? [] : [remark('telegraph/before', 'warning', `Before the first message stands “${printable(stray).slice(0, 80)}”, which belongs to no message.`)])

/** Each begins with its header line, ends before the next, and may have its time on its last line. */
function bare(wire: string): readonly Message[] {
  const lines = wire.split(/\r\n?|\n/)
  const starts = lines.flatMap((line, index) => (BARE.test(line) ? [index] : []))
  return starts.map((start, index) => {
    const own = lines.slice(start, starts[index + 1] ?? lines.length)
    const time = own.findLastIndex(line => POST_TEXT.test(line.trim()))
    const keywords = own.findIndex((line, at) => at > 0 && line.trim() !== '')
    return {
      header: [own[0] ?? '', keywords > 0 ? own[keywords] ?? '' : ''].join('\n'), text: own.slice(Math.max(1, keywords + 1), time < 0 ? own.length : time).join('\n'),
      trailer: time < 0 ? '' : own[time] ?? '', line: start + 1, findings: [],
    }
  })
}
