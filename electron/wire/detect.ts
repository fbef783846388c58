import { decode } from './decode.ts'
import { WireError } from './error.ts'
import type { ReadingFormat, Source } from './format.ts'
import { rootName } from './xml/sniff.ts'

/** `certainty` is above 0 and at most 1. */
type Detected = Readonly<{ format: string; certainty: number }>

const HEAD = 65_536

/** The format that is surest of these bytes, by their content alone; null where none takes them. */
export function surest(formats: readonly ReadingFormat[], bytes: Uint8Array): Detected | null {
  const [best] = formats.map(format => ({ format: format.id, certainty: format.detect(bytes) })).sort((a, b) => b.certainty - a.certainty)
  return best && best.certainty > 0 && !(best.format === 'text' && otherMarkup(bytes)) ? best : null
}

/**
 * Why no format takes these bytes.
 *
 * @throws WireError always
 */
export function refuse(bytes: Uint8Array, source: Source): never {
  decode(bytes, source)
  const kind = otherMarkup(bytes) ?? 'in no format that Dateline knows'
  throw new WireError('unsupported', source, `is ${kind}`, 'Ask the sender for NewsML-G2, NITF, ninjs, HTML or text.')
}

/** Markup of a format that no reader knows yet must not pass for plain text. */
function otherMarkup(bytes: Uint8Array): string | undefined {
  const head = wordsOf(bytes)?.trimStart()
  if (head === undefined) return undefined
  if (/^(?:\/\*[^]*?\*\/|\/\/[^\n]*\n)?\s*[{[]\s*(?:["'{[]|$)/.test(head) || isJson(head)) return 'JSON, but not ninjs'
  if (!/^<(?:\?xml|!doctype)\b/i.test(head) && !isElement(head)) return undefined
  const root = rootName(bytes)
  return root === undefined ? 'XML without any element: it may be cut off' : `XML of a kind that Dateline doesn’t read yet (<${root.slice(0, 60)}>)`
}

function wordsOf(bytes: Uint8Array): string | undefined {
  try {
    return decode(bytes.subarray(0, HEAD), { name: '', sha256: '' }).text.replace(/^\uFEFF/, '')
  } catch (error) {
    if (error instanceof WireError) return undefined
    throw error
  }
}

/** `null`, `42`, `"story"`, `[]`: a document that is a value of JSON holds no story. */
function isJson(text: string): boolean {
  if (text.length >= HEAD || !/^(?:[{["\d-]|true|false|null)/.test(text)) return false
  try {
    JSON.parse(text)
    return true
  } catch (error) {
    if (error instanceof SyntaxError) return false
    throw error
  }
}

function isElement(text: string): boolean {
  const name = /^<([A-Za-z_][\w:.-]*)(?:\s[^<>]*)?>/.exec(text)?.[1]
  return name !== undefined && text.length < HEAD && text.trimEnd().endsWith(`</${name}>`)
}
