const SNIFFED = 65_536

/** The local name of the root element, from the first 64 KB; undefined where there is none. Looks past BOM, declaration, comments and DOCTYPE. */
export function rootName(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder(charset(bytes)).decode(bytes.subarray(0, SNIFFED))
  const rest = /^\s*(?:<\?[\s\S]*?\?>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE[^>[]*(?:\[[\s\S]*?\]\s*)?>\s*)*/i.exec(head)?.[0].length ?? 0
  return /^<(?:[\w.-]+:)?([A-Za-z_][\w.-]*)/.exec(head.slice(rest))?.[1]
}

/** Names of elements are ASCII, so only UTF-16 needs telling apart. */
function charset([first, second]: Uint8Array): string {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le'
  return (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c) ? 'utf-16be' : 'utf-8'
}
