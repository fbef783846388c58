// What a build was made from, as one hash, so that a second build with nothing changed does nothing.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { out, root, toolchainFile } from './paths.mjs'

const FOLDERS = ['electron', 'renderer', 'build']
const FILES = ['package.json', 'package-lock.json', 'tsconfig.json']
const STAMP = '.built-from'

/** Names and contents, not times: a checkout that changes nothing builds nothing. */
export function inputs() {
  const hash = createHash('sha256')
  for (const folder of FOLDERS) {
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true }).filter(found => found.isFile()).sort(byPath)) {
      hash.update(`\0${pathOf(entry)}\0`).update(readFileSync(pathOf(entry)))
    }
  }
  for (const file of [...FILES.map(name => join(root, name)), toolchainFile]) hash.update(`\0${file}\0`).update(readFileSync(file))
  return hash.digest('hex')
}

/** @returns the hash that the built files were made from; undefined where there are none */
export function builtFrom() {
  return existsSync(join(out, STAMP)) ? readFileSync(join(out, STAMP), 'utf8') : undefined
}

export const stampName = STAMP
const pathOf = entry => join(entry.parentPath, entry.name)
const byPath = (a, b) => (pathOf(a) < pathOf(b) ? -1 : 1)
