import { countWords, printedText, type Block, type Photo, type Story } from '../../newsroom/index.ts'
import type { Issue } from '../format.ts'
import { xhtmlBlocks } from '../markup/xhtml.ts'
import { nitf } from '../nitf/index.ts'
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

/** The document that the writer of NITF makes, without declaration and namespace, as agencies have it (practice: AFP). */
export function nitfContent(story: Story, issue: Issue): Built {
  const { files } = nitf.write([story], { ...issue, profile: { ...issue.profile, options: { namespace: false } } })
  const inside = new TextDecoder().decode(files[0]?.bytes).replace(/^<\?xml[^>]*\?>\s*/, '').trimEnd()
  return element('ContentItem', {},
    element('MediaType', { FormalName: 'Text' }), element('Format', { FormalName: 'NITF3.6' }), element('MimeType', { FormalName: 'application/nitf+xml' }),
    element('Characteristics', {}, property('Words', countWords(printedText(story.body)))), mixed('DataContent', {}, { raw: inside }))
}
