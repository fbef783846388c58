import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { aPlace, aStoryText, dateline } from './command.ts'

const place = aPlace()

describe('watch --once', () => {
  it('converts what is whole, moves it away, and gives each refused file its reason', async () => {
    mkdirSync(place('in'))
    writeFileSync(place('in', 'ferry.txt'), aStoryText)
    writeFileSync(place('in', 'page.pdf'), '%PDF-1.4')
    writeFileSync(place('in', '.hidden'), aStoryText)
    const { exit, out, err } = await dateline('watch', place('in'), '--to', 'nitf', '--out', place('out'), '--settle', '0.05', '--once')
    expect({ exit, out }).toEqual({ exit: 1, out: place('out', 'ferry-waits-out-storm-off-skarn.nitf.xml') })
    expect(err).toContain('page.pdf: failed: “page.pdf” is a PDF.')
    expect(readdirSync(place('in')).sort()).toEqual(['.hidden', 'done', 'failed'])
    expect([readdirSync(place('in', 'done')), readdirSync(place('in', 'failed')).sort()]).toEqual([['ferry.txt'], ['page.pdf', 'page.pdf.reason.txt']])
    expect(readFileSync(place('in', 'failed', 'page.pdf.reason.txt'), 'utf8')).toMatch(/^“page\.pdf” is a PDF\.\n.+\n$/)
    expect(readdirSync(place('out')).filter(name => !name.startsWith('.'))).toEqual(['ferry-waits-out-storm-off-skarn.nitf.xml'])
  })

  it('gives another story of the same name a number', async () => {
    writeFileSync(place('in', 'ferry.txt'), aStoryText.replace('340', '341'))
    expect((await dateline('watch', place('in'), '--to', 'nitf', '--out', place('out'), '--settle', '0.05', '--once')).exit).toBe(0)
    expect(readdirSync(place('out')).filter(name => !name.startsWith('.')).sort()).toEqual(['ferry-waits-out-storm-off-skarn-2.nitf.xml', 'ferry-waits-out-storm-off-skarn.nitf.xml'])
    expect(readdirSync(place('in', 'done')).sort()).toEqual(['ferry-2.txt', 'ferry.txt'])
  })

  it('refuses to watch where its files go to', async () => {
    const { exit, err } = await dateline('watch', place('in'), '--to', 'nitf', '--out', place('in'), '--once')
    expect([exit, err]).toEqual([2, 'What is watched can’t be where files go to. Name another folder for --out, --done and --failed.'])
    expect((await dateline('watch', place('in'), '--to', 'nitf', '--out', place('out'), '--settle', 'soon')).exit).toBe(2)
  })
})
