import type { Marks, Run } from '../../newsroom/index.ts'

/** Where words go: `body` is the text, `skip` nowhere; the others collect words of their own. */
export type Destination = 'body' | 'skip' | 'fonts' | 'styles' | 'lists' | 'authors' | 'code' | 'aside' | 'box'

/** Words that are collected beside the text, and what they are when their group ends. */
export type Aside = { readonly kind: 'footnote' | 'annotation' | 'annotator' | 'page' | 'title' | 'author' | 'keywords' | 'listtext'; runs: Run[] }

type Field = { code: string }

/** What a group restores when it ends (RTF 1.9.1, Groups). */
export type State = {
  destination: Destination
  aside: Aside | undefined
  /** Where the words of `\\ud` go, which say the same as those before in Unicode. */
  unicode: Destination | undefined
  field: Field | undefined
  inResult: boolean
  marks: Marks
  font: number | undefined
  /** Characters that stand for one by `\u` in readers that don't know it. */
  fallback: number
  hidden: boolean
  deleted: boolean
  revised: boolean
  author: number
  style: number
  outline: number | undefined
  list: number | undefined
  depth: number
  bullet: 'bullet' | 'number' | undefined
  inTable: boolean
}

export const firstState = (): State => ({
  destination: 'body', aside: undefined, unicode: undefined, field: undefined, inResult: false, marks: {}, font: undefined, fallback: 1, hidden: false, deleted: false, revised: false, author: 0,
  style: 0, outline: undefined, list: undefined, depth: 0, bullet: undefined, inTable: false,
})

const without = (marks: Marks, ...names: readonly (keyof Marks)[]): Marks => Object.fromEntries(Object.entries(marks).filter(([name]) => !names.some(each => each === name)))

const toggles: Readonly<Record<string, 'b' | 'i' | 's' | 'u'>> = { b: 'b', i: 'i', strike: 's', striked: 's', ul: 'u', uld: 'u', uldash: 'u', uldashd: 'u', uldashdd: 'u', uldb: 'u', ulth: 'u', ulw: 'u', ulwave: 'u' }

/** Font and paragraph formatting (RTF 1.9.1, Character Text, Paragraph Text). False where the word is none of it. */
export function format(state: State, name: string, parameter: number | undefined): boolean {
  const mark = Object.hasOwn(toggles, name) ? toggles[name] : undefined
  const isOn = parameter !== 0
  if (mark !== undefined) { state.marks = isOn ? { ...state.marks, [mark]: true } : without(state.marks, mark); return true }
  switch (name) {
    case 'ulnone': state.marks = without(state.marks, 'u'); return true
    case 'super': state.marks = isOn ? { ...without(state.marks, 'sub'), sup: true } : without(state.marks, 'sup'); return true
    case 'sub': state.marks = isOn ? { ...without(state.marks, 'sup'), sub: true } : without(state.marks, 'sub'); return true
    case 'nosupersub': state.marks = without(state.marks, 'sub', 'sup'); return true
    case 'plain': Object.assign(state, { marks: {}, hidden: false, deleted: false, revised: false, font: undefined }); return true
    case 'v': state.hidden = isOn; return true
    case 'deleted': state.deleted = isOn; return true
    case 'revised': state.revised = isOn; return true
    case 'revauth': case 'revauthdel': state.author = parameter ?? 0; return true
    case 'f': state.font = parameter; return true
    case 'uc': state.fallback = Math.min(Math.max(parameter ?? 1, 0), 20); return true
    case 'pard': Object.assign(state, { style: 0, outline: undefined, list: undefined, depth: 0, bullet: undefined, inTable: false }); return true
    case 's': state.style = parameter ?? 0; return true
    case 'outlinelevel': state.outline = parameter !== undefined && parameter < 9 ? parameter + 1 : undefined; return true
    case 'ls': state.list = parameter === 0 ? undefined : parameter; return true
    case 'ilvl': state.depth = Math.min(Math.max(parameter ?? 0, 0), 8); return true
    case 'pnlvlblt': state.bullet = 'bullet'; return true
    case 'pnlvlbody': state.bullet = 'number'; return true
    case 'intbl': state.inTable = isOn; return true
    default: return false
  }
}
