import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { MANIFEST } from '../../packages/index.ts'
import { weighFile } from '../input.ts'
import type { Finding } from '../../newsroom/index.ts'
import type { Bundle } from './bundle.ts'
import { remark } from './report.ts'

/** What of a manifest an import needs. */
const ManifestFiles = z.object({
  dateline: z.literal(1),
  files: z.array(z.object({ path: z.string(), sha256: z.string(), format: z.string().optional() })).max(100_000),
})

/** The formats that hold everything, best first: of several files that tell the same story one is enough. */
const BEST = ['newsml-g2', 'ninjs', 'nitf', 'html', 'text'] as const

/**
 * A package that Dateline built holds every story in five formats: only the richest is read, with the pictures. Any other
 * bundle is taken as it is.
 */
export async function unfoldParcel(files: Bundle): Promise<Readonly<{ files: Bundle; findings: readonly Finding[] }>> {
  const manifest = files.find(({ name }) => name === MANIFEST || name.endsWith(`/${MANIFEST}`))
  const listed = manifest && await readManifest(manifest.path)
  if (!manifest || !listed) return { files, findings: [] }
  const root = manifest.name.slice(0, -MANIFEST.length)
  const best = BEST.find(format => listed.some(file => file.format === format))
  const wanted = new Map(listed.map(file => [root + file.path, file]))
  const own = files.filter(({ name }) => name.startsWith(root))
  const kept = own.filter(({ name, kind }) => kind === 'picture' || wanted.get(name)?.format === best)
  const changed: string[] = []
  for (const { path, name } of kept) if (wanted.get(name)?.sha256 !== (await weighFile(path)).sha256) changed.push(name)
  return {
    files: [...files.filter(file => !own.includes(file)), ...kept],
    findings: changed.map(name => remark('changed-since', 'warning', `“${name}” is not what the package’s manifest says: somebody changed it after it was built.`)),
  }
}

async function readManifest(path: string): Promise<z.infer<typeof ManifestFiles>['files'] | undefined> {
  try {
    return ManifestFiles.parse(JSON.parse(await readFile(path, 'utf8'))).files
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return undefined
    throw error
  }
}
