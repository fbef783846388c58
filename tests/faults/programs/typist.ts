// Works in a library without a pause until it is killed, and says each thing once it was acknowledged.
import { writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { docOf, headlineOf, newsDoc } from '../../../electron/documents/index.ts'
import { openLibrary } from '../../../electron/library/index.ts'

const [folder = '', sitting = ''] = process.argv.slice(2)
// An hour a step, so that versions, mirror and snapshots fall due again and again.
let at = Date.parse('2026-03-10T12:00:00Z') + Number(sitting) * 1e9
const library = openLibrary(folder, {
  now: () => new Date(at).toISOString(), annotate: () => ({ badge: 'free', reason: '', counts: { errors: 0, warnings: 0 } }), reserveBytes: 65_536,
})
const doc = docOf(library.state('typed').state)
let updates: Uint8Array[] = []
doc.on('update', (update: Uint8Array) => { updates.push(update) })
const say = (line: string): void => { writeSync(1, `${line}\n`) }
const picture = join(tmpdir(), `dateline-typist-${process.pid}`)

const first = headlineOf(doc).toJSON().trim().split(' ').filter(Boolean).length
say('open')
for (let n = first; ; n++) {
  updates = []
  headlineOf(doc).insert(headlineOf(doc).length, `${n} `)
  library.append({ document: 'typed', kind: 'story', writer: sitting, number: n + 1, updates })
  say(`typed ${n}`)
  if (n % 5 === 0) importStory(`import-${sitting}-${n}`)
  if (n % 7 === 0) await importPicture(n)
  if (n % 11 === 0) library.project()
  if (n % 13 === 0) library.fold('typed')
  if (n % 17 === 0) await library.tend()
  if (n % 29 === 0) await library.backup(join(folder, '..', 'Copy'))
  at += 3_600_000
}

function importStory(id: string): void {
  const story = newsDoc()
  headlineOf(story).insert(0, `Story ${id}`)
  library.create('story', id, story)
  say(`imported ${id}`)
}

async function importPicture(n: number): Promise<void> {
  writeFileSync(picture, Buffer.alloc(200_000, `${sitting} ${n}`))
  const { sha256 } = await library.addOriginal(picture)
  say(`copied ${sha256}`)
}
