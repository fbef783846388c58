import { rootName } from '../xml/sniff.ts'

const SNIFFED = 4096

/** By its root: `rss`, or `RDF` that names a namespace of RSS 0.9 or 1.0. */
export function rssCertainty(bytes: Uint8Array): number {
  const root = rootName(bytes)
  if (root === 'rss') return 0.95
  return root === 'RDF' && /purl\.org\/rss\/1\.0\/["']|my\.netscape\.com\/rdf\/simple\/0\.9/.test(new TextDecoder().decode(bytes.subarray(0, SNIFFED))) ? 0.95 : 0
}
