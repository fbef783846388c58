import type { ListKind } from '../../newsroom/index.ts'
import { chainOf } from '../office/chain.ts'
import { styleOf, type Style } from '../office/styles.ts'
import { charsets } from './characters.data.ts'

type Font = { name: string; charset: number | undefined; page: number | undefined }
type Sheet = { name: string; basedOn: string | undefined; outline: number | undefined }

const BULLET = 23
const NO_NUMBER = 255

/** What stands before the text: fonts, styles, lists and the names of those who changed it. */
export class Tables {
  readonly fonts = new Map<number, Font>()
  readonly authors: string[] = []
  codePage = 1252
  readonly #styles = new Map<string, Sheet>()
  readonly #lists = new Map<number, readonly number[]>()
  readonly #overrides = new Map<number, number>()
  #font = 0
  #style: string | undefined = '0'
  #levels: number[] = []
  #list = 0

  fontWord(name: string, parameter: number): void {
    const font = (): Font => { const known = this.fonts.get(this.#font) ?? { name: '', charset: undefined, page: undefined }; this.fonts.set(this.#font, known); return known }
    if (name === 'f') { this.#font = parameter; font() } else if (name === 'fcharset') font().charset = parameter
    else if (name === 'cpg') font().page = parameter
  }

  fontText(text: string): void {
    const font = this.fonts.get(this.#font)
    if (font) font.name += text.replace(/;/g, '')
  }

  /** A style of characters has no name that says what a paragraph is. */
  styleWord(name: string, parameter: number): void {
    if (name === 's') this.#style = String(parameter)
    else if (name === 'cs' || name === 'ds' || name === 'ts') this.#style = undefined
    if (this.#style === undefined) return
    const style = this.#sheet(this.#style)
    if (name === 'sbasedon') style.basedOn = String(parameter)
    else if (name === 'outlinelevel' && parameter < 9) style.outline = parameter + 1
  }

  styleText(text: string): void {
    if (this.#style !== undefined) this.#sheet(this.#style).name += text
    if (text.includes(';')) this.#style = '0'
  }

  /** `list` opens one, `levelnfc` tells the kind of the next level, `listid` names it. */
  listWord(name: string, parameter: number): void {
    if (name === 'list') this.#levels = []
    else if (name === 'levelnfc') this.#levels.push(parameter)
    else if (name === 'listid') { this.#list = parameter; if (this.#levels.length > 0) this.#lists.set(parameter, this.#levels) } else if (name === 'ls') this.#overrides.set(parameter, this.#list)
    else if (name === 'listoverride') this.#levels = []
  }

  revisionText(text: string): void {
    this.authors.push(...text.split(';').map(name => name.trim()).filter(Boolean))
  }

  style(number: number, outline: number | undefined): Style {
    const chain = chainOf(this.#styles, String(number))
    return styleOf(chain.map(({ name }) => name.replace(/;.*$/s, '')), chain.map(each => each.outline).find(level => level !== undefined) ?? outline)
  }

  /** Undefined where the list has no sign at this level. */
  list(override: number, depth: number): ListKind | undefined {
    const kind = this.#lists.get(this.#overrides.get(override) ?? 0)?.[depth]
    return kind === NO_NUMBER ? undefined : kind === undefined || kind === BULLET ? 'bullet' : 'number'
  }

  pageOf(font: number | undefined): number {
    const known = font === undefined ? undefined : this.fonts.get(font)
    return known?.page ?? (known?.charset === undefined || known.charset === 1 ? undefined : charsets[known.charset]) ?? this.codePage
  }

  /** The name of a font of signs, whose letters are none. */
  signsOf(font: number | undefined): string | undefined {
    const known = font === undefined ? undefined : this.fonts.get(font)
    return known && (known.charset === 2 || /^(?:symbol|wingdings)/i.test(known.name.trim())) ? known.name.trim() : undefined
  }

  #sheet(id: string): Sheet {
    const known = this.#styles.get(id) ?? { name: '', basedOn: undefined, outline: undefined }
    this.#styles.set(id, known)
    return known
  }
}
