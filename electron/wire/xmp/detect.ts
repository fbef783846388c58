import { rootName } from '../xml/sniff.ts'

const HEAD = 65_536
const OF_PICTURES = /http:\/\/(?:iptc\.org\/std\/Iptc4xmp|ns\.adobe\.com\/(?:photoshop|xap|exif|tiff|camera-raw-settings)|ns\.useplus\.org\/ldf)/

/** `x:xmpmeta`, or RDF that speaks in the names of picture metadata: other RDF is no XMP. */
export function xmpCertainty(bytes: Uint8Array): number {
  const root = rootName(bytes)
  if (root !== 'xmpmeta' && root !== 'xapmeta' && root !== 'RDF') return 0
  if (root !== 'RDF') return 1
  return OF_PICTURES.test(new TextDecoder().decode(bytes.subarray(0, HEAD)).replaceAll('\0', '')) ? 0.95 : 0
}
