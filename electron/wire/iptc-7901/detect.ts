import { latin1 } from '../single-byte.ts'
import { BARE, TOLERANT } from './header.ts'

const HEAD = 65_536
const LINE = TOLERANT.replace(/\(\.\*\)$/, '')
const FRAMED = new RegExp(String.raw`^[\u0000\u0007\t\n\f\r\u0016 \u007f]*\u0001+[\r\n ]*${LINE}[^\u001f\u0002\r\n]{0,200}[\r\n]`)
const HEADLESS = new RegExp(String.raw`^\s*${LINE}[^\u001f\u0002\r\n]{0,120}\r?\n[^\u001f\u0002]{0,300}\u0002`)

/** SOH and a header line make it sure; US in the header is ANPA's. A header that is broken may still be meant for one. */
export function iptc7901Certainty(bytes: Uint8Array): number {
  const head = latin1(bytes.subarray(0, HEAD))
  if (FRAMED.test(head)) return 0.98
  if (/^[\u0000\n\f\r\u0016 \u007f]*\u0001/.test(head) && !/^[^\u0002]{0,2000}(?:\u001f|[\u0013\u0014][\u0011\u0012])/.test(head)) return 0.6
  return HEADLESS.test(head) ? 0.9 : BARE.test(head.slice(0, 200).trimStart().split('\n')[0] ?? '') ? 0.95 : 0
}
