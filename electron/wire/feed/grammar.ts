import type { Finding } from '../../newsroom/index.ts'
import { attribute, elements, rawText, type XmlElement } from '../xml/tree.ts'
import { keyOf } from './vocabulary.ts'

/** Says what is wrong with a value; undefined where nothing is. */
export type Check = (value: string) => string | undefined

type AttributeRule = Readonly<{ isNeeded?: true; check?: Check }>

/** What a standard says of one element inside its parent: how often, with which attributes, what text, what inside. `clause` is where it says so. */
export type Rule = Readonly<{ clause: string; least?: 1; most?: 1; text?: Check; attributes?: Readonly<Record<string, AttributeRule>>; inside?: Grammar }>
export type Grammar = Readonly<Record<string, Rule>>

/** `prefix` begins the names of the findings; `owned` are the vocabularies in which an element that the grammar doesn’t know is an error. */
type Judge = Readonly<{ prefix: string; owned: ReadonlySet<string> }>

/** Errors against a grammar, with line and clause. Elements of other vocabularies are free, as both standards say. */
export function judged(parent: XmlElement, grammar: Grammar, judge: Judge): readonly Finding[] {
  const findings: Finding[] = []
  const count = new Map<string, number>()
  for (const child of elements(parent)) {
    const key = keyOf(child)
    count.set(key, (count.get(key) ?? 0) + 1)
    const rule = Object.hasOwn(grammar, key) ? grammar[key] : undefined
    if (rule) findings.push(...oneJudged(child, rule, count.get(key) ?? 1, judge))
    else if (judge.owned.has(key.slice(0, key.indexOf(':')))) findings.push(wrong(judge, 'unknown-element', `<${child.name}> has no place inside <${parent.name}>.`, child))
  }
  for (const [key, { least, clause }] of Object.entries(grammar)) {
    if (least !== undefined && !count.has(key)) findings.push(wrong(judge, 'missing-element', `<${parent.name}> has no <${key.slice(key.indexOf(':') + 1)}> (${clause}).`, parent))
  }
  return findings
}

function oneJudged(child: XmlElement, { clause, most, text, attributes = {}, inside }: Rule, nth: number, judge: Judge): readonly Finding[] {
  const findings: Finding[] = []
  const say = (rule: string, message: string): void => { findings.push(wrong(judge, rule, `${message} (${clause}).`, child)) }
  if (most !== undefined && nth > most) say('too-many', `<${child.name}> stands more than once`)
  const problem = text?.(rawText(child).trim())
  if (problem !== undefined) say('value', `<${child.name}> ${problem}`)
  for (const [name, { isNeeded, check }] of Object.entries(attributes)) {
    const value = attribute(child, name)
    if (value === undefined) { if (isNeeded) say('missing-attribute', `<${child.name}> has no ${name}`); continue }
    const fault = check?.(value)
    if (fault !== undefined) say('value', `${name} of <${child.name}> ${fault}`)
  }
  for (const { prefix, name } of child.attributes) if (prefix === '' && !Object.hasOwn(attributes, name)) say('unknown-attribute', `<${child.name}> has no attribute ${name}`)
  return [...findings, ...(inside ? judged(child, inside, judge) : [])]
}

export const wrong = ({ prefix }: Pick<Judge, 'prefix'>, rule: string, message: string, { line, column }: XmlElement, severity: Finding['severity'] = 'error'): Finding =>
  ({ rule: `${prefix}/${rule}`, severity, message, where: { kind: 'line', line, column } })

const shown = (value: string): string => `“${value.slice(0, 60)}”`

export const filled: Check = value => (value === '' ? 'is empty' : undefined)
export const url: Check = value => (/^https?:\/\/[^\s<>"]+$/i.test(value) ? undefined : `is no absolute address: ${shown(value)}`)
/** RFC 3987; the schemes that a registry knows are not looked up. */
export const iri: Check = value => (/^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]+$/.test(value) ? undefined : `is no absolute IRI: ${shown(value)}`)
export const mime: Check = value => (/^[\w!#$&^.+-]+\/[\w!#$&^.+-]+(?:\s*;.*)?$/.test(value) ? undefined : `is no media type: ${shown(value)}`)
export const language: Check = value => (/^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/.test(value) ? undefined : `is no language tag: ${shown(value)}`)
export const oneOf = (...values: readonly string[]): Check => value => (values.includes(value) ? undefined : `is ${shown(value)}, not one of ${values.join(', ')}`)
export const whole = (least: number, most = Number.MAX_SAFE_INTEGER): Check => value => (/^\d+$/.test(value) && Number(value) >= least && Number(value) <= most ? undefined : `is no whole number from ${least}${most === Number.MAX_SAFE_INTEGER ? '' : ` to ${most}`}: ${shown(value)}`)
export const decimal: Check = value => (/^\d+(?:\.\d+)?$/.test(value) ? undefined : `is no number: ${shown(value)}`)
/** RFC 3339, as Atom asks for it: with seconds and zone, T and Z in capitals (RFC 4287, 3.3). */
export const rfc3339: Check = value => (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/.test(value) && !Number.isNaN(Date.parse(value)) ? undefined : `is no date of RFC 3339: ${shown(value)}`)
