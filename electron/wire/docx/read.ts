import type { Finding } from '../../newsroom/index.ts'
import { guidFrom } from '../blank.ts'
import type { ReadResult, Source } from '../format.ts'
import { said, shown } from '../office/parts.ts'
import { officeStory } from '../office/story.ts'
import { rawText, textOf, descendants } from '../xml/tree.ts'
import { BodyReader } from './body.ts'
import { Context } from './context.ts'
import { numberingOf } from './numbering.ts'
import { openWord, type WordPackage } from './package.ts'
import { coreFields, isOurs, ownFields } from './properties.ts'
import { stylesOf } from './styles.ts'

/**
 * A Word document as one story. Its styles say what is headline, byline, subhead, quote, caption; comments and footnotes become notes;
 * tracked changes are read as accepted, and what they deleted is kept apart. The files of its pictures stay in it.
 *
 * @throws WireError where it can't be opened or holds no words
 */
export function readDocx(bytes: Uint8Array, source: Source): ReadResult {
  const findings: Finding[] = []
  const word = openWord(bytes, source, findings)
  const ours = isOurs(word)
  const own = ours ? ownFields(word, findings) : undefined
  const core = ours ? undefined : coreFields(word)
  const context = new Context(word, stylesOf(word.related('styles')), numberingOf(word.related('numbering')), own?.guid ?? guidFrom(source), ours, findings)
  const parts = new BodyReader(context).read()
  if (context.unsaidChanges > 0) findings.push(said('docx/tracked-change', 'note', `${context.unsaidChanges} further insertions were kept.`))
  findings.push(...core?.findings ?? [], ...aroundThePage(word))
  return officeStory({ parts, pictures: context.photos, fields: own ?? core?.fields ?? {}, title: core?.title, isOurs: ours, findings }, source)
}

/** Headers and footers belong to the paper, and not to the story. */
function aroundThePage(word: WordPackage): readonly Finding[] {
  const words = ['header', 'footer'].flatMap(kind => word.all(kind)).map(root => shown([...descendants(root)].filter(({ name }) => name === 'p').map(paragraph => textOf(paragraph) || rawText(paragraph)).join(' '))).filter(Boolean)
  return [...new Set(words)].map(each => said('docx/header', 'note', `A header or footer was left out: “${each}”`))
}
