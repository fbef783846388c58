import { readHtml } from '../markup/html.ts'
import { rawText } from '../xml/tree.ts'

/** A text in which references stand for characters and simple markup for nothing. */
export function unescaped(text: string): string {
  if (!/&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z0-9]{1,30});|<\/?(?:p|b|i|em|strong|br|span|a)\b[^<>]*>/i.test(text)) return text
  return rawText(readHtml(text)).replace(/[ \t\r\n]+/g, ' ').trim()
}
