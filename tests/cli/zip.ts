import yauzl, { type Entry, type ZipFile } from 'yauzl'

/** Every file of a zip by its name, by a reader that is not ours. */
export async function unzipped(path: string): Promise<ReadonlyMap<string, Buffer>> {
  const archive = await new Promise<ZipFile>((resolve, reject) => { yauzl.open(path, { lazyEntries: true }, (error, found) => { if (error) reject(error); else resolve(found) }) })
  const files = new Map<string, Buffer>()
  return new Promise((resolve, reject) => {
    archive.on('entry', (entry: Entry) => {
      archive.openReadStream(entry, (error, stream) => {
        if (error) { reject(error); return }
        const chunks: Buffer[] = []
        stream.on('data', (chunk: Buffer) => { chunks.push(chunk) })
        stream.on('end', () => { files.set(entry.fileName, Buffer.concat(chunks)); archive.readEntry() })
      })
    })
    archive.once('end', () => { resolve(files) })
    archive.once('error', reject)
    archive.readEntry()
  })
}
