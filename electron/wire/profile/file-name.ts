import type { Item } from '../../newsroom/index.ts'
import type { Issue, WireFile } from '../format.ts'

/** What a template of file names may name, with what it says to people. */
const nameParts = {
  slug: 'the slug, else the headline', headline: 'the headline', date: 'the day of writing, 2026-01-31', time: 'the time of writing, 235959', id: 'the last part of the id',
  version: 'the version', number: 'the place among the files, from 1', client: 'the client of the profile', ext: 'the ending that the format has',
} as const
type NamePart = keyof typeof nameParts

const PART = /\{([^{}]*)\}/g
const LONGEST = 120

/** What is wrong with a template, as a sentence; undefined where nothing is. */
export function templateFault(template: string): string | undefined {
  const unknown = [...template.matchAll(PART)].map(([, name = '']) => name).find(name => !(name in nameParts))
  if (unknown !== undefined) return `A file name has no “{${unknown}}”. It has ${Object.keys(nameParts).map(name => `{${name}}`).join(' ')}.`
  if (/\{ext\}(?!$)/.test(template)) return '“{ext}” stands at the end of a file name.'
  const rest = template.replace(PART, '')
  if (/[{}]/.test(rest)) return 'A curly bracket of the file name has no other half.'
  const strange = /[^A-Za-z0-9._-]/.exec(rest)?.[0]
  if (strange !== undefined) return `“${strange}” can’t stand in a file name: use letters, digits, “.”, “-” and “_”.`
  return undefined
}

/** The files under the names that the profile wants: safe on every system, no two the same whatever the case. */
export function named(files: readonly WireFile[], items: readonly Item[], { profile, at }: Issue): readonly WireFile[] {
  const { fileName } = profile
  if (fileName === undefined) return files
  const taken = new Set<string>()
  return files.map((file, index) => {
    const slash = file.name.lastIndexOf('/') + 1
    const [, own = file.name, ext = ''] = /^([^.]*)\.?(.*)$/.exec(file.name.slice(slash)) ?? []
    const item = itemOf(items, file.item)
    const wish = fileName.replace(/\.?\{ext\}$/, '').replace(PART, (_all, part: Exclude<NamePart, 'ext'>) => safe(valueOf(part, item, { at, index, client: profile.client ?? '' })))
    const stem = wish.slice(0, LONGEST).replace(/^[-._]+|[-._]+$/g, '')
    return { ...file, name: file.name.slice(0, slash) + free(stem === '' || DEVICE.test(stem) ? own : stem, ext, taken) }
  })
}

function free(stem: string, ext: string, taken: Set<string>): string {
  const ending = ext && `.${ext}`
  let name = `${stem}${ending}`
  for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${stem}-${count}${ending}`
  taken.add(name.toLowerCase())
  return name
}

const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

function itemOf(items: readonly Item[], guid: string): Item | undefined {
  return items.find(item => item.guid === guid) ?? items.flatMap(item => (item.kind === 'story' ? item.pictures : [])).find(photo => photo.guid === guid)
}

function valueOf(part: Exclude<NamePart, 'ext'>, item: Item | undefined, { at, index, client }: Readonly<{ at: string; index: number; client: string }>): string {
  switch (part) {
    case 'slug': return (item && item.kind !== 'photo' ? item.slug : '') || headlineOf(item)
    case 'headline': return headlineOf(item)
    case 'date': return at.slice(0, 10)
    case 'time': return at.slice(11, 19).replaceAll(':', '')
    case 'id': return item?.guid.split(/[:/]/).findLast(Boolean) ?? ''
    case 'version': return String(item?.version ?? 1)
    case 'number': return String(index + 1)
    case 'client': return client
  }
}

const headlineOf = (item: Item | undefined): string => (item?.kind === 'package' ? item.title : item?.headline) ?? ''

/** Small letters, digits and hyphens of ASCII; accents fall off. */
const safe = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[^A-Za-z0-9]+/g, '-').replace(/^-+|-+$/g, '').toLowerCase().slice(0, 60).replace(/-+$/, '')
