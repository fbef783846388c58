import type { PictureWishes } from '../newsroom/index.ts'
import { presets, type Profile } from '../wire/index.ts'

/** What stands in a package where nobody says otherwise: these formats, each as it is by itself. */
const packaged: readonly string[] = ['newsml-g2', 'nitf', 'ninjs', 'html', 'text']
export const standardProfiles: readonly Profile[] = packaged.flatMap(id => presets.filter(preset => preset.id === id))

/** One way in which pictures leave, in a folder of its own; `profiles` are the ids of those who want it. */
export type PictureSet = Readonly<{ folder: string; wishes: PictureWishes; profiles: readonly string[] }>

/** The first set lies in `pictures`, each other one in a folder named by the first profile that wants it. */
export function pictureSets(profiles: readonly Profile[]): readonly PictureSet[] {
  const wishes = new Map<string, { wishes: PictureWishes; profiles: string[] }>()
  for (const { id, pictures = {} } of profiles) {
    const key = JSON.stringify([pictures.format ?? 'original', pictures.longEdge, pictures.quality, pictures.icc, pictures.metadata ?? 'embedded'])
    const set = wishes.get(key) ?? { wishes: pictures, profiles: [] }
    set.profiles.push(id)
    wishes.set(key, set)
  }
  return [...wishes.values()].map(({ wishes: each, profiles: ids }, index) => ({ folder: index === 0 ? 'pictures' : `pictures-${ids[0] ?? index}`, wishes: each, profiles: ids }))
}
