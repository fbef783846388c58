import { countWords, plain, printedText, type Block, type Story } from '../../newsroom/index.ts'
import type { Issue, Loss } from '../format.ts'
import { xhtmlBlocks } from '../markup/xhtml.ts'
import { nitf } from '../nitf/index.ts'
import { chosen } from '../option.ts'
import { readBackLosses } from '../read-back.ts'
import { legal } from '../xml/characters.ts'
import { squeezed } from '../xml/tree.ts'
import { element, mixed, type Built } from '../xml/write.ts'
import { plainBlocks } from './content.ts'
import { XHTML } from './names.ts'
import { BODY } from './option.ts'

/** The one member of `contentSet`, in the form that the client wants. */
export function contentSet(story: Story, issue: Issue): Built {
  const wordcount = countWords(printedText(story.body))
  switch (chosen(issue.profile, BODY)) {
    case 'xhtml': return element('contentSet', {}, element('inlineXML', { contenttype: 'application/xhtml+xml', wordcount }, xhtml(story)))
    case 'nitf': return element('contentSet', {}, element('inlineXML', { contenttype: 'application/nitf+xml', wordcount }, { raw: nitfText(story, issue) }))
    case 'plain': return element('contentSet', {}, mixed('inlineData', { contenttype: 'text/plain', wordcount }, plainText(story.body)))
  }
}

/** What the body loses in that form. XHTML holds every block and mark. */
export function bodyLosses(story: Story, issue: Issue): readonly Loss[] {
  switch (chosen(issue.profile, BODY)) {
    case 'xhtml': return []
    case 'nitf': return nitf.write([story], issue).losses.filter(({ item, path, reason }) => item === story.guid && /^body\./.test(path) && !/control character/.test(reason))
    case 'plain': return readBackLosses(story, { ...story, body: plainBlocks(plainText(story.body)) }, reasons).filter(({ path }) => /^body(?:\.|$)/.test(path))
  }
}

const reasons = {
  format: 'newsml-g2', field: '', marks: 'Plain text has no bold, italic or links; the words are kept.', shape: 'Plain text has paragraphs alone; the words are kept.',
  words: 'In plain text white space, pictures, or the borders of paragraphs come out otherwise.',
} as const

const xhtml = (story: Story): Built => element('html', { xmlns: XHTML },
  element('head', {}, mixed('title', {}, story.headline || story.slug)), element('body', {}, xhtmlBlocks(story.body, story.pictures)))

/** The document that the writer of NITF makes, without its declaration. */
const nitfText = (story: Story, issue: Issue): string =>
  new TextDecoder().decode(nitf.write([story], issue).files[0]?.bytes).replace(/^<\?xml[^>]*\?>\s*/, '').trimEnd()

/** One paragraph a block, parted by empty lines. Notes stay in the house. */
const plainText = (body: readonly Block[]): string =>
  body.filter(({ type }) => type !== 'note' && type !== 'picture').map(block => (block.type === 'embed' ? legal(block.url) : squeezed(legal(plain(block.runs))))).filter(Boolean).join('\n\n')
