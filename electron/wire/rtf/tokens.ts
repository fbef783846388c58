/** RTF 1.9.1, Conventions of an RTF reader. `text` is raw bytes without line ends; `parameter` is undefined where a word has none. */
export type Token =
  | Readonly<{ kind: 'open' | 'close' | 'starred' }>
  | Readonly<{ kind: 'word'; name: string; parameter: number | undefined }>
  | Readonly<{ kind: 'symbol'; sign: string }>
  | Readonly<{ kind: 'text'; bytes: Uint8Array }>

const [OPEN, CLOSE, BACKSLASH, LINE_FEED, RETURN, SPACE, MINUS] = [0x7b, 0x7d, 0x5c, 0x0a, 0x0d, 0x20, 0x2d]
const LONGEST_WORD = 32

const isLetter = (byte: number | undefined): boolean => byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a))
const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39
const isPlain = (byte: number | undefined): boolean => byte !== undefined && byte !== OPEN && byte !== CLOSE && byte !== BACKSLASH && byte !== LINE_FEED && byte !== RETURN

/** A document as its tokens, in one pass. What `\bin` announces is passed over unread. */
export function* tokensOf(bytes: Uint8Array): Generator<Token> {
  for (let at = 0; at < bytes.length;) {
    const byte = bytes[at]
    if (byte === OPEN || byte === CLOSE) { yield { kind: byte === OPEN ? 'open' : 'close' }; at += 1 } else if (byte === LINE_FEED || byte === RETURN) at += 1
    else if (byte !== BACKSLASH) {
      const start = at
      while (isPlain(bytes[at])) at += 1
      yield { kind: 'text', bytes: bytes.subarray(start, at) }
    } else if (isLetter(bytes[at + 1])) {
      const { token, end } = wordAt(bytes, at + 1)
      yield token
      at = token.name === 'bin' ? end + Math.max(token.parameter ?? 0, 0) : end
    } else {
      const { token, end } = symbolAt(bytes, at + 1)
      yield token
      at = end
    }
  }
}

type Word = Extract<Token, { kind: 'word' }>

function wordAt(bytes: Uint8Array, start: number): Readonly<{ token: Word; end: number }> {
  let at = start
  while (isLetter(bytes[at]) && at - start < LONGEST_WORD) at += 1
  const name = String.fromCharCode(...bytes.subarray(start, at))
  const number = at
  if (bytes[at] === MINUS && isDigit(bytes[at + 1])) at += 1
  while (isDigit(bytes[at]) && at - number < 11) at += 1
  const parameter = at > number ? Number(String.fromCharCode(...bytes.subarray(number, at))) : undefined
  return { token: { kind: 'word', name, parameter }, end: bytes[at] === SPACE ? at + 1 : at }
}

function symbolAt(bytes: Uint8Array, at: number): Readonly<{ token: Token; end: number }> {
  const sign = String.fromCharCode(bytes[at] ?? 0)
  if (sign === '*') return { token: { kind: 'starred' }, end: at + 1 }
  if (sign !== '\'') return { token: { kind: 'symbol', sign }, end: at + 1 }
  const hex = Number.parseInt(String.fromCharCode(...bytes.subarray(at + 1, at + 3)), 16)
  return { token: { kind: 'symbol', sign: Number.isNaN(hex) ? '' : `'${String.fromCharCode(hex)}` }, end: at + 3 }
}
