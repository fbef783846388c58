import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { aFolder, aLibrary } from '../fixtures/library.ts'
import { built, isLong, start } from './program.ts'

const BATCHES = isLong ? 10_000 : 500
const canTrace = spawnSync('strace', ['-f', '-e', 'trace=fsync', '-o', '/dev/null', 'true']).status === 0

it(`two programs write ${BATCHES} batches each to one story at once: none is refused, none is lost`, { timeout: 300_000 }, async () => {
  const program = await built('writer'), library = aLibrary()
  const running = ['a', 'b'].map(name => start(process.execPath, program, library.folder, name, String(BATCHES)))
  await Promise.all(running.map(({ ended }) => ended))
  const words = library.story('shared').headline.trim().split(' ')
  const expected = ['a', 'b'].flatMap(name => Array.from({ length: BATCHES }, (_, n) => `${name}${n}`))
  expect([running.map(({ child, errors }) => [child.exitCode, errors]), words.length, new Set(words)]).toEqual([[[0, []], [0, []]], 2 * BATCHES, new Set(expected)])
  expect((await library.doctor()).healthy).toBe(true)
})

it.skipIf(!canTrace)('every acknowledgement comes after its own fsync (strace)', { timeout: 60_000 }, async () => {
  const program = await built('writer'), folder = aFolder(), trace = join(folder, 'trace')
  const running = start('strace', '-f', '-o', trace, '-e', 'trace=fsync,fdatasync,write', process.execPath, program, join(folder, 'My.newsroom'), 'a', '50')
  await running.ended
  const calls = readFileSync(trace, 'utf8').split('\n')
  const acknowledged = calls.flatMap((call, index) => (/write\(1, "\d+\\n"/.test(call) ? [index] : []))
  const unsynced = acknowledged.filter((at, n) => !calls.slice(acknowledged[n - 1] ?? 0, at).some(call => /f(data)?sync\(/.test(call)))
  expect([running.child.exitCode, acknowledged.length, unsynced]).toEqual([0, 50, []])
})
