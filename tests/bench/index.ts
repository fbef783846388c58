import { exportLines } from './export.ts'
import { libraryLines } from './library.ts'
import { serviceLines } from './service.ts'
import { startLines } from './start.ts'
import { drawn, type Line } from './table.ts'
import { typingLines } from './typing.ts'
import { wireLines } from './wire.ts'

const PARTS: Readonly<Record<string, () => Promise<readonly Line[]>>> = {
  library: () => libraryLines(10_000),
  wire: wireLines,
  export: exportLines,
  service: serviceLines,
  start: () => startLines(),
  typing: () => typingLines(),
}

/** Measures the parts named, or all, and prints one table. */
export async function bench(names: readonly string[]): Promise<void> {
  const lines: Line[] = []
  for (const [name, measure] of Object.entries(PARTS)) {
    if (names.length > 0 && !names.includes(name)) continue
    console.error(`measuring: ${name}`)
    lines.push(...await measure())
  }
  console.log(`\n${drawn(lines)}\n\nRatios of one run on this machine; its milliseconds say little about another.`)
}
