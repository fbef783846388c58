import { creditAgencies, creditOrganisations, organisationWords } from './credit.data.ts'
import { splitBoilerplate } from './furniture.ts'

/**
 * A caption and what its credit says. `credit` is the credit as printed, without brackets; `bylines` are the people who
 * made the picture; `agency` is the one that distributes it; `source` made it, where that is no person of ours.
 * `boilerplate` is what a web page put behind it, as it stood.
 */
export type CreditedCaption = Readonly<{
  caption: string
  credit: string
  bylines: readonly string[]
  agency?: string
  source?: string
  copyright?: string
  via?: true
  pool?: true
  handout?: true
  courtesy?: true
  file?: true
  screenshot?: true
  /** A name printed in capitals was turned to title case. */
  caseFolded?: true
  boilerplate?: string
}>

type Draft = { -readonly [K in keyof CreditedCaption]: CreditedCaption[K] } & { bylines: string[] }

const LONGEST = 160
const creditNames: ReadonlySet<string | undefined> = new Set(Object.values(creditAgencies))
const PREFIX = /^(?:(?:file |pool |handout )?(?:photos?|pictures?|images?)(?: credit)?(?: by |: ?| courtesy (?:of )?(?=\p{L}))|foto: ?|credit: ?)/iu
const COURTESY = /^(?:(?:photo|image|picture)s? )?courtesy (?:of )?/i
/** The picture desk of a house that we don't know, beside the name of a person: `NWP Photo/Rosa Ekholm`. */
const HOUSE = /^\p{Lu}.{0,60} (?:Photos?|Foto|Pictures?|Images?)$/u
const COPYRIGHT = /\s*((?:©|\(c\) ?©?|copyright ©?)\s*(?:\d{4}\s+)?\p{Lu}[^.|()]{1,80})\.?$/iu

/**
 * Takes the credit off the end of a caption: `(UPI Photo/POOL)`, `(AP Photo/Jane Doe, File)`, `REUTERS/Jane Doe`,
 * `(Photo by Jane Doe/AFP via Getty Images)`, `Foto: Jane Doe / NTB`, `(Courtesy of Jane Doe)`. Only the end counts, and
 * only what names an agency, a known source or one of the words of the trade: `wins (again).` has no credit.
 */
export function splitCredit(text: string): CreditedCaption {
  const { caption: whole, boilerplate } = splitBoilerplate(text.trim())
  const copyright = COPYRIGHT.exec(whole)
  const printed = copyright ? whole.slice(0, copyright.index).trimEnd() : whole
  const found = shouldRead(printed) ?? bracketed(printed) ?? bare(printed)
  return {
    ...(found ?? { caption: printed, credit: '', bylines: [] }),
    ...(copyright?.[1] && { copyright: copyright[1] }),
    ...(boilerplate && { boilerplate }),
  }
}

/** PA's form: what stands before is an instruction to the desk. */
function shouldRead(text: string): CreditedCaption | undefined {
  const at = text.toLowerCase().lastIndexOf('photo credit should read: ')
  if (at < 0) return undefined
  const credit = readCredit(text.slice(at + 'photo credit should read: '.length).replace(/\.$/, ''))
  if (!credit) return undefined
  const before = text.slice(0, at).trimEnd().replace(/\s*Picture date: [^.]{1,60}\.(?: \d{4}\.)?$/u, '')
  return { ...credit, caption: bare(before.replace(/\.$/, ''))?.caption ?? before }
}

function bracketed(text: string): CreditedCaption | undefined {
  const ended = text.replace(/\.$/, '')
  if (!ended.endsWith(')')) return undefined
  const open = ended.lastIndexOf('(')
  const inside = ended.slice(open + 1, -1)
  if (open < 0 || inside.length > LONGEST) return undefined
  const credit = readCredit(inside)
  return credit && { ...credit, caption: ended.slice(0, open).trimEnd() }
}

