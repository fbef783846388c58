import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { headlineOf } from '../../electron/documents/index.ts'
import { NewsroomError } from '../../electron/newsroom/index.ts'
import { aFolder, aLibrary, aWindow, storyDoc } from '../fixtures/library.ts'
import { paragraphs } from '../fixtures/builders.ts'

const RESERVE = 1024 * 1024

/** A disk of a few megabytes; null where this system lets us mount none. */
function smallDisk(bytes: number): string | null {
  const point = join(aFolder(), 'disk')
  mkdirSync(point)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', point], { stdio: 'ignore' })
  } catch {
    return null
  }
  onTestFinished(() => { execFileSync('umount', ['-l', point]) })
  return point
}

const codeOf = (work: () => unknown): string => {
  try {
    work()
  } catch (error) {
    if (error instanceof NewsroomError) return error.code
    throw error
  }
  return 'done'
}

it('a full disk eats no word: the reserve lets the last ones in, the next is refused in words, and saved once there is room', { timeout: 60_000 }, async context => {
  const disk = smallDisk(8 * RESERVE)
  if (!disk) return context.skip('this system lets us mount no disk')
  const library = aLibrary({ reserveBytes: RESERVE }, join(disk, 'My.newsroom')), page = aWindow('typed'), reserve = join(library.folder, 'reserve')
  const long = 'The disk fills up. '.repeat(1000)
  const type = (n: number) => page.batch(doc => { headlineOf(doc).insert(headlineOf(doc).length, `${n} ${long}`) })
  library.append(type(0))
  const { bavail, bsize } = statfsSync(disk)
  writeFileSync(join(disk, 'films'), Buffer.alloc(bavail * bsize - 65_536, 1))
  let n = 1, batch = type(n)
  expect(existsSync(reserve)).toBe(true)
  let spentAt = 0
  while (codeOf(() => library.append(batch)) === 'done') {
    if (!existsSync(reserve) && !spentAt) spentAt = n
    batch = type(++n)
  }
  expect([spentAt > 0, n > spentAt + 10, codeOf(() => library.append(batch)), codeOf(() => library.create('story', 's', storyDoc({ body: paragraphs(long) })))]).toEqual([true, true, 'disk-full', 'disk-full'])
  expect(library.story('typed').headline).toBe(Array.from({ length: n }, (_, index) => `${index} ${long}`).join(''))
  rmSync(join(disk, 'films'))
  expect(codeOf(() => library.append(batch))).toBe('done')
  await library.tend()
  expect([library.story('typed').headline.length > n * long.length, statSync(reserve).size, (await library.doctor()).healthy]).toEqual([true, RESERVE, true])
})

it('a picture that no longer fits is refused in words and leaves nothing half written', { timeout: 60_000 }, async context => {
  const disk = smallDisk(4 * RESERVE)
  if (!disk) return context.skip('this system lets us mount no disk')
  const library = aLibrary({ reserveBytes: 65_536 }, join(disk, 'My.newsroom')), source = join(aFolder(), 'large.jpg')
  writeFileSync(source, Buffer.alloc(8 * RESERVE, 'podium'))
  await expect(library.addOriginal(source)).rejects.toMatchObject({ code: 'disk-full' })
  library.append(aWindow('typed').batch(doc => { headlineOf(doc).insert(0, 'Still here') }))
  expect([library.story('typed').headline, (await library.doctor()).healthy]).toEqual(['Still here', true])
})
