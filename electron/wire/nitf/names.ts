/** The namespace of all elements since 3.4 (NITF 3.6, schema); agencies leave it out. */
export const NITF = 'http://iptc.org/std/NITF/2006-10-18/'

/** Fixed values of the root's attributes: any other makes a document invalid (NITF 3.6, nitf). */
export const fixedAttributes = {
  version: '-//IPTC//DTD NITF 3.6//EN', 'change.date': 'September 11, 2009', 'change.time': '12:26',
} as const

/** Editorial signals in `ed-msg/@msg-type`. */
export const signals = ['correction', 'update', 'kill', 'advisory', 'test'] as const

export const statuses = ['usable', 'withheld', 'canceled'] as const

/** Fields of a photo that have a place of their own in `media`; every other one is a `media-metadata`. */
export const placedPhotoFields: ReadonlySet<string> = new Set(['altText', 'byline', 'credit', 'copyright'])

