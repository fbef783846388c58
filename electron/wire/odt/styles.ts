import type { ListKind, Marks } from '../../newsroom/index.ts'
import { chainOf } from '../office/chain.ts'
import { attr, numberOf } from '../office/part.ts'
import { styleOf, type Style } from '../office/styles.ts'
import { at, descendants, type XmlElement } from '../xml/tree.ts'

type Named = Readonly<{ name: string; shown: string | undefined; basedOn: string | undefined; outline: number | undefined; list: string | undefined; text: XmlElement | undefined }>

/** The styles of an OpenDocument text (OpenDocument 1.3 part 3, 16): those that people know and those that programs make. */
export type Styles = Readonly<{
  paragraph(name: string | undefined): Style
  marks(name: string | undefined): Marks
  listOf(paragraph: string | undefined): string | undefined
  list(name: string | undefined, depth: number): ListKind
}>

export function stylesOf(roots: readonly (XmlElement | undefined)[]): Styles {
  const families = new Map<string, Map<string, Named>>()
  const lists = new Map<string, XmlElement>()
  for (const each of roots.flatMap(root => (root ? [...descendants(root)] : []))) {
    const name = attr(each, 'name') ?? ''
    if (each.name === 'list-style') lists.set(name, each)
    if (each.name !== 'style') continue
    const family = attr(each, 'family') ?? ''
    const known = families.get(family) ?? new Map<string, Named>()
    families.set(family, known.set(name, read(each, name)))
  }
  const chain = (family: string, name: string | undefined): readonly Named[] => chainOf(families.get(family) ?? new Map<string, Named>(), name)
  return {
    paragraph: name => {
      const all = chain('paragraph', name)
      return styleOf(all.length > 0 ? all.flatMap(style => [style.shown ?? '', style.name]) : name === undefined ? [] : [name], all.map(style => style.outline).find(level => level !== undefined))
    },
    marks: name => chain('text', name).reduceRight<Marks>((marks, style) => marksOf(style.text, marks), {}),
    listOf: name => chain('paragraph', name).map(style => style.list).find(Boolean),
    list: (name, depth) => {
      const levels = lists.get(name ?? '')?.children.filter(child => typeof child !== 'string' && numberOf(child, 'level') === depth + 1) ?? []
      return levels.some(level => typeof level !== 'string' && level.name === 'list-level-style-number') ? 'number' : 'bullet'
    },
  }
}

const read = (style: XmlElement, name: string): Named => ({
  name, shown: attr(style, 'display-name'), basedOn: attr(style, 'parent-style-name'), outline: numberOf(style, 'default-outline-level'), list: attr(style, 'list-style-name'), text: at(style, 'text-properties'),
})

/** What text properties set over `outer`; a value of theirs may also switch off (20.358 and following). */
function marksOf(properties: XmlElement | undefined, outer: Marks): Marks {
  if (!properties) return outer
  const weight = attr(properties, 'font-weight')
  const slant = attr(properties, 'font-style')
  const [underline, through] = [attr(properties, 'text-underline-style'), attr(properties, 'text-line-through-style')]
  const position = attr(properties, 'text-position')
  const raised = position === undefined ? undefined : /^super/.test(position) ? 1 : /^sub/.test(position) ? -1 : Number.parseFloat(position) || 0
  const marks = {
    ...outer,
    ...(weight !== undefined && { b: /^(?:bold|[6-9]00)$/.test(weight) }), ...(slant !== undefined && { i: /^(?:italic|oblique)$/.test(slant) }),
    ...(underline !== undefined && { u: underline !== 'none' }), ...(through !== undefined && { s: through !== 'none' }),
    ...(raised !== undefined && { sup: raised > 0, sub: raised < 0 }),
  }
  return Object.fromEntries(Object.entries(marks).filter(([, value]) => value !== false))   // only names and values of Marks went in
}
