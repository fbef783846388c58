import type { TestedProfile } from '../contract/index.ts'
import type { Item, Profile } from '../newsroom/index.ts'
import { sha256Of } from '../packages/index.ts'
import { checkProfile, prove, writeAs, type Schemas } from '../wire/index.ts'
import { sampleStory } from './sample-story.data.ts'

/** Writes a story by a profile and proves the files; nothing reaches the disk. Without a story, one of our own with a bit of everything. */
export function tryOut(profile: Profile, schemas: Schemas, at: string, items: readonly Item[]): TestedProfile {
  const { findings: faults } = checkProfile(profile)
  if (faults.length > 0) return { faults, files: [], losses: [] }
  const written = writeAs(items.length > 0 ? items : [sampleStory], { profile, at, provider: { name: 'Dateline' } })
  const proof = prove(profile.format, written, schemas, sha256Of)
  return {
    faults: proof.faults.map(message => ({ rule: 'profile/output', severity: 'error', message, where: { kind: 'item' } })),
    files: proof.files.map(({ file, validation }) => ({ name: file.name, bytes: file.bytes.length, schema: validation.schema, findings: validation.findings })),
    losses: [...written.losses],
  }
}
