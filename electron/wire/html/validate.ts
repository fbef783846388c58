import { parse, parseFragment } from 'parse5'
import type { Finding } from '../../newsroom/index.ts'
import { hasZone, isoOf, latestOf } from '../dates.ts'
import { decode } from '../decode.ts'
import { WireError } from '../error.ts'
import type { Validation } from '../format.ts'
import { readHtml } from '../markup/html.ts'
import { attribute, descendants, textOf, type XmlElement } from '../xml/tree.ts'
import { articleOf } from './data.ts'
import { all, linkedData, own, textIn, type Node } from './json-ld.ts'

const MOST = 50

/** HTML has no schema: the errors that its parsing rules name (HTML Living Standard, 13.2.2), and our own rules of a page that is safe, readable by all, and says what it is. */
export function validatePage(bytes: Uint8Array): Validation {
  const source = { name: 'the page', sha256: '' }
  try {
    const { text, findings } = decode(bytes, source)
    const page = readHtml(text)
    const isFragment = !/<(?:!doctype|html|head|body|title)[\s>]/i.test(text) && /^\s*<article[\s>]/i.test(text)
    return { schema: null, findings: [...findings, ...syntax(text, isFragment), ...[...structure(page, isFragment), ...linked(page)].slice(0, MOST)] }
  } catch (error) {
    if (!(error instanceof WireError)) throw error
    return { schema: null, findings: [{ rule: 'html/unreadable', severity: 'error', message: error.message, where: { kind: 'line', line: error.line ?? 1 } }] }
  }
}

/** An article alone, for a page of the client, has no doctype, title or language of its own. */
function syntax(text: string, isFragment: boolean): readonly Finding[] {
  const findings: Finding[] = []
  const judge = isFragment ? parseFragment : parse
  judge(text, {
    onParseError: ({ code, startLine, startCol }) => {
      if (findings.length < MOST) findings.push({ rule: `html/${code}`, severity: 'error', message: `The page isn’t valid HTML: ${code.replaceAll('-', ' ')}.`, where: { kind: 'line', line: startLine, column: Math.max(1, startCol) } })
    },
  })
  return findings
}

const wrong = (rule: string, message: string, { line, column }: XmlElement, severity: Finding['severity'] = 'error'): Finding =>
  ({ rule: `html/${rule}`, severity, message, where: { kind: 'line', line, column } })

function structure(page: XmlElement, isFragment: boolean): readonly Finding[] {
  const everything = [...descendants(page)]
  const named = (name: string): readonly XmlElement[] => everything.filter(each => each.name === name)
  const [html = page] = named('html')
  const heads = named('h1')
  return [
    ...(isFragment || attribute(html, 'lang') ? [] : [wrong('lang', 'The page doesn’t say its language.', html, 'warning')]),
    ...(isFragment || named('title').some(title => textOf(title)) ? [] : [wrong('title', 'The page has no title.', html)]),
    ...(heads.length === 1 ? [] : [wrong('h1', heads.length === 0 ? 'The page has no headline (h1).' : 'The page has several headlines (h1).', heads[1] ?? html, 'warning')]),
    ...named('img').filter(image => image.attributes.every(({ name }) => name !== 'alt')).map(image => wrong('alt', 'The picture has no text for those who can’t see it (alt).', image)),
    ...everything.flatMap(unsafe),
  ]
}

function unsafe(element: XmlElement): readonly Finding[] {
  const handler = element.attributes.find(({ name }) => /^on/i.test(name))
  const script = element.attributes.find(({ name, value }) => ['href', 'src', 'action', 'formaction', 'data'].includes(name) && /^[\s\u0000-\u0020]*(?:javascript|vbscript|data\s*:\s*text)/i.test(value))
  return [
    ...(handler ? [wrong('handler', `The attribute “${handler.name}” runs a script.`, element)] : []),
    ...(script ? [wrong('script-address', `The address in “${script.name}” runs a script.`, element)] : []),
    ...(element.name === 'script' && attribute(element, 'src') ? [wrong('external-script', 'The page loads a script from elsewhere.', element, 'warning')] : []),
  ]
}

function linked(page: XmlElement): readonly Finding[] {
  const { nodes, findings } = linkedData(page)
  const article = articleOf(nodes)
  const say = (rule: string, message: string): Finding => ({ rule: `html/${rule}`, severity: 'warning', message, where: { kind: 'item' } })
  if (!article) return [...findings, say('no-article', 'The page has no linked data of a news article (JSON-LD, NewsArticle).')]
  return [
    ...findings, ...(textIn(own(article, 'headline')) ? [] : [say('article-headline', 'The linked data have no headline.')]),
    ...['datePublished', 'dateModified', 'dateCreated', 'expires'].flatMap(property => dateFindings(article, property)), ...wanted(article, say),
  ]
}

/** What search engines ask of an article (Google, Article structured data), and what is wrong with it. */
function wanted(article: Node, say: (rule: string, message: string) => Finding): readonly Finding[] {
  const [published, modified] = [isoOf(textIn(own(article, 'datePublished')) ?? ''), isoOf(textIn(own(article, 'dateModified')) ?? '')]
  const isKilled = /^canceled$/i.test(textIn(own(article, 'creativeWorkStatus')) ?? '')
  if (isKilled) return []
  const nameless = ['author', 'publisher'].filter(property => all(own(article, property)).some(each => textIn(each) === undefined))
  const relative = ['url', 'mainEntityOfPage'].filter(property => { const address = textIn(own(article, property)); return address !== undefined && !/^[a-z][a-z0-9+.-]*:/i.test(address) })
  return [
    ...(published && modified && latestOf(modified) < latestOf(published) ? [say('article-modified', 'The article was modified before it was published (dateModified, datePublished).')] : []), ...nameless.map(property => say('article-name', `“${property}” has no name (Google, Article: ${property}.name).`)),
    ...relative.map(property => say('article-address', `“${property}” is no absolute address.`)), ...(own(article, 'datePublished') === undefined ? [say('article-published', 'The linked data don’t say when the article was published (Google, Article: datePublished).')] : []),
  ]
}

function dateFindings(article: Node, property: string): readonly Finding[] {
  const date = textIn(own(article, property))
  if (date === undefined) return []
  const iso = isoOf(date)
  const message = iso === undefined ? `“${date.slice(0, 40)}” (${property}) is no date.` : `${property} names no time zone.`
  return iso !== undefined && hasZone(iso) ? [] : [{ rule: 'html/article-date', severity: iso === undefined ? 'error' : 'warning', message, where: { kind: 'item' } }]
}
