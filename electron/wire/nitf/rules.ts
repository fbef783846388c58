import type { Finding } from '../../newsroom/index.ts'
import { hasZone, isoOf, latestOf } from '../dates.ts'
import { limits } from '../limits.ts'
import { attributeIn, placeIn, scan, type Listener } from '../xml/scan.ts'
import { NITF } from './names.ts'

type Media = { readonly from: number; readonly isImage: boolean; sources: number; withoutType: number; captions: number }

/** Elements in whose words a rule takes an interest. */
const heard: ReadonlySet<string> = new Set(['title', 'hl1', 'p', 'abstract', 'tagline'])
/** Elements inside a word. */
const inline: ReadonlySet<string> = new Set(['em', 'a', 'person', 'org', 'location', 'event', 'money', 'chron', 'num', 'sub', 'sup', 'lang', 'q', 'function', 'object.title', 'virtloc', 'frac', 'numer', 'denom', 'name.given', 'name.family', 'city', 'country'])
const statuses = ['usable', 'embargoed', 'withheld', 'canceled']
const TYPED = /\.(?:jpe?g|png|gif|tiff?|webp|svg|eps|mp4|mov|mp3|wav)$/i

const MOST = 100
const SPACE = 0x20
const NO_BREAK_SPACE = 0xa0

/**
 * What the schema can't say of a document that is well-formed, in the order of the document; `structure` is what it says better, so that it
 * counts where no schema speaks. V-NITF in SPEC.md names the rules.
 */
export function rules(xml: string): Readonly<{ rules: readonly Finding[]; structure: readonly Finding[] }> {
  const rules = new Rules(xml)
  scan(xml, rules)
  return { structure: rules.structure(), rules: rules.ended() }
}

class Rules implements Listener {
  readonly #findings: Finding[] = []
  readonly #open: string[] = []
  readonly #dates = new Map<string, string>()
  readonly #said: string[] = []
  readonly #private = new Map<string, string>()
  readonly #heard: { readonly name: string; readonly from: number; text: string }[] = []
  #media: Media | undefined
  #ids = 0
  #docdata = 0
  #title = ''
  #headline = ''
  #lead: string | undefined
  #abstract: string | undefined
  #isCanceled = false
  #hasNote = false
  #length: { told: number; from: number } | undefined
  #bodies = 0
  #heads = 0
  #strange = 0
  #words = 0
  #isInWord = false
  #prefix = ''

  constructor(private readonly xml: string) {}

  open = (qualified: string, tag: string, from: number): void => {
    const name = local(qualified)
    this.#limits(tag)
    if (this.#open.length === 0) this.#prefix = qualified.slice(0, -name.length)
    this.#open.push(name)
    if (this.#open.length === 2 && name === 'head') this.#heads++
    if (this.#open.length === 2 && name === 'body') this.#bodies++
    if (qualified.length - name.length !== this.#prefix.length || (tag.includes(' xmlns=') && attributeIn(tag, 'xmlns') !== NITF)) this.#strange++
    if (!inline.has(name)) this.#isInWord = false
    if (heard.has(name)) this.#heard.push({ name, from, text: '' })
    if (tag.includes('norm')) this.#norm(name, tag, from)
    this.#structure(name, tag, from)
  }

  close = (qualified: string): void => {
    const name = local(qualified)
    this.#open.pop()
    if (!inline.has(name)) this.#isInWord = false
    if (name === 'media') this.#mediaEnded()
    if (heard.has(name)) this.#heardOut()
  }

  text = (text: string): void => {
    for (const each of this.#heard) each.text += text
    if (this.#length && this.#isContent()) this.#count(text)
  }

  #count(text: string): void {
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      const isWord = code > SPACE && code !== NO_BREAK_SPACE
      if (isWord && !this.#isInWord) this.#words++
      this.#isInWord = isWord
    }
  }

  #isContent(): boolean {
    return this.#open[2] === 'body.content' && this.#media === undefined
  }

  #limits(tag: string): void {
    if (this.#open.length === limits.depth) this.#say('depth', `Elements stand more than ${limits.depth} levels deep.`, 0)
    if (tag.length > limits.attribute) this.#say('attribute', `A tag is longer than ${limits.attribute} characters.`, 0)
  }

  #structure(name: string, tag: string, from: number): void {
    switch (name) {
      case 'docdata': this.#status(tag, from); return
      case 'doc-id': if (attributeIn(tag, 'id-string') !== undefined) this.#ids++; return
      case 'ed-msg': this.#edMessage(tag); return
      case 'urgency': this.#urgency(tag, from); return
      case 'tobject.subject': this.#subject(tag, from); return
      case 'pubdata': this.#pubdata(tag, from); return
      case 'note': if (attributeIn(tag, 'type') === 'npa') this.#hasNote = true; return
      case 'media': this.#media = { from, isImage: attributeIn(tag, 'media-type') === 'image', sources: 0, withoutType: 0, captions: 0 }; return
      case 'media-reference': this.#reference(tag); return
      case 'media-caption': if (this.#media) this.#media.captions++; return
      default:
    }
  }

  #norm(name: string, tag: string, from: number): void {
    const norm = attributeIn(tag, 'norm')
    if (norm === undefined) return
    const iso = isoOf(norm)
    if (iso === undefined) this.#say('date', `“${norm.slice(0, 60)}” is no date (NITF 3.6, ${name}/@norm).`, from)
    else this.#dates.set(name, iso)
  }

  #status(tag: string, from: number): void {
    this.#docdata = from
    const status = attributeIn(tag, 'management-status')
    this.#isCanceled = status === 'canceled'
    if (status !== undefined && !statuses.includes(status)) this.#say('status', `The status “${status.slice(0, 40)}” isn’t one of NITF’s four (docdata/@management-status).`, from)
  }

  #edMessage(tag: string): void {
    this.#hasNote = true
    const info = attributeIn(tag, 'info')
    if (info !== undefined) this.#private.set(squeezed(info), 'ed-msg')
  }

  #urgency(tag: string, from: number): void {
    const urgency = attributeIn(tag, 'ed-urg')
    if (urgency !== undefined && !/^[1-9]$/.test(urgency)) this.#say('urgency', `The urgency “${urgency.slice(0, 20)}” is not 1 to 8 (urgency/@ed-urg).`, from)
  }

