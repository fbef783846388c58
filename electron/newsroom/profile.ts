import { z } from 'zod'
import { media } from './rights.ts'

const words = (longest: number) => z.string().max(longest).regex(/\S/, 'is empty').regex(/^\P{Cc}*$/u, 'holds control characters')

/** How a picture leaves. `longEdge` in pixels, never made larger; `quality` of JPEG, 1 to 100. What is absent stays as it is. */
const PictureWishes = z.strictObject({
  format: z.enum(['original', 'jpeg']).exactOptional(),
  longEdge: z.int().min(64).max(30_000).exactOptional(),
  quality: z.int().min(1).max(100).exactOptional(),
  icc: z.enum(['srgb', 'keep']).exactOptional(),
  metadata: z.enum(['embedded', 'sidecar', 'both']).exactOptional(),
}).readonly()
export type PictureWishes = z.output<typeof PictureWishes>

/** A domain that the newsroom owns, and a day on which it did (RFC 4151 and RFC 3085 want both). */
const IdScheme = z.strictObject({
  scheme: z.enum(['tag', 'urn:newsml']),
  authority: z.string().max(253).regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/, 'is no domain name, such as “example.org”'),
  since: z.iso.date(),
}).readonly()
export type IdScheme = z.output<typeof IdScheme>

/**
 * How one client wants it; data. `options` are the format's own, by their keys; one that is absent has the format's standard
 * value. `categories` maps codes of ours (`medtop:15000000`) to the client's own category. `fileName` is a template
 * (`{slug}-{version}.{ext}`). Without `ids`, items keep the ids that they have. `client`, `medium` and `territory` (ISO 3166-1
 * alpha-3) are what the rights gate is asked about. `form` is how a package for this client lies there, where nobody says otherwise.
 */
export const Profile = z.strictObject({
  id: z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?$/, 'is made of small letters, digits and hyphens'),
  name: words(100),
  format: z.string().min(1).max(40),
  options: z.record(z.string().max(40), z.union([z.string().max(1000), z.number(), z.boolean()])).readonly().exactOptional(),
  categories: z.record(words(100), words(100)).readonly().exactOptional(),
  client: words(200).exactOptional(),
  medium: z.enum(media).exactOptional(),
  territory: z.array(z.string().regex(/^(?:[A-Z]{3}|WORLD)$/, 'is no country code of three letters')).max(250).readonly().exactOptional(),
  fileName: words(200).exactOptional(),
  form: z.enum(['zip', 'folder']).exactOptional(),
  pictures: PictureWishes.exactOptional(),
  ids: IdScheme.exactOptional(),
}).readonly()
export type Profile = z.output<typeof Profile>
