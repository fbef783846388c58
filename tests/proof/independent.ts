import { plain, type Item } from '../../electron/newsroom/index.ts'

const words = (text: string): number => text.match(/\S+/g)?.length ?? 0

/** Words of the bodies that were read, with what was taken out of them: dateline, byline and what else stood there. */
export const wordsOf = (items: readonly Item[]): number => items.reduce((sum, item) => (item.kind === 'story' ? sum + words(item.body.map(({ runs }) => plain(runs)).join('\n')) : sum), 0)

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", nbsp: ' ' }
const decoded = (text: string): string => text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code))).replace(/&#x([\da-f]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16))).replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole)

const INLINE = /<\/?(?:person|org|location|money|event|em|strong|b|i|u|a|num|chron|function|object\.title|span|q|sub|sup|city|country|region|virtloc|copyrite|frac)\b[^>]*>/g

/** Words of markup without reading it: inline tags vanish, every other tag parts words. */
const ofMarkup = (markup: string): number => words(decoded(markup.replace(/<!--[\s\S]*?-->/g, '').replace(/<!\[CDATA\[|\]\]>/g, '').replace(INLINE, '').replace(/<[^>]*>/g, ' ')))

/**
 * Words of a document's body, counted on its bytes by another way than its reader's; null where there is no body that can be cut out so.
 */
export function independentWords(bytes: Uint8Array, format: string): number | null {
  const utf8 = new TextDecoder().decode(bytes)
  const text = utf8.includes('\ufffd') ? new TextDecoder('windows-1252').decode(bytes) : utf8
  switch (format) {
    case 'nitf': case 'newsml-g2': case 'newsml-1': {
      const body = /<(?:\w+:)?(body\.content|body|inlineData|DataContent)(?:\s[^>]*)?>([\s\S]*)<\/(?:\w+:)?\1>/.exec(cutFrom(text, /<(?:\w+:)?body\.content[\s>]/))
      return body ? ofMarkup(body[2] ?? '') : null
    }
    case 'ninjs': {
      const value = JSON.parse(text) as Record<string, unknown> & { bodies?: readonly { contenttype?: string; contentType?: string; value: string }[] }
      const html = value.bodies?.find(each => /html/.test(each.contenttype ?? each.contentType ?? ''))?.value ?? value['body_html'] ?? value['body_xhtml']
      return typeof html === 'string' ? ofMarkup(html) : null
    }
    case 'iptc-7901': case 'anpa-1312': {
      const message = /\x02([\s\S]*?)\x03/.exec(text)
      return message ? words((message[1] ?? '').replace(/[\x00-\x1f\x7f]/g, ' ')) : null
    }
    default: return null
  }
}

/** From the innermost body on, where there is one: a head may hold another. */
function cutFrom(text: string, mark: RegExp): string {
  const at = text.search(mark)
  return at < 0 ? text : text.slice(at)
}
