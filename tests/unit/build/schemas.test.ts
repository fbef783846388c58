import { existsSync, mkdtempSync, readFileSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fetchSchemas, schemas } from '../../../build/schemas.mjs'
import { shared } from '../../fixtures/shared.ts'

const official = join(shared, 'schemas')
const folder = () => mkdtempSync(join(tmpdir(), 'dateline-schemas-'))
const fileOf = (address: string): string => join(official, schemas.find(({ from }) => from.includes(address))!.file)

describe('fetching the official schemas', () => {
  it.skipIf(!existsSync(official))('puts every one in its place, and asks for nothing that is there', async () => {
    const target = folder()
    let asked = 0
    const read = (address: string) => { asked += 1; return readFileSync(fileOf(address)) }
    expect(await fetchSchemas(target, read)).toEqual([])
    for (const { file } of schemas) expect(readFileSync(join(target, file))).toEqual(readFileSync(join(official, file)))
    expect(await fetchSchemas(target, read)).toEqual([])
    expect(asked).toBe(schemas.length)
  })

  it('takes nothing that isn’t the pinned file, and says where it asked', async () => {
    const target = folder()
    const missing = await fetchSchemas(target, () => new TextEncoder().encode('<html>Not found</html>'))
    expect(missing).toHaveLength(schemas.length)
    expect(missing[0]).toBe(`${schemas[0]!.file}: ${schemas[0]!.from.map(address => `${address} is not the file that was pinned`).join('; ')}`)
    expect(readdirSync(target)).toEqual([])
  })

  it('goes to the next address when the first one is down', async () => {
    const asked: string[] = []
    await fetchSchemas(folder(), address => { asked.push(address); throw new Error('no route') })
    expect(asked).toEqual(schemas.flatMap(({ from }) => from))
  })
})
