// Appends a number of batches to a document of a library, one word each, and says each once it was acknowledged.
import { writeSync } from 'node:fs'
import { docOf, headlineOf } from '../../../electron/documents/index.ts'
import { openLibrary } from '../../../electron/library/index.ts'

const [folder = '', name = '', count = ''] = process.argv.slice(2)
const library = openLibrary(folder, {
  now: () => new Date().toISOString(), annotate: () => ({ badge: 'free', reason: '', counts: { errors: 0, warnings: 0 } }), reserveBytes: 65_536,
})
const doc = docOf(library.state('shared').state)
let updates: Uint8Array[] = []
doc.on('update', (update: Uint8Array) => { updates.push(update) })
for (let n = 0; n < Number(count); n++) {
  updates = []
  headlineOf(doc).insert(headlineOf(doc).length, `${name}${n} `)
  library.append({ document: 'shared', kind: 'story', writer: name, number: n + 1, updates })
  writeSync(1, `${n}\n`)
  if (n % 50 === 0) library.fold('shared')
}
library.close()
