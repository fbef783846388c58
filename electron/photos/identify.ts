/** A picture format that Dateline lets in. Only for these does ExifTool or a decoder see the file. */
export type PictureKind = Readonly<{
  name: 'JPEG' | 'PNG' | 'TIFF' | 'WebP' | 'HEIC' | 'AVIF'
  mediaType: string
  extension: string
  /** Other extensions that honestly name this format. */
  also: readonly string[]
  /** May IPTC-IIM stand in it, so that every reader finds it? The others carry XMP only. */
  iim: boolean
}>

const jpeg: PictureKind = { name: 'JPEG', mediaType: 'image/jpeg', extension: 'jpg', also: ['jpeg', 'jpe', 'jfif'], iim: true }
const png: PictureKind = { name: 'PNG', mediaType: 'image/png', extension: 'png', also: [], iim: false }
const tiff: PictureKind = { name: 'TIFF', mediaType: 'image/tiff', extension: 'tif', also: ['tiff', 'dng', 'nef', 'cr2', 'arw', 'pef', 'nrw', 'srw'], iim: true }
const webp: PictureKind = { name: 'WebP', mediaType: 'image/webp', extension: 'webp', also: [], iim: false }
const heic: PictureKind = { name: 'HEIC', mediaType: 'image/heic', extension: 'heic', also: ['heif', 'hif'], iim: false }
const avif: PictureKind = { name: 'AVIF', mediaType: 'image/avif', extension: 'avif', also: [], iim: false }

/** How many bytes of the beginning `identify` looks at. */
export const HEAD = 64

const HEIC_BRANDS = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1']

/** The format by the first bytes, whatever the file is called; null where it is none of ours. */
export function identify(bytes: Uint8Array): PictureKind | null {
  const ascii = (from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to))
  const begins = (...values: number[]): boolean => values.every((value, index) => bytes[index] === value)
  if (begins(0xff, 0xd8, 0xff)) return jpeg
  if (begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return png
  if (begins(0x49, 0x49, 0x2a, 0x00) || begins(0x4d, 0x4d, 0x00, 0x2a)) return tiff
  if (ascii(0, 4) === 'RIFF' && ascii(8, 12) === 'WEBP') return webp
  if (ascii(4, 8) !== 'ftyp') return null
  const brand = ascii(8, 12)
  if (brand === 'avif' || brand === 'avis') return avif
  return HEIC_BRANDS.includes(brand) ? heic : null
}

/** Does the extension say the same as the content? A name without extension says nothing wrong. */
export function nameFits(name: string, kind: PictureKind): boolean {
  const extension = /\.([A-Za-z0-9]{2,5})$/.exec(name)?.[1]?.toLowerCase()
  return extension === undefined || extension === kind.extension || kind.also.includes(extension)
}
