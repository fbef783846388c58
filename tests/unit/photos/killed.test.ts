import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { NewsroomError } from '../../../electron/newsroom/index.ts'
import { aFullPhoto } from './full.ts'
import { bench, sha256 } from './pictures.ts'

const desk = bench()

/** The ExifTool processes that this process started. */
const children = (): readonly number[] => readdirSync('/proc').filter(name => /^\d+$/.test(name)).map(Number).filter(pid => {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[1] === String(process.pid) && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('exiftool')
  } catch {
    return false                                                          // it ended while we looked
  }
})

describe.skipIf(process.platform !== 'linux')('a killed ExifTool', () => {
  it('leaves no half copy and no changed original, is said in words, and the next picture is written', async () => {
    const source = await desk.jpeg('source.jpg', { width: 400, height: 300 })
    const before = sha256(source)
    const ends: string[] = []
    for (let round = 0; round < 6; round += 1) {
      const work = Array.from({ length: 6 }, (_, count) => desk.photos.embed(source, desk.path(`out-${round}-${count}.jpg`), aFullPhoto)
        .then(() => 'written', (error: unknown) => (error instanceof NewsroomError ? 'refused' : String(error))))
      await new Promise(resolve => { setTimeout(resolve, 40 * round) })
      for (const pid of children()) process.kill(pid, 'SIGKILL')
      ends.push(...await Promise.all(work))
    }
    expect(ends.filter(end => end !== 'written' && end !== 'refused')).toEqual([])
    await desk.photos.embed(source, desk.path('out-last.jpg'), aFullPhoto)
    const copies = readdirSync(desk.folder).filter(name => name !== 'source.jpg')
    expect(copies.filter(name => !/^out-[\w-]+\.jpg$/.test(name))).toEqual([])
    expect(copies.length).toBe(ends.filter(end => end === 'written').length + 1)
    for (const name of copies) expect((await desk.photos.read(desk.path(name))).photo.caption).toBe(aFullPhoto.caption)
    expect(sha256(source)).toBe(before)
  }, 90_000)
})
