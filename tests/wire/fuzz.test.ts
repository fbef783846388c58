import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formats, readableIds, WireError } from '../../electron/wire/index.ts'
import { patience, tries } from '../fixtures/arbitraries.ts'
import { documentsOf } from '../fixtures/documents-of.ts'
import { sharedSchemas } from '../fixtures/shared.ts'
import { inflict, wounded } from '../fixtures/wounds.ts'

/** The short form of `npm run fuzz`. */
describe.each(readableIds)('%s, wounded', id => {
  const documents = documentsOf(id)

  it('has documents to wound', () => { expect(documents.length).toBeGreaterThan(0) })

  it('is read or refused in words, and judged, without a crash and in time', () => {
    fc.assert(fc.property(wounded(documents.length), wounds => {
      const bytes = inflict(documents, wounds)
      const start = performance.now()
      try {
        formats[id].read(bytes, { name: 'wounded', sha256: 'ab'.repeat(32) })
      } catch (error) {
        if (!(error instanceof WireError)) throw error
        expect(error.message).toMatch(/^“wounded” /)
      }
      expect(Array.isArray(formats[id].validate(bytes, sharedSchemas).findings)).toBe(true)
      expect(performance.now() - start).toBeLessThan(4000)
    }), { numRuns: tries(60) })
  }, patience)
})
