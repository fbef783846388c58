import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** The version in package.json, which lies two folders above this file, as source and as built. */
export const versionOfDateline = (): string =>
  z.object({ version: z.string() }).parse(JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'package.json'), 'utf8'))).version
