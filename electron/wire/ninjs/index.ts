import type { WireFormat } from '../format.ts'
import { readNinjs } from './read.ts'
import { validateNinjs } from './validate.ts'
import { SIGNAL, VERSION, writeNinjs } from './write.ts'

const SNIFFED = 65_536

/** ninjs, news in JSON: reads 1.x to 3.x, writes 3.1, 2.2 and 1.6. */
export const ninjs: WireFormat = {
  id: 'ninjs',
  name: 'ninjs',
  version: VERSION.standard,
  extensions: ['ninjs.json', 'json'],
  mediaType: 'application/json',
  options: [VERSION, SIGNAL],
  detect,
  read: readNinjs,
  write: writeNinjs,
  validate: validateNinjs,
}

function detect(bytes: Uint8Array): number {
  const head = new TextDecoder().decode(bytes.subarray(0, SNIFFED))
  if (!/^\s*[{[]/.test(head)) return 0
  const hasId = /"(?:uri|guid|itemid)"\s*:/.test(head)
  const hasNews = /"(?:headlines?|bod(?:ies|y_\w+)|version[cC]reated|pub[sS]tatus|slugline|renditions|descriptions)"\s*:/.test(head)
  if (/"name"\s*:\s*"ninjs"/.test(head)) return 1
  return hasId && hasNews ? 0.9 : hasNews ? 0.6 : 0
}