/** Without brackets the credit is what stands behind the last full stop that leaves a credit behind it. */
function bare(text: string): CreditedCaption | undefined {
  const tail = text.slice(-LONGEST)
  const offset = text.length - tail.length
  for (const stop of tail.matchAll(/(?<=[.!?”"’)\]])\s+(?=\S)/gu)) {
    const at = offset + stop.index + stop[0].length
    const credit = readCredit(text.slice(at).replace(/\.$/, ''))
    if (credit && !isProse(credit)) return { ...credit, caption: text.slice(0, offset + stop.index) }
  }
  return undefined
}

/** Without brackets, “via” alone is no credit: `Lund said via her Twitter account` is a sentence of the story. */
const isProse = ({ via, agency = '', file, pool, handout, screenshot, credit }: CreditedCaption): boolean =>
  via === true && !creditNames.has(agency) && !file && !pool && !handout && !screenshot && !credit.includes('/')

function readCredit(printed: string): CreditedCaption | undefined {
  const draft: Draft = { caption: '', credit: printed.trim(), bylines: [] }
  const isFile = /(?:,\s*|\/\s*)file(?: photo)?$/i
  let rest = draft.credit
  if (isFile.test(rest)) { draft.file = true; rest = rest.replace(isFile, '') }
  const courtesy = COURTESY.exec(rest)
  if (courtesy) return sourceOnly(draft, rest.slice(courtesy[0].length))
  const prefix = PREFIX.exec(rest)?.[0] ?? ''
  if (/^file /i.test(prefix)) draft.file = true
  if (/^pool /i.test(prefix)) draft.pool = true
  if (/^handout /i.test(prefix)) draft.handout = true
  rest = rest.slice(prefix.length)
  const via = / via (?=[^/]+$)/.exec(rest)
  if (via) {
    draft.via = true
    draft.agency = agencyOf(rest.slice(via.index + via[0].length)) ?? rest.slice(via.index + via[0].length).trim()
    rest = rest.slice(0, via.index)
  }
  const isCredit = readParts(draft, rest)
  return isCredit || prefix !== '' || via !== null || draft.file ? draft : undefined
}

function sourceOnly(draft: Draft, source: string): CreditedCaption | undefined {
  if (!source) return undefined
  return { ...draft, courtesy: true, source }
}

/** @returns whether the parts show by themselves that they are a credit */
function readParts(draft: Draft, text: string): boolean {
  if (creditOrganisations.has(text.trim())) { draft.source = text.trim(); return text.includes('/') || draft.via === true }
  let isCredit = false
  for (const part of text.split('/').map(each => each.trim()).filter(Boolean)) {
    if (/^pool(?: photo)?$/i.test(part)) { draft.pool = true; isCredit = true }
    else if (/^(?:handout|ho)(?: photo)?$/i.test(part)) { draft.handout = true; isCredit = true }
    else if (/^screen ?(?:shot|grab)$/i.test(part)) { draft.screenshot = true; isCredit = true }
    else if (agencyOf(part)) { isCredit = true; readAgency(draft, part) }
    else readMaker(draft, part)
  }
  return isCredit || (draft.bylines.length > 0 && HOUSE.test(draft.source ?? ''))
}

/** Behind `via` stands the distributor; an agency before it is the source. */
function readAgency(draft: Draft, part: string): void {
  const agency = agencyOf(part)
  if (!agency) return
  if (draft.via) draft.source = agency
  else draft.agency ??= agency
}

function readMaker(draft: Draft, part: string): void {
  const names = part.split(/,\s*|\s+and\s+/u)
  if (!names.every(isName)) { draft.source = part; return }
  for (const name of names) {
    const isCapitals = name === name.toUpperCase()
    if (isCapitals) draft.caseFolded = true
    draft.bylines.push(isCapitals ? titleCase(name) : name)
  }
}

const agencyOf = (part: string): string | undefined => (Object.hasOwn(creditAgencies, part.trim()) ? creditAgencies[part.trim()] : undefined)

const isName = (text: string): boolean =>
  /^\p{Lu}[\p{L}\p{M}'’.-]*(?: [\p{L}\p{M}'’.-]+){1,4}$/u.test(text) && !creditOrganisations.has(text)
  && !text.split(' ').some(word => organisationWords.has(word.toLowerCase()))

const titleCase = (name: string): string => name.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{L}/gu, letter => letter.toUpperCase())
