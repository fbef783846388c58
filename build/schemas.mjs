// `npm run schemas`: the official schemas of the wire formats, by pinned version and checksum, into the user's schema folder.
// They are other people's files and not part of Dateline. `-- --from DIR` takes them from a folder instead of the network.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'

const IPTC = 'https://www.iptc.org/std'
const G2 = 'https://raw.githubusercontent.com/iptc/newsml-g2/main'
const NINJS = 'https://raw.githubusercontent.com/iptc/newsinjson/main/specification'

/** Each with the places where it is published; the checksum decides which answer is the right one. */
export const schemas = [
  { file: 'newsml-g2/NewsML-G2_2.35-spec-All-Power.xsd', sha256: '06ef1c5076a32f2568ac8955994029890afac0268f795e3c26642ded52cf0181',
    from: [`${G2}/specification/NewsML-G2_2.35-spec-All-Power.xsd`, `${IPTC}/NewsML-G2/2.35/specification/NewsML-G2_2.35-spec-All-Power.xsd`] },
  { file: 'newsml-g2/xml.xsd', sha256: '61960fb3131e38022caad5360e2f33a3382578ab3c80cd58bd74320ede61b20c', from: [`${G2}/specification/xml.xsd`] },
  { file: 'nitf/nitf-3-6.xsd', sha256: '78f4931e19ae7c1b8dc55156675991b90d85b147fe7e683a2f11928071470cf4',
    from: [`${G2}/examples/nitf-3-6.xsd`, `${IPTC}/NITF/3.6/specification/nitf-3-6.xsd`] },
  { file: 'nitf/nitf-3-6-ruby-include.xsd', sha256: 'cd24abf32fbf76d8ea139a96222884f7a51f12fd2d06c7c806d7343beed0b30b',
    from: [`${G2}/examples/nitf-3-6-ruby-include.xsd`, `${IPTC}/NITF/3.6/specification/nitf-3-6-ruby-include.xsd`] },
  { file: 'nitf/xml.xsd', sha256: '61960fb3131e38022caad5360e2f33a3382578ab3c80cd58bd74320ede61b20c', from: [`${G2}/specification/xml.xsd`] },
  ...[
    ['1.4', '1585fd676cf74da54d9d39a590d0130b16fb4fd04cceb78349d7ee8fae9d997e'], ['1.6', 'ae8deb3991f10368593ace8696888a3fd47189893dd327ab89eb344e6b966f49'],
    ['2.2', '88c84fa87382c5a7a314fd44ab1041921c7cbac47ab9550bc4964b1fa30897e2'], ['3.0', '9c1158d5165e92dfdfb9c4dac64a78e59241dea1c8a32b57fbc7bb6795a0eb07'],
    ['3.1', '404f578a299bf34e76e98f2de26ad9989882ebd7abf3a4d3cf3aa689b70a8744'],
  ].map(([version, sha256]) => ({ file: `ninjs/ninjs-schema_${version}.json`, sha256, from: [`${NINJS}/ninjs-schema_${version}.json`, `${IPTC}/ninjs/ninjs-schema_${version}.json`] })),
  { file: 'geojson/GeoJSON-schema.json', sha256: 'e52886cce1429941ab3725a055a61d6bf8b6f5429837ff7dbca32f809e3500c2',
    from: ['https://raw.githubusercontent.com/iptc/newsinjson/main/validation/test_suite/GeoJSON-schema.json'] },
]

/** Where Dateline looks first. */
export function schemaFolder() {
  if (process.env.DATELINE_SCHEMAS) return process.env.DATELINE_SCHEMAS
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Dateline', 'schemas')
  if (process.platform === 'win32') return join(process.env.APPDATA ?? homedir(), 'Dateline', 'schemas')
  return join(process.env.XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'dateline', 'schemas')
}

/**
 * @param read gives the bytes of an address or throws
 * @returns what could not be had, with the reasons; the rest is in place
 */
export async function fetchSchemas(folder, read) {
  const missing = []
  for (const { file, sha256, from } of schemas) {
    const target = join(folder, file)
    if (existsSync(target) && hashOf(readFileSync(target)) === sha256) continue
    const reasons = []
    const bytes = await firstThatFits(from, sha256, read, reasons)
    if (bytes) store(target, bytes)
    else missing.push(`${file}: ${reasons.join('; ')}`)
  }
  return missing
}

async function firstThatFits(addresses, sha256, read, reasons) {
  for (const address of addresses) {
    try {
      const bytes = await read(address)
      if (hashOf(bytes) === sha256) return bytes
      reasons.push(`${address} is not the file that was pinned`)
    } catch (error) {
      reasons.push(`${address}: ${error.cause?.message ?? error.message}`)
    }
  }
  return undefined
}

function store(target, bytes) {
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(`${target}.part`, bytes)
  renameSync(`${target}.part`, target)
}

async function download(address) {
  const answer = await fetch(address, { signal: AbortSignal.timeout(60_000) })
  if (!answer.ok) throw new Error(`answered ${answer.status}`)
  return new Uint8Array(await answer.arrayBuffer())
}

/** The folder is laid out like ours. */
function fromFolder(folder) {
  return address => readFileSync(join(folder, schemas.find(({ from }) => from.includes(address)).file))
}

const hashOf = bytes => createHash('sha256').update(bytes).digest('hex')

if (process.argv[1] === import.meta.filename) {
  const at = process.argv.indexOf('--from')
  const missing = await fetchSchemas(schemaFolder(), at > 0 ? fromFolder(process.argv[at + 1]) : download)
  console.log(missing.length === 0 ? `All ${schemas.length} schemas are in ${schemaFolder()}.`
    : `Not fetched:\n  ${missing.join('\n  ')}\nWithout a schema Dateline checks the structure itself and never says "valid".`)
  process.exitCode = missing.length === 0 ? 0 : 1
}
