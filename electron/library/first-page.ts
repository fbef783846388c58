import { copyFileSync, existsSync, mkdirSync, readFileSync, readSync, openSync, closeSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isNoSpace } from './disk.ts'

// The header of SQLite's file format: where it says how large a page is, and how many there are.
const PAGE_SIZE_AT = 16, PAGES_AT = 28
const HEADER = 'SQLite format 3\0'

const keptIn = (folder: string): string => join(folder, 'snapshots', 'first-page')

/**
 * Keeps a copy of the first page of a library. It says where all else lies, hardly ever changes, and without it nothing of the
 * file can be read.
 */
export function keepFirstPage(folder: string, file: string): void {
  const page = firstPage(file)
  if (!page || (existsSync(keptIn(folder)) && readFileSync(keptIn(folder)).equals(page))) return
  try {
    mkdirSync(dirname(keptIn(folder)), { recursive: true })
    writeFileSync(keptIn(folder), page, { flush: true })
  } catch (error) {
    // No reason not to open: the next opening tries again.
    if (!isNoSpace(error)) throw error
  }
}

/** Copies a damaged library and puts the kept first page into the copy. @returns whether there was one to put */
export function copyWithFirstPage(folder: string, file: string, copy: string): boolean {
  if (!existsSync(keptIn(folder))) return false
  const page = readFileSync(keptIn(folder))
  for (const ending of ['', '-wal']) if (existsSync(file + ending)) copyFileSync(file + ending, copy + ending)
  page.writeUInt32BE(Math.floor(statSync(file).size / page.length), PAGES_AT)
  const handle = openSync(copy, 'r+')
  try {
    writeSync(handle, page, 0, page.length, 0)
  } finally {
    closeSync(handle)
  }
  return true
}

function firstPage(file: string): Buffer | undefined {
  const handle = openSync(file, 'r')
  try {
    const start = Buffer.alloc(65_536), read = readSync(handle, start, 0, start.length, 0)
    // 1 stands for 65,536, which doesn't fit.
    const size = start.readUInt16BE(PAGE_SIZE_AT) === 1 ? 65_536 : start.readUInt16BE(PAGE_SIZE_AT)
    return start.toString('latin1', 0, HEADER.length) === HEADER && read >= size ? start.subarray(0, size) : undefined
  } finally {
    closeSync(handle)
  }
}
