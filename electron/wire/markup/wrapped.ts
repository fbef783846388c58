import { plain, type Block, type Finding, type Run } from '../../newsroom/index.ts'

const FEWEST = 8

/**
 * Agencies of the old wire end each line of 60 to 72 columns with a break. Where most breaks of a story stand behind such a
 * line, they are joined to paragraphs.
 */
export function joinWrapped(blocks: readonly Block[]): Readonly<{ blocks: readonly Block[]; findings: readonly Finding[] }> {
  const lengths = blocks.filter(({ type }) => type === 'paragraph').flatMap(({ runs }) => plain(runs).split('\n').slice(0, -1).map(line => line.length))
  const wrapped = lengths.filter(length => length >= 55 && length <= 72).length
  if (lengths.length < FEWEST || wrapped < lengths.length * 0.6) return { blocks, findings: [] }
  return {
    blocks: blocks.map(block => (block.type === 'paragraph' ? { ...block, runs: joined(block.runs) } : block)),
    findings: [{ rule: 'import/wrapped-lines', severity: 'note', message: 'Lines that were broken at the width of the old wires were joined to paragraphs.', where: { kind: 'item' } }],
  }
}

/** A break at the very end joins nothing. */
const joined = (runs: readonly Run[]): readonly Run[] => runs.map((run, index) => ({ ...run, text: (index === runs.length - 1 ? run.text.trimEnd() : run.text).replaceAll('\n', ' ') })).filter(({ text }) => text !== '')
