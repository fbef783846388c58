import { printedText, type Story } from '../newsroom/index.ts'
import { readAny, type FormatId, type WireFile } from '../wire/index.ts'

const words = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? []

/**
 * What a client would miss who reads this file: the stories that should be in it, compared with what our reader finds.
 *
 * @returns one sentence for each story that doesn't come out as it went in
 */
export function readBack(file: WireFile, format: FormatId, stories: readonly Story[], sha256: string): readonly string[] {
  const { items } = readAny(file.bytes, { name: file.name, sha256 })
  const found = items.filter(item => item.kind === 'story')
  return stories.flatMap(story => {
    const same = found.find(({ guid }) => guid === story.guid) ?? (stories.length === 1 ? found[0] : undefined)
    if (!same) return [`“${story.headline}” can’t be found in it.`]
    const [wanted, got] = [words(wordsOf(story)), words(format === 'text' ? everything(same) : wordsOf(same))]
    const missing = format === 'text' ? firstMissing(wanted, got) : firstDifference(wanted, got)
    return missing === undefined ? [] : [`“${story.headline}” doesn’t come out as it went in: “${missing}” is missing or differs.`]
  })
}

const wordsOf = ({ headline, body }: Story): string => `${headline}\n${printedText(body)}`

/** All that a plain text says: it has no fields, so a reader may take a line for another thing than it was. */
const everything = (story: Story): string =>
  [story.headline, story.byline, story.dateline?.text, printedText(story.body), ...story.pictures.map(({ caption }) => caption), ...story.removed.map(({ text }) => text)].join('\n')

function firstDifference(wanted: readonly string[], got: readonly string[]): string | undefined {
  const at = wanted.findIndex((word, index) => word !== got[index])
  return at >= 0 ? wanted[at] : got[wanted.length]
}

/** The first word of `wanted` that doesn't come in `got`, in order. */
function firstMissing(wanted: readonly string[], got: readonly string[]): string | undefined {
  let from = 0
  return wanted.find(word => {
    const at = got.indexOf(word, from)
    from = at + 1
    return at < 0
  })
}
