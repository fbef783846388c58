import { rootName } from '../xml/sniff.ts'

const SNIFFED = 4096

/** By its root, `feed` or `entry`, in the namespace of Atom 1.0 or 0.3. */
export function atomCertainty(bytes: Uint8Array): number {
  const root = rootName(bytes)
  if (root !== 'feed' && root !== 'entry') return 0
  return /www\.w3\.org\/2005\/Atom|purl\.org\/atom\/ns#/.test(new TextDecoder().decode(bytes.subarray(0, SNIFFED))) ? 0.95 : 0
}
