import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { headlineOf, setField } from '../../../electron/documents/index.ts'
import { keep, snapshotsIn } from '../../../electron/library/snapshots.ts'
import { aPhoto, paragraphs } from '../../fixtures/builders.ts'
import { aClock, aFolder, aLibrary, aWindow, photoDoc, storyDoc } from '../../fixtures/library.ts'
import * as Y from 'yjs'

const page = { limit: 10, offset: 0 }

describe('originals', () => {
  it('L19: lie under their hash, unchanged, and only once', async () => {
    const library = aLibrary(), source = join(aFolder(), 'podium shot.JPG'), bytes = Buffer.alloc(3_000_000, 'podium')
    writeFileSync(source, bytes)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const added = await library.addOriginal(source)
    expect(added).toEqual({ sha256, bytes: 3_000_000, path: join(library.folder, 'originals', sha256.slice(0, 2), `${sha256}.jpg`) })
    expect([readFileSync(added.path).equals(bytes), statSync(added.path).mode & 0o777, library.originalPath(sha256), await library.addOriginal(source)]).toEqual([true, 0o444, added.path, added])
    expect(readdirSync(join(library.folder, 'originals'))).toEqual([sha256.slice(0, 2)])
  })

  it('come back when the file was lost, and leave nothing behind when the source can\'t be read', async () => {
    const library = aLibrary(), source = join(aFolder(), 'a.jpg')
    writeFileSync(source, 'podium')
    const { path } = await library.addOriginal(source)
    rmSync(path)
    expect(existsSync((await library.addOriginal(source)).path)).toBe(true)
    await expect(library.addOriginal(join(aFolder(), 'gone.jpg'))).rejects.toThrow('ENOENT')
    expect(readdirSync(join(library.folder, 'originals'))).toHaveLength(1)
  })

  it('have places for smaller copies, named by hash and size alone', () => {
    const library = aLibrary(), sha256 = 'ab'.repeat(32)
    expect(library.renditionPath(sha256, 320)).toBe(join(library.folder, 'renditions', 'ab', `${sha256}-320.jpg`))
    for (const name of ['../../etc/passwd', 'AB'.repeat(32)]) expect(() => library.renditionPath(name, 320)).toThrow('no name of a rendition')
  })
})

describe('the mirror', () => {
  it('L20: shows each story as text and JSON 30 seconds after the last change, under its slug of now', async () => {
    const clock = aClock(), library = aLibrary({ now: clock.now })
    library.create('photo', 'p1', photoDoc({ ...aPhoto(), caption: 'Rasmussen speaks.', credit: 'UPI Photo/POOL' }))
    library.create('story', 's1', storyDoc({
      slug: 'NATO/RUSSIA', headline: 'Thaw', byline: 'By Aud Berg', dateline: { text: 'BRUSSELS, Sept. 18 (UPI)' },
      body: [...paragraphs('NATO and Russia.', 'Second.'), { id: 'p', type: 'picture', photo: 'p1', runs: [] }],
    }))
    const mirror = join(library.folder, 'mirror')
    await library.tend()
    expect(existsSync(mirror)).toBe(false)
    clock.pass(30)
    await library.tend()
    expect(readdirSync(mirror).sort()).toEqual(['NATO-RUSSIA-s1.json', 'NATO-RUSSIA-s1.txt', 'untitled-p1.json'])
    expect(readFileSync(join(mirror, 'NATO-RUSSIA-s1.txt'), 'utf8'))
      .toBe('Thaw\n\nBy Aud Berg\n\nBRUSSELS, Sept. 18 (UPI) -- NATO and Russia.\n\nSecond.\n\nRasmussen speaks. (UPI Photo/POOL)\n')
    expect(JSON.parse(readFileSync(join(mirror, 'NATO-RUSSIA-s1.json'), 'utf8'))).toMatchObject({ slug: 'NATO/RUSSIA', pictures: [{ caption: 'Rasmussen speaks.' }] })
    const window = aWindow('s1')
    Y.applyUpdate(window.doc, library.state('s1').state, 'library')
    library.append(window.batch(doc => { setField(doc, 'slug', 'THAW') }))
    clock.pass(30)
    await library.tend()
    expect(readdirSync(mirror).sort()).toEqual(['THAW-s1.json', 'THAW-s1.txt', 'untitled-p1.json'])
  })
})