  #subject(tag: string, from: number): void {
    if ((attributeIn(tag, 'tobject.subject.ipr') ?? 'IPTC') === 'IPTC' && !/^\d{8}$/.test(attributeIn(tag, 'tobject.subject.refnum') ?? '')) {
      this.#say('subject', 'An IPTC subject code has eight digits (tobject.subject/@tobject.subject.refnum).', from)
    }
  }

  #pubdata(tag: string, from: number): void {
    if (/^words?$/i.test(attributeIn(tag, 'unit-of-measure') ?? '')) this.#length = { told: Number(attributeIn(tag, 'item-length')), from }
  }

  #reference(tag: string): void {
    const source = attributeIn(tag, 'source')
    if (!this.#media || source === undefined) return
    this.#media.sources++
    if (attributeIn(tag, 'mime-type') === undefined && !TYPED.test(source)) this.#media.withoutType++
  }

  #mediaEnded(): void {
    const media = this.#media
    this.#media = undefined
    if (!media?.isImage) return
    if (media.sources === 0 && media.captions === 0) this.#say('media', 'A picture has neither a file nor a caption (NITF 3.6, media).', media.from, 'warning')
    if (media.withoutType > 0) this.#say('media-type', 'A file names no type, and its name tells none (media-reference/@mime-type).', media.from, 'warning')
  }

  #heardOut(): void {
    const last = this.#heard.pop()
    if (!last) return
    const text = last.text.trim()
    switch (last.name) {
      case 'title': this.#title = text; return
      case 'hl1': this.#headline ||= text; return
      case 'abstract': this.#abstract ??= text; return
      case 'tagline': if (text) this.#private.set(squeezed(text), 'tagline'); return
      case 'p': this.#paragraph(text, last.from); return
      default:
    }
  }

  #paragraph(text: string, from: number): void {
    if (text === '') { this.#say('empty-paragraph', 'A paragraph holds no words (NITF 3.6, p).', from, 'warning'); return }
    if (this.#open.includes('note') && this.#open[2] !== 'body.content') this.#private.set(squeezed(text), 'note')
    if (!this.#isContent()) return
    this.#lead ??= text
    this.#said.push(text)
  }

  /** What only the whole document shows. */
  ended(): readonly Finding[] {
    if (this.#ids !== 1) this.#say('doc-id', 'There must be one doc-id with an id-string.', this.#docdata)
    if (!this.#headline) this.#say('headline', 'There is no headline (hedline/hl1).', 0, 'warning')
    if (!hasZone(this.#dates.get('date.issue') ?? '')) this.#say('date-issue', 'There must be a date.issue with its time zone.', this.#docdata)
    const [release, expire] = [this.#dates.get('date.release'), this.#dates.get('date.expire')]
    if (release !== undefined && expire !== undefined && latestOf(expire) < latestOf(release)) this.#say('expire', 'The document expires before it is released (date.expire, date.release).', this.#docdata, 'warning')
    if (this.#isCanceled && !this.#hasNote) this.#say('canceled', 'A kill should say why (ed-msg).', this.#docdata, 'warning')
    if (this.#title && this.#headline && !squeezed(this.#headline).startsWith(squeezed(this.#title))) this.#say('title', 'The title is not the headline, nor its beginning (head/title).', 0, 'warning')
    if (this.#abstract && squeezed(this.#abstract) === squeezed(this.#lead ?? '')) this.#say('abstract', 'The abstract only says the first paragraph again (body.head/abstract).', 0, 'warning')
    if (this.#private.size > 0) this.#kept()
    this.#counted()
    return this.#findings
  }

  #kept(): void {
    for (const text of this.#said) {
      const owner = this.#private.get(squeezed(text))
      if (owner !== undefined) this.#say('private', `Words that are no part of the story stand in it, too: those of ${owner}.`, 0)
    }
  }

  #counted(): void {
    if (!this.#length) return
    const { told, from } = this.#length
    const found = this.#words
    if (!(Math.abs(told - found) <= Math.max(5, found * 0.05))) this.#say('length', `The body has ${found} words, not ${String(told)} (pubdata/@item-length).`, from, 'warning')
  }

  /** What our own look says of the structure, for when no schema speaks. */
  structure(): readonly Finding[] {
    const at = (rule: string, message: string, severity: Finding['severity']): Finding => ({ rule: `nitf/${rule}`, severity, message, where: { kind: 'line', line: 1, column: 1 } })
    return [
      ...(this.#bodies === 0 ? [at('no-body', 'There is no body.', 'error')] : []),
      ...(this.#heads > 1 || this.#bodies > 1 ? [at('twice', 'Head and body may stand once each.', 'error')] : []),
      ...(this.#strange > 0 ? [at('other-namespace', `${this.#strange} elements are of another namespace.`, 'note')] : []),
    ]
  }

  #say(rule: string, message: string, from: number, severity: Finding['severity'] = 'error'): void {
    if (this.#findings.length < MOST) this.#findings.push({ rule: `nitf/${rule}`, severity, message, where: { kind: 'line', ...placeIn(this.xml, from) } })
  }
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)
const squeezed = (text: string): string => text.replace(/[ \t\r\n]+/g, ' ').trim()
