import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openLibrary } from '../../electron/library/index.ts'
import { aClock, aFolder, unannotated } from '../fixtures/library.ts'
import { seeded } from '../fixtures/seeded.ts'
import { built, isLong, start } from './program.ts'

const KILLS = isLong ? 200 : 100
const SEED = 20260310

/** Everything that was acknowledged before the end, looked for in the library. @returns what is missing or wrong */
async function missing(folder: string, lines: readonly string[]): Promise<readonly string[]> {
  const library = openLibrary(folder, { now: aClock().now, annotate: unannotated, create: false, reserveBytes: 65_536 })
  try {
    const typed = library.state('typed').sequence > 0 ? library.story('typed').headline.trim().split(' ') : []
    const wrong = typed.flatMap((word, index) => (word === String(index) ? [] : [`word ${index} is ${word}`]))
    for (const line of lines) {
      const [what, which = ''] = line.split(' ')
      if (what === 'typed' && typed[Number(which)] === undefined) wrong.push(line)
      if (what === 'imported' && library.story(which).headline !== `Story ${which}`) wrong.push(line)
      if (what === 'copied' && library.originalPath(which) === undefined) wrong.push(line)
    }
    const { healthy, lines: said } = await library.doctor()
    return healthy ? wrong : [...wrong, ...said]
  } finally {
    library.close()
  }
}

it(`loses nothing acknowledged in ${KILLS} kills while typing, importing, folding, mending and copying`, { timeout: 600_000 }, async () => {
  const program = await built('typist'), folder = join(aFolder(), 'My.newsroom'), random = seeded(SEED)
  let acknowledged = 0
  for (let kill = 0; kill < KILLS; kill++) {
    const running = start(process.execPath, program, folder, String(kill))
    await expect.poll(() => running.lines.length > 0 || running.child.exitCode !== null, { interval: 5, timeout: 20_000 }).toBe(true)
    await new Promise(resolve => setTimeout(resolve, random() * 150))
    running.child.kill('SIGKILL')
    await running.ended
    acknowledged += running.lines.length - 1
    expect({ seed: SEED, kill, missing: await missing(folder, running.lines), errors: running.errors }).toEqual({ seed: SEED, kill, missing: [], errors: [] })
  }
  console.log(`${KILLS} kills, ${acknowledged} things acknowledged, none lost`)
  expect(acknowledged).toBeGreaterThan(KILLS)
})
