import { latin1 } from '../single-byte.ts'

const HEAD = 65_536
const SURE = /^[\u0000\u0005\t\n\f\r\u0016 \u007f]*\u0001[\u0001\u0016\r\n ]*[A-Za-z]?\d{3,4}[^\u0001-\u0004]{0,2000}(?:\u001f|[\u0013\u0014][\u0011\u0012])/
const LIKELY = /^[\u0000\n\f\r\u007f ]*(?:\u0016{2}|\u0016*\u0001[^\u0002]{0,2000}(?:\u001f|[\u0013\u0014][\u0011\u0012]))/
/** Without SOH, or behind a routing line. */
const HEADLESS = /^\s*[A-Za-z]\d{4}[^\u0001-\u0004]{0,200}\u001f[^\u0001-\u0004]{0,500}\u0002|^[^\u0001\u0002]{0,200}\u0016\u0016\u0001[A-Za-z]?\d{4}/

/** US or a format code in the header decides: IPTC 7901, which begins with SOH too, has neither. A parity bit doesn't hide it. */
export function anpaCertainty(bytes: Uint8Array): number {
  const head = latin1(bytes.subarray(0, HEAD))
  if (SURE.test(head)) return 0.98
  if (LIKELY.test(head)) return 0.8
  if (HEADLESS.test(head)) return 0.9
  const masked = /[\u0080-\u00ff]/.test(head.slice(0, 200)) ? latin1(bytes.subarray(0, 4096).map(byte => byte & 0x7f)) : ''
  return SURE.test(masked) ? 0.9 : 0
}
