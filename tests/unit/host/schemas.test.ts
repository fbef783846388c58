import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findSchemas } from '../../../electron/host/schemas.ts'

const text = (bytes: Uint8Array | undefined): string | undefined => (bytes ? new TextDecoder().decode(bytes) : undefined)

describe('the schemas on this machine', () => {
  it('come from the user’s folder before the shared one, with or without a folder for the standard', () => {
    const [own, shared] = [mkdtempSync(join(tmpdir(), 'schemas-')), mkdtempSync(join(tmpdir(), 'schemas-'))]
    mkdirSync(join(own, 'nitf'))
    writeFileSync(join(own, 'nitf', 'nitf-3-6.xsd'), 'own')
    writeFileSync(join(shared, 'nitf-3-6.xsd'), 'shared')
    writeFileSync(join(shared, 'xml.xsd'), 'shared')
    const schemas = findSchemas([own, shared])
    expect([text(schemas('nitf-3-6.xsd')), text(schemas('xml.xsd')), schemas('none.xsd')]).toEqual(['own', 'shared', undefined])
  })

  it('are looked for again until they are there', () => {
    const folder = mkdtempSync(join(tmpdir(), 'schemas-'))
    const schemas = findSchemas([folder])
    expect(schemas('late.xsd')).toBeUndefined()
    writeFileSync(join(folder, 'late.xsd'), 'fetched')
    expect(text(schemas('late.xsd'))).toBe('fetched')
  })
})
