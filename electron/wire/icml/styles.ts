import type { Profile } from '../format.ts'
import { chosen, type ProfileOption } from '../option.ts'

const style = <const K extends string, const S extends string>(key: K, label: string, standard: S) =>
  ({ key, label: `Style of ${label}`, kind: 'text', pattern: '[^\\p{Cc}:/%<>&"]{1,80}', standard }) as const satisfies ProfileOption

/** Names of the paragraph and character styles, which the client's layout defines. A name stands in no group, so it holds no colon. */
export const styles = {
  headline: style('headline', 'headlines', 'Headline'), subheadline: style('subheadline', 'subheadlines', 'Subheadline'), byline: style('byline', 'bylines', 'Byline'), dateline: style('dateline', 'datelines', 'Dateline'),
  first: style('first', 'the first paragraph', 'Body first'), body: style('body', 'paragraphs', 'Body'), subhead: style('subhead', 'subheads', 'Subhead'), quote: style('quote', 'quotes', 'Quote'),
  attribution: style('attribution', 'attributions of quotes', 'Attribution'), bullets: style('bullets', 'items with bullets', 'List'), numbers: style('numbers', 'numbered items', 'Numbered list'), table: style('table', 'rows of tables', 'Table'),
  caption: style('caption', 'captions', 'Caption'), credit: style('credit', 'credits', 'Credit'), embed: style('embed', 'addresses', 'Embed'),
  bold: style('bold', 'bold words', 'Bold'), italic: style('italic', 'italic words', 'Italic'), boldItalic: style('boldItalic', 'bold italic words', 'Bold Italic'), datelineWords: style('datelineWords', 'a dateline before the first word', 'Dateline'), link: style('link', 'links', 'Link'),
} as const satisfies Readonly<Record<string, ProfileOption>>

export const DATELINE = {
  key: 'datelinePlace', label: 'Dateline', kind: 'choice', standard: 'before', choices: [{ value: 'before', label: 'Before the first word' }, { value: 'alone', label: 'A paragraph of its own' }],
} as const satisfies ProfileOption

export type StyleKey = keyof typeof styles
export type StyleNames = Readonly<Record<StyleKey, string>>
export const characterKeys = ['bold', 'italic', 'boldItalic', 'datelineWords', 'link'] as const satisfies readonly StyleKey[]

/** The names that this client has. */
export function namesFor(profile: Profile): StyleNames {
  const names = Object.entries(styles).map(([key, option]) => [key, chosen(profile, option)] as const)
  return Object.fromEntries(names) as StyleNames                          // made of every key of `styles`
}

/** How a style is named where it is applied (ICML, Self): signs that would part groups are escaped. */
export const selfOf = (kind: 'Paragraph' | 'Character', name: string): string => `${kind}Style/${name.replace(/[%:/]/g, sign => `%${sign.charCodeAt(0).toString(16)}`)}`
