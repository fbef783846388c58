import type { Finding } from '../../newsroom/index.ts'
import { cleared } from '../telegraph/line-noise.ts'
import { isFiller, messagesIn, printable, type Message } from '../telegraph/messages.ts'
import { remark } from '../telegraph/remark.ts'

const HEADER = /[\r\n ]*[A-Za-z]?\d{3,4}(?:[^\u0001-\u0004\u001f]{0,40}\u001f|[ -~]{0,20}\r?\n *[A-Za-z] ?[A-Za-z]?[ \u0013\u0014])/y

/** The messages of a transmission. A message whose SOH was lost is still known by its header. */
export function framed(bytes: Uint8Array): Readonly<{ messages: readonly Message[]; findings: readonly Finding[] }> {
  const { wire, findings } = cleared(bytes)
  const isHeader = (at: number): boolean => { HEADER.lastIndex = at; return HEADER.test(wire) }
  const { messages, stray } = messagesIn(wire, isHeader)
  if (messages.length > 0) {
    const before = stray.replace(/\u0005[^\r\n]{0,200}/g, '')
    const routed = before === stray ? [] : [remark('anpa-1312/routing', 'note', `A routing line stood before the message: “${printable(stray).slice(0, 60)}”.`)]
    return { messages, findings: [...findings, ...routed, ...(isFiller(before) ? [] : [remark('telegraph/before', 'warning', `Before the first message stands “${printable(before).slice(0, 80)}”, which belongs to no message.`)])] }
  }
  const from = /^[\s\u0000\u0016\u007f]*/.exec(wire)?.[0].length ?? 0
  if (!isHeader(from)) return { messages: [], findings }
  return { messages: messagesIn(`\u0001${wire.slice(from)}`, () => false).messages, findings: [...findings, remark('telegraph/no-soh', 'warning', 'The message has no start of header (SOH).')] }
}
