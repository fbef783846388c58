import { type Block, type Finding, plain, type Run, type Shape, unmarked } from '../../newsroom/index.ts'
import { all, isNode, own, textIn, type Node } from './json-ld.ts'
import { unescaped } from './unescaped.ts'

type Words = Shape & Readonly<{ runs: readonly Run[] }>
type Read = Readonly<{ blocks: readonly Block[]; findings: readonly Finding[] }>

/**
 * The text that linked data hold, where the page itself shows much less of it: `articleBody`, or the updates of a live blog, each with its
 * headline. Undefined where the page says as much.
 */
export function bodyFromData(article: Node | undefined, shown: readonly Block[]): Read | undefined {
  const body = textIn(own(article, 'articleBody'))
  const updates = all(own(article, 'liveBlogUpdate')).filter(isNode)
  const passages = updates.length > 0 ? updates.flatMap(update => [{ head: textIn(own(update, 'headline')) }, ...paragraphs(textIn(own(update, 'articleBody')))]) : paragraphs(body)
  const blocks = passages.flatMap((passage): readonly Words[] => {
    const text = unescaped('head' in passage ? passage.head ?? '' : passage.text)
    return text === '' ? [] : 'head' in passage ? [{ type: 'subhead', level: 2, runs: unmarked(text) }] : [{ type: 'paragraph', runs: unmarked(text) }]
  })
  const size = (words: readonly Pick<Block, 'runs'>[]): number => words.reduce((sum, { runs }) => sum + plain(runs).length, 0)
  if (size(blocks) < 200 || size(shown) > 0.6 * size(blocks)) return undefined
  return {
    blocks: blocks.map((block, index) => ({ id: `b${index + 1}`, ...block })),
    findings: [{ rule: 'html/body-from-data', severity: 'warning', message: 'The page shows less text than its data hold; the text was taken from the data, without marks and links.', where: { kind: 'field', field: 'body' } }],
  }
}

const paragraphs = (text: string | undefined): readonly { text: string }[] =>
  (text ?? '').replace(/<\/(?:p|div|h\d|li)>|<br\s*\/?>/gi, '\n').split(/\n+/).map(each => ({ text: each.replace(/<[^<>]*>/g, '').trim() }))
