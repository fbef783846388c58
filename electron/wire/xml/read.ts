import { parseFragment } from 'parse5'
import { SaxesParser } from 'saxes'
import type { Finding } from '../../newsroom/index.ts'
import { WireError } from '../error.ts'
import type { Source } from '../format.ts'
import type { XmlElement } from './tree.ts'
import { Builder } from './builder.ts'

export type XmlDocument = Readonly<{ root: XmlElement; findings: readonly Finding[] }>

/**
 * Text to a tree, by saxes: entities are never declared, fetched or expanded (the five of XML and the names of HTML are
 * known), a DOCTYPE may name its document type and nothing more. Repairs, each a finding: control characters, a bare `&`.
 *
 * @throws WireError `unreadable` where it is not well-formed or declares entities, `too-large` past a limit; with the line
 */
export function readXml(text: string, source: Source): XmlDocument {
  const { clean, findings } = withoutControls(text)
  try {
    return { root: parse(clean, source), findings }
  } catch (error) {
    const { escaped, count } = withAmpersands(clean)
    if (count === 0 || !(error instanceof WireError) || error.code !== 'unreadable') throw error
    const finding = remark('bare-ampersand', `${count === 1 ? 'An ampersand stands' : `${count} ampersands stand`} bare; read as the sign itself.`)
    return { root: parse(escaped, source), findings: [...findings, finding] }
  }
}

function parse(text: string, source: Source): XmlElement {
  const parser = new SaxesParser({ xmlns: false, position: true })
  const refuse = (code: 'unreadable' | 'too-large', problem: string, remedy: string): never => {
    throw new WireError(code, source, problem, remedy, { line: parser.line, column: parser.column + 1 })
  }
  const builder = new Builder((limit, most) =>
    refuse('too-large', `has more ${limit} than Dateline reads (${most})`, 'Ask the sender for it in parts, or without what makes it so large.'))
  parser.ENTITIES = htmlEntities(parser.ENTITIES)
  parser.on('error', error => refuse('unreadable', `is not well-formed XML: ${inWords(error)}`, 'Ask the sender for it again; it may have been cut off on the way.'))
  parser.on('doctype', doctype => {
    if (/[[]|<!/.test(doctype)) refuse('unreadable', 'declares entities or a grammar of its own, which is refused as unsafe', 'Ask the sender for the file without its internal DTD.')
  })
  parser.on('opentagstart', () => { builder.markStart(parser.line, parser.column) })
  parser.on('opentag', tag => { builder.open(tag.name, tag.attributes) })
  parser.on('closetag', () => { builder.close() })
  parser.on('text', part => { builder.text(part) })
  parser.on('cdata', part => { builder.text(part) })
  parser.write(text.trimStart()).close()
  return builder.root ?? refuse('unreadable', 'holds no XML element', 'Ask the sender for it again.')
}

/** The message of saxes is `line:column: words`; the place is told apart. */
const inWords = (error: Error): string => error.message.replace(/^(?:[^:]*:)?\d+:\d+: /, '').replace(/\.$/, '')

/** The names that HTML knows, by parse5; saxes asks for a name as a property. */
const htmlEntities = (five: Readonly<Record<string, string>>): Record<string, string> =>
  new Proxy({ ...five }, {
    get: (known, name): string | undefined => {
      if (typeof name !== 'string' || !/^[A-Za-z][A-Za-z0-9]{0,30}$/.test(name)) return undefined
      const own = Object.getOwnPropertyDescriptor(known, name)?.value as string | undefined   // `known` holds strings alone
      if (own !== undefined) return own
      const [node] = parseFragment(`&${name};`).childNodes
      return node && 'value' in node && node.value !== `&${name};` ? node.value : undefined
    },
  })

function withoutControls(text: string): { clean: string; findings: readonly Finding[] } {
  let count = 0
  const clean = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, () => { count++; return '' })
    .replace(/&#(?:x0*(?:[1-8bcef]|1[0-9a-f])|0*(?:[1-8]|1[124-9]|2\d|3[01]));/gi, () => { count++; return '' })
  return { clean, findings: count === 0 ? [] : [remark('control-characters', `${count === 1 ? 'A control character was' : `${count} control characters were`} left out.`)] }
}

/** Every `&` that begins no reference, outside CDATA and comments. */
function withAmpersands(text: string): { escaped: string; count: number } {
  let count = 0
  const escaped = text.replace(/<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|&(?!#\d+;|#x[0-9a-f]+;|[a-z][a-z0-9]*;)/gi, found => {
    if (found !== '&') return found
    count++
    return '&amp;'
  })
  return { escaped, count }
}

const remark = (name: string, message: string): Finding => ({ rule: `xml/${name}`, severity: 'warning', message, where: { kind: 'item' } })
