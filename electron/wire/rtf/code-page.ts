import { symbolOf } from '../office/symbols.ts'
import { latin1, windows1252 } from '../single-byte.ts'
import { codePages } from './characters.data.ts'
import type { Tables } from './tables.ts'

/** Raw bytes of the text, gathered until their font changes, since a character of some code pages has two. */
export class Bytes {
  #parts: Uint8Array[] = []
  #font: number | undefined

  constructor(private readonly tables: Tables) {}

  add(bytes: Uint8Array, font: number | undefined): void {
    this.#font = font
    if (bytes.length > 0) this.#parts.push(bytes)
  }

  /** What was gathered, as text. */
  take(): string {
    if (this.#parts.length === 0) return ''
    const all = joined(this.#parts)
    this.#parts = []
    const signs = this.tables.signsOf(this.#font)
    if (signs !== undefined) return [...latin1(all)].map(sign => symbolOf(signs, sign.charCodeAt(0)) ?? sign).join('')
    if (all.every(byte => byte < 0x80)) return latin1(all)
    const encoding = codePages[this.tables.pageOf(this.#font)] ?? 'windows-1252'
    return encoding === 'windows-1252' ? windows1252(all) : new TextDecoder(encoding).decode(all)
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    out.set(part, at)
    at += part.length
  }
  return out
}
