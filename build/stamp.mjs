// What a build was made from, as one hash, so that a second build with nothing changed does nothing.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { out, root, toolchainFile } from './paths.mjs'

const FILES = ['package.json', 'package-lock.json', 'tsconfig.json'].map(name => join(root, name))

/** The file in out/ that says what it was built from. */
export const stampName = '.built-from'

export function inputs() {
  const hash = hashFolders(createHash('sha256'), ['electron', 'renderer', 'assets', 'build'])
  for (const file of [...FILES, toolchainFile]) add(hash, file)
  return hash.digest('hex')
}

/** Names and contents, not times: a checkout that changes nothing builds nothing. */
export function hashFolders(hash, folders) {
  for (const folder of folders) {
    const files = readdirSync(join(root, folder), { recursive: true, withFileTypes: true }).filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
    for (const file of files.sort()) add(hash, file)
  }
  return hash
}

/** @returns the hash that the built files were made from; undefined where there are none */
export function builtFrom() {
  return existsSync(join(out, stampName)) ? readFileSync(join(out, stampName), 'utf8') : undefined
}

function add(hash, file) {
  hash.update(`\0${relative(root, file)}\0`).update(readFileSync(file))
}
