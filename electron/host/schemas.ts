import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Schemas } from '../wire/index.ts'

/** One folder for each standard, as `npm run schemas` lays them down. */
const standards = ['', 'nitf', 'newsml-g2', 'ninjs', 'geojson'] as const

/**
 * The official schemas that lie on this machine: in the user's schema folder, else in `../shared/schemas` beside the project.
 * A file that was found is kept in memory; one that is missing is looked for again, since a person may fetch it meanwhile.
 */
export function findSchemas(folders: readonly string[] = schemaFolders()): Schemas {
  const found = new Map<string, Uint8Array>()
  return name => {
    const kept = found.get(name)
    if (kept) return kept
    const path = folders.flatMap(folder => standards.map(standard => join(folder, standard, name))).find(existsSync)
    if (path === undefined) return undefined
    const bytes = readFileSync(path)
    found.set(name, bytes)
    return bytes
  }
}

function schemaFolders(): readonly string[] {
  const root = projectRoot(dirname(fileURLToPath(import.meta.url)))
  const shared = process.env['DATELINE_SHARED'] ?? (root === undefined ? undefined : join(root, '..', 'shared'))
  return [userFolder(), ...(shared === undefined ? [] : [join(shared, 'schemas')])]
}

/** The same folder that build/schemas.mjs fills. */
function userFolder(): string {
  const named = process.env['DATELINE_SCHEMAS']
  if (named) return named
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Dateline', 'schemas')
  if (process.platform === 'win32') return join(process.env['APPDATA'] ?? homedir(), 'Dateline', 'schemas')
  return join(process.env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'dateline', 'schemas')
}

/** The nearest folder upwards that holds a package.json. */
function projectRoot(from: string): string | undefined {
  if (existsSync(join(from, 'package.json'))) return from
  const above = dirname(from)
  return above === from ? undefined : projectRoot(above)
}
