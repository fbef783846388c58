import { findSchemas } from '../../electron/host/schemas.ts'
import { standardProfile } from '../../electron/packages/profiles.ts'
import { formats, type WritableId } from '../../electron/wire/index.ts'
import { validateXsd, type XsdFiles } from '../../electron/wire/schema/xsd.ts'
import { aStory } from '../fixtures/builders.ts'
import { median, repeated, type Line } from './table.ts'
import { someBody } from './words.ts'

const XSD: Readonly<Partial<Record<WritableId, XsdFiles>>> = {
  nitf: { main: 'nitf-3-6.xsd', parts: ['nitf-3-6-ruby-include.xsd', 'xml.xsd'] },
  'newsml-g2': { main: 'NewsML-G2_2.35-spec-All-Power.xsd', parts: ['xml.xsd'] },
}
const ROUNDS = 300
const WARMING = 3000

/** A story of 300 words written and validated, against validating alone with the schema kept. Formats whose schema isn't here are left out. */
export async function wireLines(): Promise<Line[]> {
  const schemas = findSchemas(), story = aStory({ slug: 'BENCH', headline: 'A bench', body: someBody(300, 1), created: '2026-03-10T12:00:00Z', modified: '2026-03-10T12:00:00Z' })
  return Object.entries(XSD).flatMap(([id, files]) => {
    // The keys of XSD are format ids.
    const format = formats[id as WritableId], issue = { profile: standardProfile(id as WritableId), at: '2026-03-10T12:00:00Z', provider: { name: 'Bench' } }
    const export1 = (): Uint8Array => {
      const bytes = format.write([story], issue).files[0]?.bytes ?? new Uint8Array()
      format.validate(bytes, schemas)
      return bytes
    }
    const xml = new TextDecoder().decode(export1())
    if (validateXsd(xml, files, schemas) === null) {
      console.error(`left out: ${format.name}, whose schema ${files.main} is not on this machine (npm run schemas)`)
      return []
    }
    const measured = (when: string): Line => {
      const ours: number[] = [], theirs: number[] = []
      for (let round = 0; round < 10; round++) {
        ours.push(...repeated(ROUNDS / 10, export1))
        theirs.push(...repeated(ROUNDS / 10, () => validateXsd(xml, files, schemas)))
      }
      return { question: `${format.name}, 300 words, losses listed, written and validated, median of ${when}`, unit: 'ms', ours: median(ours), peer: { name: 'libxml2-wasm validation alone', value: median(theirs) }, goal: { times: 2 } }
    }
    const first = measured(`the first ${ROUNDS}`)
    repeated(WARMING, export1)
    return [first, measured(`${ROUNDS} after ${WARMING}`)]
  })
}
