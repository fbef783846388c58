import { mkdir, writeFile } from 'node:fs/promises'
import { basename, dirname, resolve, sep } from 'node:path'
import type { Finding, Item, Profile } from '../newsroom/index.ts'
import { land, safeName, sha256Of, spoiled } from '../packages/index.ts'
import { prove, writeAs, writerOf, type Loss, type Schemas, type WireFile } from '../wire/index.ts'
import { refuseFile } from './input.ts'

export type ConvertedFile = Readonly<{ path: string; mediaType: string; bytes: number; sha256: string }>

type About = Readonly<{ file: string; format: string; to: string; losses: readonly Loss[]; findings: readonly Finding[] }>
export type Conversion = About & Readonly<{ files: readonly ConvertedFile[] }>

/** A conversion that is proven, and not on disk yet: what it would lose can be told first. */
export type Prepared = About & Readonly<{ written: readonly WireFile[] }>

type Read = Readonly<{ file: string; format: string; items: readonly Item[]; findings: readonly Finding[] }>

const PROVIDER = { name: 'Dateline' } as const

/**
 * Writes what was read by a profile, in memory, and proves it.
 *
 * @throws NewsroomError `unsupported` where nothing of it can be written so, `invalid-output` where it would not be right: our fault
 */
export function prepare({ file, format, items, findings }: Read, profile: Profile, schemas: Schemas, at: string): Prepared {
  const written = writeAs(items, { profile, at, provider: PROVIDER })
  const { name } = writerOf(profile.format)
  if (written.files.length === 0) throw refuseFile('unsupported', basename(file), `holds nothing that ${name} can carry`, written.losses[0]?.reason ?? 'Choose another format.')
  const [fault] = prove(profile.format, written, schemas, sha256Of).faults
  if (fault !== undefined) throw spoiled(`“${basename(file)}” as ${name}`, fault)
  return { file, format, to: profile.format, losses: written.losses, findings, written: written.files }
}

/** Puts the files into a folder, each whole or not at all. @throws NewsroomError `disk-full`, `cannot-write` */
export async function landConversion({ written, ...about }: Prepared, out: string): Promise<Conversion> {
  const files: ConvertedFile[] = []
  for (const { name, mediaType, bytes } of written) {
    const path = within(out, name)
    await land(path, async stage => {
      await mkdir(dirname(stage), { recursive: true })
      await writeFile(stage, bytes, { flag: 'wx', flush: true })
    })
    files.push({ path, mediaType, bytes: bytes.length, sha256: sha256Of(bytes) })
  }
  return { ...about, files }
}

/** A name that a writer made, below `folder` and nowhere else. */
function within(folder: string, name: string): string {
  const root = resolve(folder)
  const path = resolve(root, name)
  return path.startsWith(root + sep) ? path : resolve(root, safeName(name, 'story'))
}
