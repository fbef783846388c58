import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { Memory } from '../../../electron/main/memory.ts'

const folder = mkdtempSync(join(tmpdir(), 'dateline-memory-'))
const file = join(folder, 'deep', 'window.json')
const memory = new Memory(file, z.object({ width: z.int() }), { width: 1280 })

afterEach(() => rmSync(join(folder, 'deep'), { recursive: true, force: true }))

describe('what the shell remembers', () => {
  it('is there again', () => {
    memory.write({ width: 900 })
    expect(memory.read()).toEqual({ width: 900 })
    expect(existsSync(`${file}.part`)).toBe(false)
  })

  it('begins anew when it is missing, cut short or of another shape', () => {
    expect(memory.read()).toEqual({ width: 1280 })
    memory.write({ width: 900 })
    for (const text of ['', '{"width":', '{"width":"wide"}', '[]']) {
      writeFileSync(file, text)
      expect([text, memory.read()]).toEqual([text, { width: 1280 }])
    }
  })
})
