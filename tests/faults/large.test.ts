import { statSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { writeBigMessage } from '../fixtures/big-message.ts'
import { aFolder } from '../fixtures/library.ts'
import { built, isLong, start } from './program.ts'

/** The short form is a tenth of the promise; the process itself takes some 150 MB. */
const { items, bytes, most } = isLong ? { items: 2_000, bytes: 100e6, most: 600 } : { items: 200, bytes: 10e6, most: 350 }

type Report = Readonly<{ imported: number; findings: readonly Readonly<{ rule: string; severity: string; message: string }>[]; peak: number; seconds: number }>

let program = ''
beforeAll(async () => { program = await built('importer') })

async function imported(message: string, cancelAt = 0): Promise<Readonly<{ report: Report; progress: readonly string[] }>> {
  const running = start(process.execPath, program, join(aFolder(), 'Big.newsroom'), message, String(cancelAt))
  await running.ended
  expect(running.errors).toEqual([])
  const last = running.lines.at(-1)?.slice('report '.length) ?? ''
  return { report: JSON.parse(last) as Report, progress: running.lines.filter(line => line.startsWith('progress')) }
}

describe.skipIf(process.platform !== 'linux')(`a news message of ${items} stories and ${bytes / 1e6} MB`, { timeout: 600_000 }, () => {
  it(`is imported in under ${most} MB of memory, and says how far it is`, async () => {
    const message = join(aFolder(), 'big.xml')
    writeBigMessage(message, { items, bytes })
    expect(statSync(message).size).toBeGreaterThan(bytes * 0.95)
    const { report, progress } = await imported(message)
    console.log(`${(statSync(message).size / 1e6).toFixed(0)} MB, ${items} stories: ${report.peak.toFixed(0)} MB of memory, ${report.seconds.toFixed(1)} s`)
    expect(report.imported).toBe(items + items / 10)
    expect(report.findings.filter(({ severity }) => severity !== 'note')).toEqual([])
    expect(report.findings.filter(({ rule }) => rule.startsWith('import/')).map(({ rule }) => rule)).toEqual(['import/placeholder'])
    expect(progress).toEqual(Array.from({ length: items }, (_, index) => `progress ${index + 1} ${items}`))
    expect(report.peak).toBeLessThan(most)
  })

  it('keeps what was imported whole when it is cancelled, and says how much that is', async () => {
    const message = join(aFolder(), 'big.xml')
    writeBigMessage(message, { items, bytes })
    const { report } = await imported(message, 20)
    expect(report.imported).toBe(21 + 3)
    expect(report.findings.filter(({ rule }) => rule === 'import/cancelled').map(({ message: said }) => said)).toEqual([
      `The import was cancelled: 21 of ${items} items were imported whole, the others not at all.`,
    ])
  })

  it('loses only the items that are damaged, each named', async () => {
    const message = join(aFolder(), 'big.xml')
    const spoil = (index: number, item: string): string => (index === 7 ? item.replace('</headline>', '') : index === 9 ? item.replace('</newsItem>', '') : item)
    writeBigMessage(message, { items, bytes, spoil, end: '<newsItem guid="last"><itemMeta>' })
    const { report } = await imported(message)
    expect(report.imported).toBe(items + items / 10 - 2)
    expect(report.findings.filter(({ severity }) => severity !== 'note').map(({ rule, message: said }) => [rule, said.replace(/ \(line.*/, '')])).toEqual([
      ['import/unreadable', expect.stringContaining('“big.xml, item 9” is not well-formed XML')],
      ['import/unreadable', '“big.xml, item 11” has no end and was left out. Ask the sender for it again; the file may be damaged there.'],
      ['import/unreadable', expect.stringContaining('has no end and was left out')],
    ])
  })
})
