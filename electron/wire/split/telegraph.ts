import { cutOff, type Piece, type Splitter, type Survey } from './survey.ts'

const SOH = 0x01
const EOT = 0x04
/** What wires send between messages and before SOH: NUL, SYN, DEL. */
const FILLERS: readonly number[] = [0x00, 0x16, 0x7f]

/**
 * Messages of IPTC 7901 and ANPA 1312 one after another, each from SOH, with the SYN before it, to EOT. A message whose EOT was lost
 * ends where the next one begins.
 */
export class TelegraphSplitter implements Splitter {
  readonly #pieces: Piece[] = []
  #at = 0
  #fillers = 0
  #open: number | undefined

  take(chunk: Uint8Array): void {
    for (const [index, byte] of chunk.entries()) {
      const place = this.#at + index
      if (byte === SOH) this.#begin(place)
      else if (byte === EOT && this.#open !== undefined) this.#close(place + 1)
      this.#fillers = FILLERS.includes(byte) ? this.#fillers + 1 : 0
    }
    this.#at += chunk.length
  }

  end(): Survey {
    if (this.#open === undefined) return { pieces: this.#pieces, findings: [] }
    this.#close(this.#at)
    return { pieces: this.#pieces, findings: [cutOff('The last message has no end (EOT): its last words may be missing.')] }
  }

  #begin(place: number): void {
    const from = place - this.#fillers
    if (this.#open !== undefined && from > this.#open) this.#close(from)
    this.#open ??= from
  }

  #close(to: number): void {
    this.#pieces.push({ head: '', own: { from: this.#open ?? to, to }, tail: '', closed: true })
    this.#open = undefined
  }
}
