import type { Item, Story } from '../../newsroom/index.ts'
import type { Issue, WireFile, WriteResult } from '../format.ts'
import { isHarmless } from '../markup/inlines.ts'
import { fileNames } from '../naming.ts'
import { chosen } from '../option.ts'
import { element, mixed, serialise, type Built } from '../xml/write.ts'
import { lossesOf, outsideStories } from './losses.ts'
import { layoutMarks, paragraphsOf, type Paragraph, type StyledRun } from './story.ts'
import { characterKeys, DATELINE, namesFor, selfOf, type StyleKey, type StyleNames } from './styles.ts'

/** What InDesign and InCopy look for before the root (practice: no schema of ICML is public). */
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<?aid style="50" type="snippet" readerVersion="6.0" featureSet="513" product="8.0(370)" ?>\n<?aid SnippetType="InCopyInterchange"?>\n'
const NO_STYLE = 'CharacterStyle/$ID/[No character style]'

/** One text for InDesign and InCopy for each story. Pictures are their captions; the files go beside it. */
export function writeIcml(items: readonly Item[], issue: Issue): WriteResult {
  const stories = items.filter(item => item.kind === 'story')
  const names = fileNames(stories, 'icml')
  const inStories = new Set(stories.flatMap(({ pictures }) => pictures.map(({ guid }) => guid)))
  return {
    files: stories.map((story): WireFile => ({ name: names(story), mediaType: 'application/x-incopy', bytes: new TextEncoder().encode(`${HEAD}${serialise(documentOf(story, issue))}\n`), item: story.guid })),
    losses: [...stories.flatMap(story => lossesOf(story)), ...items.filter(item => item.kind !== 'story' && !inStories.has(item.guid)).map(outsideStories)],
  }
}

function documentOf(story: Story, { profile }: Issue): Built {
  const names = namesFor(profile)
  const paragraphs = paragraphsOf(story, chosen(profile, DATELINE) === 'alone')
  const writer = new StoryWriter(names)
  const ranges = paragraphs.map((paragraph, index) => writer.paragraph(paragraph, index === paragraphs.length - 1))
  return element('Document', { DOMVersion: '8.0', Self: 'dateline_doc' },
    element('RootCharacterStyleGroup', { Self: 'dateline_character_styles' }, element('CharacterStyle', { Self: NO_STYLE, Name: '$ID/[No character style]' }), distinct('Character', characterKeys.map(key => names[key])).map(name => characterStyle(name, names))),
    element('RootParagraphStyleGroup', { Self: 'dateline_paragraph_styles' }, distinct('Paragraph', paragraphKeys.map(key => names[key])).map(name => element('ParagraphStyle', { Self: selfOf('Paragraph', name), Name: name }))),
    element('Story', { Self: 'dateline_story', TrackChanges: 'false', StoryTitle: story.slug || story.headline, AppliedTOCStyle: 'n', AppliedNamedGrid: 'n' }, ranges),
    writer.destinations)
}

const isCharacterKey = (key: StyleKey): boolean => characterKeys.some(each => each === key)
const paragraphKeys: readonly StyleKey[] = (['headline', 'subheadline', 'byline', 'dateline', 'first', 'body', 'subhead', 'quote', 'attribution', 'bullets', 'numbers', 'table', 'caption', 'credit', 'embed'] as const).filter(key => !isCharacterKey(key))

/** A client may give two things one style. */
const distinct = (kind: 'Paragraph' | 'Character', names: readonly string[]): readonly string[] => [...new Map(names.map(name => [selfOf(kind, name), name])).values()]

const characterStyle = (name: string, names: StyleNames): Built => element('CharacterStyle', {
  Self: selfOf('Character', name), Name: name,
  FontStyle: name === names.boldItalic ? 'Bold Italic' : name === names.bold || name === names.datelineWords ? 'Bold' : name === names.italic ? 'Italic' : undefined,
})

class StoryWriter {
  readonly #links: string[] = []

  constructor(private readonly names: StyleNames) {}

  paragraph({ style, runs, level, restarts }: Paragraph, isLast: boolean): Built {
    const list = style === 'bullets' ? 'BulletList' : style === 'numbers' ? 'NumberedList' : undefined
    const ranges = runs.map(run => this.#run(run))
    const end = isLast ? undefined : mixed('CharacterStyleRange', { AppliedCharacterStyle: NO_STYLE }, element('Br', {}))
    return element('ParagraphStyleRange', {
      AppliedParagraphStyle: selfOf('Paragraph', this.names[style]), BulletsAndNumberingListType: list, NumberingLevel: level, NumberingContinue: style === 'numbers' ? String(!restarts) : undefined,
    }, ranges, end)
  }

  /** Addresses and their places, which stand behind the text. */
  get destinations(): readonly Built[] {
    const places = [...new Set(this.#links)]
    const self = (address: string): string => `HyperlinkURLDestination/dateline_${places.indexOf(address) + 1}`
    return [
      ...places.map((address, index) => element('HyperlinkURLDestination', { Self: self(address), Name: address, DestinationURL: address, Hidden: 'false', DestinationUniqueKey: index + 1 })),
      ...this.#links.map((address, index) => element('Hyperlink', { Self: `dateline_link_${index + 1}`, Name: `Link ${index + 1}`, Source: sourceId(index + 1), Visible: 'false', DestinationUniqueKey: places.indexOf(address) + 1 },
        element('Properties', {}, mixed('BorderColor', { type: 'enumeration' }, 'Black'), mixed('Destination', { type: 'object' }, self(address))))),
    ]
  }

  #run(run: StyledRun): Built {
    const { link, ...marks } = layoutMarks(run.marks)
    const isLink = link !== undefined && isHarmless(link)
    const style = run.style ?? (marks.b && marks.i ? 'boldItalic' : marks.b ? 'bold' : marks.i ? 'italic' : isLink ? 'link' : undefined)
    const range = mixed('CharacterStyleRange', {
      AppliedCharacterStyle: style === undefined ? NO_STYLE : selfOf('Character', this.names[style]), Underline: marks.u && 'true', StrikeThru: marks.s && 'true', Position: marks.sup ? 'Superscript' : marks.sub ? 'Subscript' : undefined,
    }, mixed('Content', {}, run.text.replace(/\r\n?|\n/g, '\u2028')))
    if (!isLink) return range
    this.#links.push(link)
    return mixed('HyperlinkTextSource', { Self: sourceId(this.#links.length), Name: `Link ${this.#links.length}`, Hidden: 'false' }, range)
  }
}

const sourceId = (number: number): string => `dateline_source_${number}`
