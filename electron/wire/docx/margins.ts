import { canonical, plain, unmarked, type Run } from '../../newsroom/index.ts'
import { attr } from '../office/part.ts'
import { descendants, named, type XmlElement } from '../xml/tree.ts'
import type { Context } from './context.ts'
import { emptyLine, Inlines } from './inline.ts'

/** The author of notes that Dateline itself put into a document as comments. */
export const OUR_AUTHOR = 'Dateline'

type Margins = Readonly<{ comment(id: string): readonly Run[] | undefined; note(kind: 'footnote' | 'endnote', id: string): readonly Run[] | undefined; comments: readonly string[] }>

/** What stands beside the text: comments, footnotes and endnotes, each as the words of a note block. */
export function marginsOf(context: Context): Margins {
  const { word } = context
  const parts = { comments: byId(word.related('comments'), 'comment'), footnote: byId(word.related('footnotes'), 'footnote'), endnote: byId(word.related('endnotes'), 'endnote') }
  return {
    comments: [...parts.comments.keys()],
    comment: id => {
      const element = parts.comments.get(id)
      if (!element) return undefined
      const runs = runsOf(element, new Inlines(context, word.relationsOf('comments')))
      const author = attr(element, 'author') ?? 'an unnamed person'
      return author === OUR_AUTHOR ? runs : canonical([...unmarked(`Comment by ${author.slice(0, 200)}: `), ...runs])
    },
    note: (kind, id) => {
      const element = parts[kind].get(id)
      const runs = element ? runsOf(element, new Inlines(context, word.relationsOf(`${kind}s`))) : []
      return plain(runs).trim() === '' ? undefined : canonical([...unmarked(kind === 'footnote' ? 'Footnote: ' : 'Endnote: '), ...runs])
    },
  }
}

/** Separators of footnotes are typed, and no notes (ECMA-376-1, 17.11.10). */
const byId = (root: XmlElement | undefined, name: string): ReadonlyMap<string, XmlElement> =>
  new Map(named(root, name).filter(each => !/separator|notice/i.test(attr(each, 'type') ?? '')).flatMap(each => { const id = attr(each, 'id'); return id === undefined ? [] : [[id, each] as const] }))

/** Paragraphs of a note as lines of one block. */
export function runsOf(parent: XmlElement, inlines: Inlines): readonly Run[] {
  const paragraphs = [...descendants(parent)].filter(({ name }) => name === 'p')
  return canonical(paragraphs.flatMap((paragraph, index): readonly Run[] => {
    const line = emptyLine()
    inlines.read(paragraph, line)
    return [...(index > 0 ? [{ text: '\n', marks: {} }] : []), ...line.runs]
  }))
}
