import { randomUUID } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Dropped, Grant } from '../contract/index.ts'

/** Turns the paths that a person chose into tokens: the host learns token and path, the page token and name. */
export class Grants {
  constructor(private readonly tellHost: (token: string, path: string) => void) {}

  give(path: string): Grant {
    const token = randomUUID()
    this.tellHost(token, path)
    return { token, name: basename(path) }
  }

  giveDropped(dropped: Dropped): Grant {
    return this.give('path' in dropped ? dropped.path : keepPasted(dropped.name, dropped.bytes))
  }
}

/** A pasted picture has no place of its own until it is imported; the system clears its folder for temporary files. */
function keepPasted(name: string, bytes: Uint8Array): string {
  const file = join(mkdtempSync(join(tmpdir(), 'dateline-pasted-')), basename(name) || 'pasted')
  writeFileSync(file, bytes)
  return file
}
