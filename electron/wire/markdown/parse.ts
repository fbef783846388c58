import MarkdownIt, { type Token } from 'markdown-it'

export type { Token }

/** CommonMark with the tables and strikes of GFM. Nothing is rendered: addresses stay as written and are judged where they are used. */
const parser = new MarkdownIt('default', { html: true, linkify: false, typographer: false })
parser.normalizeLink = address => address
parser.validateLink = () => true

/** An attribute of a token as text. */
export const attributeOf = (token: Token, name: string): string | undefined => {
  const value = token.attrGet(name)
  return value === null ? undefined : String(value)
}

export const tokensOf = (text: string): readonly Token[] => parser.parse(text, {})
