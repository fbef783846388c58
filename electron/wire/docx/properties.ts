import { signals, takeKinds, type Dateline, type Finding, type OtherId, type Story, type Subject, type Take } from '../../newsroom/index.ts'
import { known } from '../blank.ts'
import { readDate } from '../dates.ts'
import { attr } from '../office/part.ts'
import { said } from '../office/parts.ts'
import { at, elements, named, rawText, textOf, type XmlElement } from '../xml/tree.ts'
import type { WordPackage } from './package.ts'

const PREFIX = 'Dateline '
const custom = (word: WordPackage): XmlElement | undefined => word.properties('custom-properties')

/** The name of the property that holds the guid of a picture. */
export const pictureProperty = (number: number): string => `picture ${number}`
export const propertyName = (name: string): string => PREFIX + name

type Properties = ReadonlyMap<string, string>

function ownProperties(root: XmlElement | undefined): Properties {
  return new Map(named(root, 'property').flatMap(each => {
    const name = attr(each, 'name')
    return name?.startsWith(PREFIX) ? [[name.slice(PREFIX.length), rawText(elements(each)[0]).replace(/\r\n?/g, '\n')] as const] : []
  }))
}

/** Whether Dateline wrote this document. */
export const isOurs = (word: WordPackage): boolean => Boolean(ownProperties(custom(word)).get('guid'))

export const ourPicture = (word: WordPackage, number: number): string | undefined => ownProperties(custom(word)).get(pictureProperty(number)) || undefined

/** The fields of a story that our own documents carry beside their text. A value that no story may have is said and left out. */
export function ownFields(word: WordPackage, findings: Finding[]): Partial<Story> {
  const properties = ownProperties(custom(word))
  const text = (name: string): string | undefined => properties.get(name) || undefined
  const listed = (name: string): readonly unknown[] => listIn(json(text(name), name, findings))
  const status = oneOf(['usable', 'withheld', 'canceled'] as const, text('status'))
  if (text('status') && !status) findings.push(said('docx/property', 'warning', 'The status of the story can’t be read, so it is withheld.'))
  return {
    ...known({
      guid: text('guid'), status: text('status') && !status ? 'withheld' : status, slug: text('slug'), language: text('language'), summary: text('summary'), edNote: text('edNote'), usageTerms: text('usageTerms'),
      copyright: text('copyright'), source: text('source'), refersTo: text('refersTo'), signal: oneOf(signals, text('signal')), version: whole(text('version')), urgency: whole(text('urgency'), 8),
      embargo: readDate(text('embargo'), 'embargo', findings), expires: readDate(text('expires'), 'expires', findings), created: readDate(text('created'), 'created', findings), modified: readDate(text('modified'), 'modified', findings),
      take: takeFrom(json(text('take'), 'take', findings)), dateline: datelineFrom(json(text('dateline'), 'dateline', findings)),
    }),
    keywords: listed('keywords').filter(isText), places: listed('places').filter(isText),
    subjects: listed('subjects').flatMap(subjectFrom), ...optionalList('genres', listed('genres').flatMap(subjectFrom)), ...optionalList('otherIds', listed('otherIds').flatMap(otherIdFrom)),
  }
}

const optionalList = <K extends string, T>(name: K, list: readonly T[]): { [key in K]?: readonly T[] } =>
  (list.length > 0 ? { [name]: list } as { [key in K]: readonly T[] } : {})   // the key is the one that the type names

const oneOf = <T extends string>(all: readonly T[], value: string | undefined): T | undefined => all.find(each => each === value)

const whole = (value: string | undefined, most = 1_000_000): number | undefined => {
  const number = /^\d{1,7}$/.test(value ?? '') ? Number(value) : 0
  return number >= 1 && number <= most ? number : undefined
}

function json(value: string | undefined, name: string, findings: Finding[]): unknown {
  if (value === undefined) return undefined
  try {
    return JSON.parse(value)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    findings.push(said('docx/property', 'warning', `The property “${propertyName(name)}” can’t be read and was left out.`))
    return undefined
  }
}

const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''

/** One property of an object that came from outside. */
function field(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, key)?.value : undefined
}
const textField = (value: unknown, key: string): string | undefined => {
  const found = field(value, key)
  return isText(found) ? found : undefined
}

function subjectFrom(value: unknown): readonly Subject[] {
  const [scheme, code, name] = ['scheme', 'code', 'name'].map(key => textField(value, key))
  return scheme && code ? [{ scheme, code, ...(name && { name }) }] : []
}

function otherIdFrom(value: unknown): readonly OtherId[] {
  const [kind, id] = [textField(value, 'kind'), textField(value, 'value')]
  return kind && id ? [{ kind, value: id }] : []
}

function takeFrom(value: unknown): Take | undefined {
  const kind = oneOf(takeKinds, textField(value, 'kind'))
  const number = whole(String(field(value, 'number')))
  return kind && number ? { kind, number, ...(field(value, 'more') === true && { more: true }) } : undefined
}

function datelineFrom(value: unknown): Dateline | undefined {
  const text = textField(value, 'text')
  return text === undefined ? undefined : { text, ...known({ city: textField(value, 'city'), region: textField(value, 'region'), date: textField(value, 'date'), agency: textField(value, 'agency') }) }
}

type Core = Readonly<{ fields: Partial<Story>; title: string | undefined; findings: readonly Finding[] }>

/** What any Word document says of itself (ECMA-376-2, core properties). Its author is a user of a computer, and seldom the byline. */
export function coreFields(word: WordPackage): Core {
  const core = word.properties('core-properties')
  const text = (name: string): string | undefined => textOf(at(core, name)) || undefined
  const findings: Finding[] = []
  const creator = text('creator')
  const keywords = text('keywords')?.split(/[,;]/).map(word => word.trim()).filter(Boolean) ?? []
  if (creator) findings.push(said('docx/author', 'note', `The properties of the document name “${creator.slice(0, 200)}” as its author.`))
  return {
    fields: { keywords: [...new Set(keywords)], ...known({ language: languageFrom(text('language')), created: readDate(text('created'), 'created', findings), modified: readDate(text('modified'), 'modified', findings) }) },
    title: text('title'), findings,
  }
}

const languageFrom = (tag: string | undefined): string | undefined => (tag !== undefined && /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(tag) ? tag : undefined)

