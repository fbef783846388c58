import { z } from 'zod'
import { Profile } from '../newsroom/index.ts'
import { request } from './request.ts'
import { DocumentId, Findings, Grant } from './shapes.ts'

const Named = { key: z.string(), label: z.string(), help: z.string().exactOptional() }
/** What a format lets a profile choose, as the editor's form needs it. */
const Option = z.discriminatedUnion('kind', [
  z.strictObject({ ...Named, kind: z.literal('choice'), choices: z.array(z.strictObject({ value: z.string(), label: z.string() })).readonly(), standard: z.string() }),
  z.strictObject({ ...Named, kind: z.literal('whole'), least: z.number(), most: z.number(), standard: z.number() }),
  z.strictObject({ ...Named, kind: z.literal('switch'), standard: z.boolean() }),
  z.strictObject({ ...Named, kind: z.literal('text'), pattern: z.string(), standard: z.string() }),
])
export type FormatOption = z.infer<typeof Option>

const Format = z.strictObject({ id: z.string(), name: z.string(), version: z.string(), options: z.array(Option).readonly() })
export type FormatFace = z.infer<typeof Format>

/** `own`: made in this newsroom, else a preset, which nobody can change. `findings` say what is wrong with one that no longer fits its format. */
const Listed = z.strictObject({ profile: Profile, own: z.boolean(), findings: Findings })
export type ListedProfile = z.infer<typeof Listed>

export const LossSchema = z.strictObject({ item: z.string(), path: z.string(), reason: z.string(), proposal: z.string().exactOptional() })

const Tested = z.strictObject({
  /** What stands in the way of using it; then nothing else was tried. */
  faults: Findings,
  files: z.array(z.strictObject({ name: z.string(), bytes: z.int().nonnegative(), schema: z.string().nullable(), findings: Findings })),
  losses: z.array(LossSchema),
})
export type TestedProfile = z.infer<typeof Tested>

/** How clients want what leaves. */
export const profiles = {
  /** The newsroom's own first, then the presets; and the formats that a profile may name. */
  list: request('profiles:list', z.strictObject({}), z.strictObject({ profiles: z.array(Listed), formats: z.array(Format) })),
  /** Keeps a profile of the newsroom's own, new or changed. With findings, nothing was kept. */
  save: request('profiles:save', z.strictObject({ profile: Profile }), z.strictObject({ findings: Findings })),
  remove: request('profiles:remove', z.strictObject({ id: z.string().max(60) }), z.strictObject({})),
  /** Takes the profile of a JSON file into the newsroom; it replaces one of its own of the same id. With findings, nothing was taken. */
  import: request('profiles:import', z.strictObject({ grant: Grant }), z.strictObject({ id: z.string().nullable(), findings: Findings })),
  export: request('profiles:export', z.strictObject({ id: z.string().max(60), target: Grant }), z.strictObject({ name: z.string() })),
  /** Writes a sample story, or a story of the newsroom, by a profile that need not be kept, and proves the files. Writes nothing to disk. */
  test: request('profiles:test', z.strictObject({ profile: Profile, story: DocumentId.optional() }), Tested),
}
