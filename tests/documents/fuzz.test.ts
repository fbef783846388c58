import { describe, expect, it } from 'vitest'
import { noTotals, Script } from './fuzz/script.ts'
import { wordOperations, type Named } from './fuzz/operations.ts'

const long = process.env['DATELINE_LONG'] === '1'
const from = Number(process.env['DATELINE_SEED'] ?? 1)
const count = long ? 10_000 : 2_000
const PART = 500

function run(seeds: readonly number[], operations?: readonly Named[]) {
  const totals = noTotals()
  const failures = seeds.flatMap(seed => {
    const script = new Script(seed, totals, operations)
    const fails = script.run()
    return fails.length ? [`seed ${seed}: ${fails.slice(0, 2).join('\n')}\n   ${script.trace.join(', ')}`] : []
  })
  return { totals, failures }
}

/** Seeds that once failed, each with what went wrong then. */
const regressions = {
  'the caret kept to its letter': [20, 478], 'a paragraph that only holds the caret': [21], 'an edit in a block that came back': [142, 227],
  'deleted here and changed there': [422, 1245], 'marks on control characters': [1111, 1275], 'tidying of marks by Yjs': [1683, 307865],
  'surrogate pairs': [4812], 'words beside cells': [11313], 'a selection past the end': [205444],
} as const

describe('random scripts of two and three people, through the real binding', () => {
  for (let first = from; first < from + count; first += PART) {
    it(`agree in seeds ${first} to ${first + PART - 1}`, { timeout: 120_000 }, () => {
      const { totals, failures } = run(Array.from({ length: PART }, (_, i) => first + i))
      console.log(`seeds ${first} to ${first + PART - 1}: ${JSON.stringify(totals)}`)
      expect(failures).toEqual([])
    })
  }

  it.each(Object.entries(regressions))('agree where they once did not: %s', (_name, seeds) => {
    expect(run(seeds, wordOperations).failures).toEqual([])
  })
})
