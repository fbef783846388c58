import { readFile, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { FormatFace, Handlers, ListedProfile, profiles as contract } from '../contract/index.ts'
import { NewsroomError, Profile, type Finding } from '../newsroom/index.ts'
import type { Library } from '../library/index.ts'
import { land } from '../packages/index.ts'
import { checkProfile, formats, presets, printProfile, readProfile, writableIds } from '../wire/index.ts'
import type { House } from './desk.ts'
import { tryOut } from './tryout.ts'

export { standardProfiles } from '../packages/index.ts'
export type { ListedProfile } from '../contract/index.ts'

const SETTING = 'profiles'

/** A profile file is small; a larger one is none. */
const LARGEST = 1_000_000

/** The newsroom's own profiles, in the order in which they were made. One that no longer fits its format is among them, with what is wrong. */
export function ownProfiles(library: Library): readonly ListedProfile[] {
  const stored = library.setting(SETTING)
  if (!Array.isArray(stored)) return []
  return stored.flatMap((value: unknown): readonly ListedProfile[] => {
    const shape = Profile.safeParse(value)
    return shape.success ? [{ profile: shape.data, own: true, findings: checkProfile(shape.data).findings }] : []
  })
}

/** What everybody has. */
export const presetProfiles: readonly ListedProfile[] = presets.map(profile => ({ profile, own: false, findings: [] }))

export const listedProfiles = (library: Library): readonly ListedProfile[] => [...ownProfiles(library), ...presetProfiles]

/** @throws NewsroomError `not-found`, or `not-valid` for one that no longer fits its format */
export function profileOf(listed: readonly ListedProfile[], id: string): Profile {
  const found = listed.find(({ profile }) => profile.id === id)
  if (!found) throw new NewsroomError('not-found', about(id), `There is no profile “${id}”.`, `Use ${listed.map(({ profile }) => profile.id).join(', ')}, or a file.`)
  const [fault] = found.findings
  if (fault) throw new NewsroomError('not-valid', about(id), `The profile “${found.profile.name}” can’t be used: ${fault.message}`, 'Mend it in Settings, Profiles.')
  return found.profile
}

/**
 * A profile by its id, or by the name of a JSON file that holds one.
 *
 * @throws NewsroomError `not-found`, `not-valid` with the first fault in words
 */
export async function profileNamed(name: string, listed: readonly ListedProfile[]): Promise<Profile> {
  return /\.json$/i.test(name) ? profileFile(name) : profileOf(listed, name)
}

async function profileFile(path: string): Promise<Profile> {
  const { profile, findings: [fault] } = await readProfileFile(path)
  if (profile) return profile
  throw new NewsroomError('not-valid', about(path), `“${basename(path)}” can’t be used: ${fault?.message ?? ''}`, 'Mend it, or make one by “dateline profile show ID”.')
}

export async function readProfileFile(path: string): Promise<ReturnType<typeof readProfile>> {
  const bytes = await readFile(path).catch((cause: unknown) => { throw new NewsroomError('not-found', about(path), `“${basename(path)}” can’t be opened.`, 'Look at its name and place.', { cause }) })
  if (bytes.length > LARGEST) throw new NewsroomError('too-large', about(path), `“${basename(path)}” is too large to be a profile.`, 'Choose a profile that Dateline exported.')
  return readProfile(bytes.toString('utf8'))
}

const about = (id: string) => ({ kind: 'file', id, label: basename(id) }) as const

const faces: readonly FormatFace[] = writableIds.map(id => {
  const { name, version, options } = formats[id]
  return { id, name, version, options }
})

/** What windows may ask about profiles. */
export function profileHandlers(house: House): Handlers<typeof contract> {
  const { library, grants } = house
  const keep = (all: readonly Profile[]): void => library.setSetting(SETTING, all.map(profile => ({ ...profile })))
  const own = (): readonly Profile[] => ownProfiles(library).map(({ profile }) => profile)
  const save = (profile: Profile): readonly Finding[] => {
    const findings = [...checkProfile(profile).findings, ...taken(profile)]
    if (findings.length > 0) return findings
    const others = own()
    keep(others.some(({ id }) => id === profile.id) ? others.map(each => (each.id === profile.id ? profile : each)) : [...others, profile])
    return []
  }
  return {
    list: async () => ({ profiles: [...listedProfiles(library)], formats: [...faces] }),
    save: async ({ profile }) => ({ findings: save(profile) }),
    async remove({ id }) {
      keep(own().filter(profile => profile.id !== id))
      return {}
    },
    async import({ grant }) {
      const { profile, findings } = await readProfileFile(await grants.pathOf(grant))
      const wrong = profile ? save(profile) : findings
      return { id: profile && wrong.length === 0 ? profile.id : null, findings: wrong }
    },
    async export({ id, target }) {
      const path = await grants.pathOf(target)
      const profile = profileOf(listedProfiles(library), id)
      await land(path, stage => writeFile(stage, printProfile(profile), { flag: 'wx', flush: true }))
      return { name: basename(path) }
    },
    test: async ({ profile, story }) => tryOut(profile, house.schemas, house.now(), story === undefined ? [] : [library.story(story)]),
  }
}

const taken = ({ id }: Profile): readonly Finding[] => (presets.some(preset => preset.id === id)
  ? [{ rule: 'profile/taken', severity: 'error', message: `“${id}” is the id of a preset: choose another one.`, where: { kind: 'field', field: 'id' } }] : [])
