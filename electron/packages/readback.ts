import { printedText, type Story } from '../newsroom/index.ts'
import { readAny, type WireFile, type WritableId } from '../wire/index.ts'

const words = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? []

/** A file of a format, with its own SHA-256. */
export type Written = Readonly<{ file: WireFile; sha256: string }>

/**
 * What a client would miss who reads all files of one format: the stories that should be in them, compared with what our
 * reader finds.
 *
 * @returns for each story that doesn't come out as it went in, a sentence
 */
export function readBack(written: readonly Written[], format: WritableId, stories: readonly Story[]): readonly string[] {
  const read = written.map(({ file, sha256 }) => ({ item: file.item, stories: readAny(file.bytes, { name: file.name, sha256 }).items.filter(item => item.kind === 'story') }))
  return stories.flatMap(story => {
    // A plain text has no room for a guid: there the file itself says whose it is.
    const same = read.flatMap(each => each.stories).find(({ guid }) => guid === story.guid) ?? read.find(({ item }) => item === story.guid)?.stories[0]
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