describe('snapshots and backups', () => {
  it('L21: are taken every ten minutes with changes, and open as libraries', async () => {
    const clock = aClock(), library = aLibrary({ now: clock.now }), window = aWindow('s1')
    for (let minute = 0; minute < 30; minute += 5) {
      if (minute !== 20) library.append(window.batch(doc => { headlineOf(doc).insert(0, `${minute} `) }))
      await library.tend()
      clock.pass(300)
    }
    const names = snapshotsIn(library.folder)
    expect(names).toEqual(['2026-03-10T12-20-00.000Z.sqlite', '2026-03-10T12-10-00.000Z.sqlite', '2026-03-10T12-00-00.000Z.sqlite'])
  })

  it('are thinned out: six newest, one an hour, one a day', () => {
    const at = (minutes: number): string => `${new Date(Date.parse('2026-03-10T12:00:00Z') - minutes * 60_000).toISOString().replaceAll(':', '-')}.sqlite`
    const kept = keep(Array.from({ length: 40 * 24 * 6 }, (_, n) => at(n * 10)))
    expect([kept.size, [0, 10, 20, 30, 40, 50, 60, 70].map(minutes => kept.has(at(minutes)))]).toEqual([6 + 22 + 12, [true, true, true, true, true, true, false, true]])
  })

  it('L22: a backup is a library of its own, and is brought up to date by the next', async () => {
    const library = aLibrary(), source = join(aFolder(), 'a.jpg'), target = join(aFolder(), 'Copy')
    writeFileSync(source, 'podium')
    const { sha256, path } = await library.addOriginal(source)
    library.create('story', 's1', storyDoc({ headline: 'Thaw' }))
    await library.backup(target)
    library.create('story', 's2', storyDoc({ headline: 'Frost' }))
    await library.backup(target)
    const copy = aLibrary({}, target)
    expect([copy.story('s1').headline, copy.stories(page).total, basename(copy.originalPath(sha256)!), (await copy.doctor()).healthy]).toEqual(['Thaw', 2, basename(path), true])
    const other = aFolder()
    writeFileSync(join(other, 'letters.txt'), '')
    await expect(library.backup(other)).rejects.toThrow('not a newsroom')
  })
})

describe('settings and the log of what left', () => {
  it('keep JSON, and nobody can change what was recorded', () => {
    const library = aLibrary()
    library.setSetting('panes', { list: 240, folded: [true, null] })
    expect([library.setting('panes'), library.setting('never set')]).toEqual([{ list: 240, folded: [true, null] }, null])
    library.record({ what: 'exported', document: 'k1', by: 'Aud', detail: { name: 'a.zip' } })
    expect(library.recorded('k1')).toEqual([{ id: 1, at: '2026-03-10T12:00:00.000Z', what: 'exported', document: 'k1', by: 'Aud', detail: { name: 'a.zip' } }])
  })
})

describe('the doctor', () => {
  it('L23: finds a healthy library healthy', async () => {
    const library = aLibrary()
    library.create('story', 's1', storyDoc({ headline: 'Thaw' }))
    expect(await library.doctor()).toEqual({ healthy: true, lines: [
      'The file of the newsroom is whole.', '1 document: all can be read.', '0 originals: all there and unchanged.', 'Lists and search were made again: 1 row.'] })
  })

  it('L24: names originals that are gone or changed', async () => {
    const library = aLibrary(), folder = aFolder()
    const paths = await Promise.all(['one', 'two', 'three'].map(async name => {
      writeFileSync(join(folder, name), name)
      return (await library.addOriginal(join(folder, name))).path
    }))
    rmSync(paths[0]!)
    chmodSync(paths[1]!, 0o644)
    writeFileSync(paths[1]!, 'TWO')
    const { healthy, lines } = await library.doctor()
    const named = (path: string): string => path.slice(library.folder.length + 1)
    expect([healthy, [...lines].filter(line => line.startsWith('The original')).sort(), lines.includes('2 of 3 originals are missing or changed.')]).toEqual([false, [
      `The original ${named(paths[0]!)} is missing. Put it back from a backup.`, `The original ${named(paths[1]!)} changed. Put it back from a backup.`].sort(), true])
  })
})
