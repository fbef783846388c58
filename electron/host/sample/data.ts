import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { photoTextFields, storyStates, type Rights } from '../../newsroom/index.ts'

const Person = z.strictObject({ name: z.string(), title: z.string().exactOptional(), position: z.string().exactOptional() })
const Texts = z.partialRecord(z.enum(photoTextFields), z.string())
const RightsRecord = z.custom<Rights>(value => typeof value === 'object' && value !== null && 'category' in value, 'rights')

const SamplePhoto = z.object({
  frame: z.string().regex(/^\d{4}$/),
  /** The drawing, without `.svg`; a picture without one is still to come. */
  scene: z.string().exactOptional(),
  caption: z.string(), people: z.array(Person).default([]), keywords: z.array(z.string()), language: z.string(), urgency: z.int().exactOptional(),
  rights: RightsRecord.nullable(),
}).catchall(z.unknown()).transform(({ frame, scene, caption, people, keywords, language, urgency, rights, ...texts }) => ({
  frame, caption, people, keywords, language, rights, texts: Texts.parse(texts),
  ...(scene === undefined ? {} : { scene }), ...(urgency === undefined ? {} : { urgency }),
}))
export type SamplePhoto = z.infer<typeof SamplePhoto>

const text = z.string()
const SampleBlock = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('paragraph'), text }),
  z.strictObject({ type: z.literal('note'), text }),
  z.strictObject({ type: z.literal('quote'), text, attribution: text.exactOptional() }),
  z.strictObject({ type: z.literal('subhead'), text, level: z.int() }),
  z.strictObject({ type: z.literal('item'), text, list: z.enum(['bullet', 'number']), depth: z.int() }),
  z.strictObject({ type: z.literal('row'), text }),
  z.strictObject({ type: z.literal('picture'), frame: text }),
  z.strictObject({ type: z.literal('embed'), url: text }),
])
export type SampleBlock = z.infer<typeof SampleBlock>

/** Parts are given where our reader of datelines doesn't know the script. */
const Dateline = z.strictObject({ text, city: text, region: text, date: text, agency: text })

const SampleStory = z.strictObject({
  name: text, slug: text, headline: text, byline: text, dateline: z.union([text, Dateline]), language: text, urgency: z.int(), state: z.enum(storyStates), created: z.iso.datetime({ offset: true }),
  keywords: z.array(text), subjects: z.array(z.strictObject({ scheme: text, code: text, name: text })), places: z.array(text),
  /** Frames that belong to the story without a place in it. */
  pictures: z.array(text), body: z.array(SampleBlock),
  embargo: z.iso.datetime({ offset: true }).exactOptional(), edNote: text.exactOptional(), copyright: text.exactOptional(),
  signal: z.enum(['correction', 'update', 'kill', 'advisory', 'test']).exactOptional(), version: z.int().positive().default(1),
})
export type SampleStory = z.infer<typeof SampleStory>

const SamplePackage = z.strictObject({ name: text, title: text, slug: text, note: text, created: z.iso.datetime({ offset: true }), stories: z.array(text), photos: z.array(text) })
export type SamplePackage = z.infer<typeof SamplePackage>

export type SampleData = Readonly<{ photos: readonly SamplePhoto[]; stories: readonly SampleStory[]; packages: readonly SamplePackage[] }>

/** The fiction as it lies in `assets/sample`. */
export function readSample(folder: string): SampleData {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'))
  return { photos: z.array(SamplePhoto).parse(read('photos.json')), stories: z.array(SampleStory).parse(read('stories.json')), packages: z.array(SamplePackage).parse(read('packages.json')) }
}
