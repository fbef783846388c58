import { countWords, printedText, type Block, type Photo } from '../../newsroom/index.ts'
import { xhtmlBlocks } from '../markup/xhtml.ts'
import { element, mixed, serialise, type Built } from '../xml/write.ts'
import { property } from './write-item.ts'

/**
 * Words as XHTML, as text: the DTD declares no elements of XHTML, so they may stand in DataContent only escaped (NewsML 1.2, DataContent:
 * ANY means any declared element).
 */
export function xhtmlContent(body: readonly Block[], pictures: readonly Photo[]): Built {
  const words = countWords(printedText(body))
  return element('ContentItem', {},
    element('MediaType', { FormalName: 'Text' }), element('Format', { FormalName: 'XHTML' }), element('MimeType', { FormalName: 'application/xhtml+xml' }),
    element('Characteristics', {}, property('Words', words)),
    mixed('DataContent', {}, xhtmlBlocks(body, pictures).map(each => serialise(each)).join('\n')))
}

/** Words without marks, a paragraph for each block. */
export function plainContent(body: readonly Block[]): Built {
  const text = body.map(block => printedText([block])).filter(Boolean).join('\n\n')
  return element('ContentItem', {},
    element('MediaType', { FormalName: 'Text' }), element('Format', { FormalName: 'Text' }), element('MimeType', { FormalName: 'text/plain' }),
    element('Characteristics', {}, property('Words', countWords(text))), mixed('DataContent', {}, text))
}
