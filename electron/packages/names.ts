const LONGEST = 80
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/

/**
 * A name that every file system, zip and web server takes: a to z, digits, `-`; never empty, never a device of Windows.
 * Accents fall off; anything else, the separators of paths too, becomes `-`.
 */
export function safeName(text: string, otherwise: string): string {
  const name = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '')
  const short = name.slice(0, LONGEST).replace(/-+$/, '')
  return short === '' || RESERVED.test(short) ? otherwise : short
}

const endings: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg', 'image/png': 'png', 'image/tiff': 'tif', 'image/webp': 'webp', 'image/heic': 'heic', 'image/heif': 'heif',
}

/** The ending that a file of this type has, without the dot. */
export const endingOf = (mediaType: string): string => endings[mediaType] ?? 'bin'

/** Gives each taker a name that nobody before it took, whatever the case: `a`, `a-2`, `a-3`. */
export function nameTaker(): (stem: string, ending: string) => string {
  const taken = new Set<string>()
  return (stem, ending) => {
    let name = `${stem}.${ending}`
    for (let count = 2; taken.has(name); count += 1) name = `${stem}-${count}.${ending}`
    taken.add(name)
    return name
  }
}
