import { unmarked, type Story } from '../../newsroom/index.ts'
import { attachedPictures } from '../carried.ts'
import { printedDateline } from '../dateline.ts'
import { inline, styleOf, writeBlocks } from '../markup/write.ts'
import { element, mixed, textual, wrapped, type Built } from '../xml/write.ts'
import { dialect } from './dialect.ts'
import type { safeParts } from './foreign.ts'
import { writeMedia } from './media.ts'

/** What is printed (NITF 3.6, body). */
export function bodyOf(story: Story, given: ReturnType<typeof safeParts>): Built {
  const top = 'body/body.head'
  return element('body', {},
    wrapped('body.head', {}, hedlineOf(story, given), given.parts(top, 'note'), given.parts(top, 'rights').slice(0, 1),
      textual('byline', story.byline), given.parts(top, 'byline'), textual('distributor', story.source), datelineOf(story), abstractOf(story), given.parts(top, 'series').slice(0, 1)),
    element('body.content', {},
      withLede(writeBlocks(story.body, dialect(story.pictures, photo => writeMedia(photo, false)))),
      attachedPictures(story).map(photo => writeMedia(photo, true))),
    wrapped('body.end', {}, given.parts('body/body.end', 'tagline').slice(0, 1), given.parts('body/body.end', 'bibliography').slice(0, 1)))
}

/** A headline is written even where there is none, if a line stands under it (NITF 3.6, hedline: hl1 first). */
function hedlineOf({ headline, subheadline }: Story, given: ReturnType<typeof safeParts>): Built | undefined {
  const rest = given.parts('body/body.head/hedline', 'hl2')
  if (!headline && !subheadline && rest.length === 0) return undefined
  return element('hedline', {}, mixed('hl1', {}, headline), textual('hl2', subheadline), rest)
}

/** The first paragraph is the lead (NITF 3.6, p/@lede). */
function withLede(blocks: readonly Built[]): readonly Built[] {
  const first = blocks.findIndex(({ name }) => name === 'p')
  return blocks.map((block, index) => (index === first ? { ...block, attributes: { lede: 'true', ...block.attributes } } : block))
}

/** A paragraph for each line of the summary; where a line is blank, breaks inside one keep it. */
function abstractOf({ summary }: Story): Built | undefined {
  if (!summary) return undefined
  const lines = summary.split('\n')
  const paragraphs = lines.every(line => line.trim() !== '') ? lines : [summary]
  return element('abstract', {}, paragraphs.map(text => mixed('p', styleOf(unmarked(text)), inline(unmarked(text), dialect([])))))
}

/** City, region and date are marked where they stand in the printed text. */
function datelineOf({ dateline }: Story): Built | undefined {
  const text = printedDateline(dateline)
  if (!dateline || !text) return undefined
  const { before, found: city, after } = cut(text, dateline.city)
  const region = cut(after, dateline.region)
  const date = cut(region.found ? region.after : after, dateline.date)
  const dated = date.found ? [date.before, mixed('story.date', {}, date.found), date.after] : [region.found ? region.after : after]
  const place = city
    ? mixed('location', {}, mixed('city', {}, city), ...(region.found ? [region.before, mixed('region', {}, region.found)] : []))
    : undefined
  return place ? mixed('dateline', {}, before, place, dated) : mixed('dateline', {}, text)
}

function cut(text: string, part: string | undefined): Readonly<{ before: string; found: string | undefined; after: string }> {
  const from = part ? text.indexOf(part) : -1
  return from < 0 || !part ? { before: '', found: undefined, after: text } : { before: text.slice(0, from), found: part, after: text.slice(from + part.length) }
}
