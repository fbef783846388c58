import type { Finding } from '../../newsroom/index.ts'
import { elements, isElement, type XmlElement } from '../xml/tree.ts'
import { attributes, models, required } from './grammar.data.ts'

/** What a model allows: text, anything, and the order of elements as a pattern over `<Name>`. */
type Rule = Readonly<{ text: boolean; any: boolean; order: RegExp }>

const rules: ReadonlyMap<string, Rule> = new Map(Object.entries(models).map(([name, model]) => [name, ruleOf(model)]))

function ruleOf(model: string): Rule {
  const text = model.startsWith('#PCDATA')
  const inside = text ? `(${model.split(' ').slice(1).join('|')})*` : model
  return { text, any: model === 'ANY', order: new RegExp(`^(?:${inside.replace(/[A-Za-z]+/g, '(?:<$&>)').replaceAll('()*', '').replace(/\s+/g, '').replace(/\((?!\?)/g, '(?:')})$`) }
}

/**
 * A document by the content models of the DTD of NewsML 1.2: which elements stand in which, in which order, with which attributes.
 * What stands in DataContent is another format's business.
 */
export function grammarFindings(root: XmlElement): readonly Finding[] {
  const findings: Finding[] = []
  const open = [root]
  for (let element = open.pop(); element && findings.length < MOST; element = open.pop()) {
    const rule = rules.get(element.name)
    findings.push(...attributeFindings(element))
    if (!rule || rule.any) continue
    findings.push(...contentFindings(element, rule))
    open.push(...elements(element).toReversed())
  }
  return findings
}

const MOST = 200

function contentFindings(element: XmlElement, rule: Rule): readonly Finding[] {
  const { name, children } = element
  const inside = elements(element)
  const stray = rule.text ? undefined : children.find(child => !isElement(child) && /\S/.test(child))
  const words = typeof stray === 'string' ? [wrong(element, 'text', `Text may not stand in ${name} (“${stray.trim().slice(0, 40)}”; NewsML 1.2 DTD, ${name}).`)] : []
  if (rule.order.test(inside.map(child => `<${child.name}>`).join(''))) return words
  const strange = inside.find(child => !(models[name] ?? '').split(/\W+/).includes(child.name))
  const model = models[name] ?? ''
  return [...words, strange
    ? wrong(strange, 'element', `${strange.name.slice(0, 60)} may not stand in ${name} (NewsML 1.2 DTD, ${name}: ${model || 'empty'}).`)
    : wrong(element, 'order', `${name} holds ${inside.length === 0 ? 'nothing' : [...new Set(inside.map(child => child.name))].join(', ').slice(0, 200)}; it must hold ${model} (NewsML 1.2 DTD, ${name}).`)]
}

function attributeFindings(element: XmlElement): readonly Finding[] {
  const own = element.attributes.filter(({ prefix }) => prefix === '').map(({ name }) => name)
  return [
    ...(required[element.name] ?? []).filter(name => !own.includes(name)).map(name => wrong(element, 'attribute', `${element.name} must have ${name} (NewsML 1.2 DTD, ${element.name}).`)),
    ...own.filter(name => !attributes.has(name)).map(name => wrong(element, 'unknown-attribute', `${name.slice(0, 40)} is no attribute of NewsML 1.2 (${element.name}).`, 'warning')),
  ]
}

export const wrong = ({ line, column }: XmlElement, rule: string, message: string, severity: Finding['severity'] = 'error'): Finding =>
  ({ rule: `newsml-1/${rule}`, severity, message, where: { kind: 'line', line, column } })
