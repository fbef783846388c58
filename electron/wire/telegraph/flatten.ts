import { plain, unmarked, type Block, type Photo, type Story } from '../../newsroom/index.ts'
import { attachedPictures } from '../carried.ts'
import type { Loss } from '../format.ts'
import { refused } from '../public.ts'

/** What one format keeps: its name for people, whether a subhead can be told from a paragraph, and of which pictures it says anything. */
type Kept = Readonly<{ name: string; subheads: boolean; picture: (photo: Photo) => boolean }>

/**
 * The story with the kinds of block that a telegraph has: paragraphs, items, rows and, for some, subheads. A picture has no place in the
 * text, a quote says its source at its end, a line break that was meant begins a new paragraph; each such change is a loss.
 */
export function flattened(story: Story, kept: Kept): Readonly<{ story: Story; losses: readonly Loss[] }> {
  const losses: Loss[] = []
  const say = (path: string, reason: string): void => { losses.push({ item: story.guid, path, reason }) }
  const body = story.body.flatMap((block): readonly Block[] => {
    const path = `body.${block.id}`
    switch (block.type) {
      case 'note': return []
      case 'picture': {
        if (story.pictures.some(({ guid }) => guid === block.photo)) say(path, `A picture has no place in the text of ${kept.name}.`)
        return []
      }
      case 'embed': {
        say(`${path}.type`, `In ${kept.name} an embed is the text of its address.`)
        say(`${path}.runs`, `In ${kept.name} an embed is the text of its address.`)
        return [paragraph(block, block.url)]
      }
      case 'row': case 'item': return [onOneLine(block, say)]
      case 'subhead': {
        if (!kept.subheads) say(`${path}.type`, `In ${kept.name} a subhead is a paragraph of one line.`)
        return [onOneLine(kept.subheads ? block : { id: block.id, type: 'paragraph', runs: block.runs }, say)]
      }
      case 'quote': {
        say(`${path}.type`, `In ${kept.name} a quote is a paragraph.`)
        if (block.attribution) say(/\S/.test(plain(block.runs)) ? `${path}.runs` : 'body', `In ${kept.name} who said it stands at the end of the quote.`)
        return lined({ id: block.id, type: 'paragraph', runs: block.attribution ? [...block.runs, ...unmarked(` -- ${block.attribution}`)] : block.runs }, kept, say)
      }
      case 'paragraph': return lined(block, kept, say)
    }
  })
  const placed = story.body.flatMap(block => (block.type === 'picture' ? story.pictures.filter(({ guid }) => guid === block.photo) : []))
  const pictures = [...placed, ...attachedPictures(story)]
  losses.push(...pictures.filter(photo => !kept.picture(photo)).map(photo => refused(photo, `${kept.name} says nothing of this picture.`)))
  return { story: { ...story, body, pictures: pictures.filter(kept.picture) }, losses }
}

type Say = (path: string, reason: string) => void

const paragraph = ({ id }: Block, text: string): Block => ({ id, type: 'paragraph', runs: unmarked(text) })

function onOneLine(block: Block, say: Say): Block {
  if (!plain(block.runs).trim().includes('\n')) return block
  say(`body.${block.id}.runs`, 'A line break becomes a space.')
  return { ...block, runs: block.runs.map(run => ({ ...run, text: run.text.replace(/\s*\n\s*/g, ' ') })) }
}

/** A paragraph for each of its lines, all under the id of the block that they were. */
function lined(block: Block, { name }: Kept, say: Say): readonly Block[] {
  const lines: Block['runs'][number][][] = [[]]
  for (const run of block.runs) {
    run.text.split('\n').forEach((text, index) => {
      if (index > 0) lines.push([])
      if (text !== '') lines.at(-1)?.push({ ...run, text })
    })
  }
  const full = lines.filter(runs => /\S/.test(plain(runs)))
  if (full.length < 2) return full[0] ? [{ ...block, runs: full[0] }] : []
  say('body', `In ${name} a line break begins a new paragraph.`)
  return full.map(runs => ({ ...block, runs }))
}

/** Wires tell time to the minute. */
export function toTheMinute(story: Story): Readonly<{ story: Story; losses: readonly Loss[] }> {
  if (story.modified === undefined) return { story, losses: [] }
  const at = Date.parse(story.modified)
  const minute = `${new Date(Math.floor(at / 60_000) * 60_000).toISOString().slice(0, 19)}Z`
  const losses = at % 60_000 === 0 ? [] : [{ item: story.guid, path: 'modified', reason: 'The wire tells time to the minute.', proposal: minute }]
  return { story: { ...story, modified: minute }, losses }
}
