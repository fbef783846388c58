import type { Item, NewsPackage, Photo, Story } from '../newsroom/index.ts'

/** What leaves together: the package with the items that its entries name. `photos` are those listed on their own. */
export type Shipment = Readonly<{ package: NewsPackage; stories: readonly Story[]; photos: readonly Photo[] }>

/** Every picture that is part of the shipment, once, in the order of the stories, then those on their own. */
export function picturesOf({ stories, photos }: Shipment): readonly Photo[] {
  const byGuid = new Map<string, Photo>()
  for (const photo of [...stories.flatMap(({ pictures }) => pictures), ...photos]) if (!byGuid.has(photo.guid)) byGuid.set(photo.guid, photo)
  return [...byGuid.values()]
}

/** The same shipment with every picture replaced. */
export function withPictures(shipment: Shipment, replace: (photo: Photo) => Photo): Shipment {
  return {
    ...shipment,
    stories: shipment.stories.map(story => ({ ...story, pictures: story.pictures.map(replace) })),
    photos: shipment.photos.map(replace),
  }
}

/** What the writers get, the package last. */
export const itemsOf = ({ package: parcel, stories, photos }: Shipment): readonly Item[] => [...stories, ...photos, parcel]
