import type { Finding } from '../../newsroom/index.ts'
import { decode } from '../decode.ts'
import { WireError } from '../error.ts'
import type { Source, Validation } from '../format.ts'
import { readXml } from '../xml/read.ts'
import { attribute, descendants, elements, named, rawText, type XmlElement } from '../xml/tree.ts'

const source: Source = { name: 'the text', sha256: '' }
const MOST = 100

/** What may stand in what; the parts that InCopy writes beyond ours are not for a text that is placed. */
const children: Readonly<Record<string, readonly string[]>> = {
  Document: ['RootCharacterStyleGroup', 'RootParagraphStyleGroup', 'Story', 'HyperlinkURLDestination', 'Hyperlink'], RootCharacterStyleGroup: ['CharacterStyle'], RootParagraphStyleGroup: ['ParagraphStyle'],
  CharacterStyle: [], ParagraphStyle: [], Story: ['ParagraphStyleRange'], ParagraphStyleRange: ['CharacterStyleRange', 'HyperlinkTextSource'], HyperlinkTextSource: ['CharacterStyleRange'], CharacterStyleRange: ['Content', 'Br'], Content: [], Br: [],
  HyperlinkURLDestination: [], Hyperlink: ['Properties'], Properties: ['BorderColor', 'Destination'], BorderColor: [], Destination: [],
}
const needed: Readonly<Record<string, readonly string[]>> = {
  Document: ['DOMVersion', 'Self'], Story: ['Self'], CharacterStyle: ['Self', 'Name'], ParagraphStyle: ['Self', 'Name'], ParagraphStyleRange: ['AppliedParagraphStyle'], CharacterStyleRange: ['AppliedCharacterStyle'],
  HyperlinkTextSource: ['Self'], HyperlinkURLDestination: ['Self', 'DestinationURL'], Hyperlink: ['Self', 'Source'],
}

/** Our own strict grammar of a text that InDesign and InCopy place: no schema of ICML is public. */
export function validateIcml(bytes: Uint8Array): Validation {
  try {
    const { text, findings } = decode(bytes, source)
    const { root, findings: ofXml } = readXml(text, source)
    const odd = [...findings, ...ofXml].map((finding): Finding => ({ ...finding, severity: 'error' }))
    return { schema: null, findings: [...odd, ...instructions(text, root), ...[root, ...descendants(root)].flatMap(grammar), ...references(root), ...paragraphEnds(root)].slice(0, MOST) }
  } catch (error) {
    if (!(error instanceof WireError)) throw error
    return { schema: null, findings: [{ rule: 'icml/unreadable', severity: 'error', message: error.message, where: { kind: 'line', line: error.line ?? 1 } }] }
  }
}

const wrong = (rule: string, message: string, { line, column }: XmlElement): Finding => ({ rule: `icml/${rule}`, severity: 'error', message, where: { kind: 'line', line, column } })

/** V-IC-1. */
function instructions(text: string, root: XmlElement): readonly Finding[] {
  const head = text.slice(0, 1000)
  return [
    ...(/<\?aid style="50" type="snippet" [^?]*\?>/.test(head) ? [] : [wrong('snippet', 'The instruction “aid style="50" type="snippet"” is missing before the root (V-IC-1).', root)]),
    ...(/<\?aid SnippetType="InCopyInterchange"\?>/.test(head) ? [] : [wrong('snippet-type', 'The instruction “aid SnippetType="InCopyInterchange"” is missing before the root (V-IC-1).', root)]),
    ...(root.name === 'Document' ? [] : [wrong('root', `The root is <${root.name}>, and not <Document> (V-IC-1).`, root)]),
    ...(named(root, 'Story').length === 1 ? [] : [wrong('story', 'The document doesn’t hold exactly one story (V-IC-1).', root)]),
  ]
}

function grammar(element: XmlElement): readonly Finding[] {
  const allowed = Object.hasOwn(children, element.name) ? children[element.name] : undefined
  const isText = element.name === 'Content' || element.name === 'BorderColor' || element.name === 'Destination'
  const stray = !isText && element.children.some(child => typeof child === 'string' && /\S/.test(child))
  return [
    ...elements(element).filter(({ name }) => allowed !== undefined && !allowed.includes(name)).map(child => wrong('child', `<${child.name}> may not stand in <${element.name}> (V-IC-1).`, child)),
    ...(needed[element.name] ?? []).filter(name => attribute(element, name) === undefined).map(name => wrong('attribute', `<${element.name}> has no ${name} (V-IC-1).`, element)),
    ...(stray ? [wrong('text', `Words stand in <${element.name}>, outside of <Content> (V-IC-1).`, element)] : []),
    ...(element.name === 'Content' && /[^\t\u0020-\uffff]/.test(rawText(element)) ? [wrong('control', 'A line end or a control character stands in <Content> (V-IC-4).', element)] : []),
  ]
}

/** V-IC-2 and V-IC-3. */
function references(root: XmlElement): readonly Finding[] {
  const all = [...descendants(root)]
  const selves = new Set<string>()
  const twice = all.filter(each => {
    const self = attribute(each, 'Self')
    const isKnown = self !== undefined && selves.has(self)
    if (self !== undefined) selves.add(self)
    return isKnown
  })
  const pointing = all.flatMap(each => ['AppliedParagraphStyle', 'AppliedCharacterStyle', 'Source'].flatMap(name => { const value = attribute(each, name); return value === undefined || selves.has(value) ? [] : [{ each, name, value }] }))
  return [
    ...twice.map(each => wrong('self', `Two elements are called “${attribute(each, 'Self') ?? ''}” (V-IC-3).`, each)),
    ...pointing.map(({ each, name, value }) => wrong('reference', `${name} names “${value}”, which isn’t defined (V-IC-2).`, each)),
    ...all.filter(({ name }) => name === 'Destination').filter(each => !selves.has(rawText(each))).map(each => wrong('destination', `A link leads to “${rawText(each)}”, which isn’t defined (V-IC-2).`, each)),
  ]
}

/** V-IC-5: a break ends each paragraph but the last. */
function paragraphEnds(root: XmlElement): readonly Finding[] {
  const ranges = named(named(root, 'Story')[0], 'ParagraphStyleRange')
  return ranges.flatMap((range, index) => {
    const breaks = [...descendants(range)].filter(({ name }) => name === 'Br')
    const ends = elements(elements(range).at(-1)).at(-1)?.name === 'Br'
    if (index === ranges.length - 1) return breaks.length > 0 ? [wrong('last', 'The last paragraph ends with a break (V-IC-5).', range)] : []
    return breaks.length === 1 && ends ? [] : [wrong('break', 'A paragraph doesn’t end with one break (V-IC-5).', range)]
  })
}
