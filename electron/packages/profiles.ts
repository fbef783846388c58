import type { Profile, WritableId } from '../wire/index.ts'

/** The presets; the first of each format is how it leaves when nobody asks for another. */
export const profiles: readonly Profile[] = [
  { id: 'newsml-g2', name: 'NewsML-G2, news message', format: 'newsml-g2' },
  { id: 'nitf', name: 'NITF 3.6', format: 'nitf' },
  { id: 'nitf-bare', name: 'NITF 3.6 without a namespace', format: 'nitf', options: { namespace: false } },
  { id: 'ninjs', name: 'ninjs 3.1', format: 'ninjs' },
  { id: 'html', name: 'HTML with JSON-LD', format: 'html' },
  { id: 'text', name: 'Plain text, 69 columns', format: 'text' },
  { id: 'text-unwrapped', name: 'Plain text, a line a paragraph', format: 'text', options: { width: 0 } },
]

/** The preset that every format leaves by. */
export function standardProfile(format: WritableId): Profile {
  const profile = profiles.find(each => each.format === format)
  if (!profile) throw new Error(`No profile for ${format}.`)
  return profile
}

/** What stands in a package, each format in its own folder. */
const packaged = ['newsml-g2', 'nitf', 'ninjs', 'html', 'text'] as const satisfies readonly WritableId[]

export const standardProfiles: readonly Readonly<{ format: WritableId; profile: Profile }>[] = packaged.map(format => ({ format, profile: standardProfile(format) }))
