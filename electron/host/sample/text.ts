import { canonical, type Run } from '../../newsroom/index.ts'

const MARKED = /\*\*(?<bold>[^*]+)\*\*|\*(?<italic>[^*]+)\*|\[(?<words>[^\]]+)\]\((?<link>[^)\s]+)\)/g

/** Text as the sample's files write it: `**bold**`, `*italic*`, `[words](address)`, all else plain. */
export function runsOf(text: string): readonly Run[] {
  const runs: Run[] = []
  let done = 0
  for (const match of text.matchAll(MARKED)) {
    const { bold, italic, words, link } = match.groups ?? {}
    runs.push({ text: text.slice(done, match.index), marks: {} })
    if (bold !== undefined) runs.push({ text: bold, marks: { b: true } })
    else if (italic !== undefined) runs.push({ text: italic, marks: { i: true } })
    else if (words !== undefined && link !== undefined) runs.push({ text: words, marks: { link } })
    done = match.index + match[0].length
  }
  return canonical([...runs, { text: text.slice(done), marks: {} }])
}
