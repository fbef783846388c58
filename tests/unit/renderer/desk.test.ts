import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { controlName, highlight } from '../../../renderer/desk/highlight.ts'
import { itemOf, sorted } from '../../../renderer/desk/sorted.ts'

describe('the colours of a wire file', () => {
  it('tell tags, attributes and values apart', () => {
    expect(highlight('<urgency ed-urg="3"/>', 'xml')).toEqual([
      { words: '<urgency', mark: 'tg' }, { words: ' ' }, { words: 'ed-urg=', mark: 'at' }, { words: '"3"', mark: 'vl' }, { words: '/>', mark: 'tg' },
    ])
    expect(highlight('  "urgency": 3,', 'json')).toEqual([{ words: '  ' }, { words: '"urgency"', mark: 'tg' }, { words: ': ' }, { words: '3', mark: 'vl' }, { words: ',' }])
  })

  it('name control bytes, which no font draws', () => {
    expect(highlight('␁a0001␍', 'text').map(({ words, mark }) => (mark === 'ct' ? controlName(words) : words))).toEqual(['SOH', 'a0001', 'CR'])
  })

  it('never change a character', () => {
    fc.assert(fc.property(fc.string(), fc.constantFrom('xml' as const, 'json' as const, 'text' as const), (line, kind) => {
      expect(highlight(line, kind).map(({ words }) => words).join('')).toBe(line)
    }))
  })
})

describe('a preflight', () => {
  it('is read as what blocks, what goes but changed, and what is right; the same loss is told once', () => {
    const blocked = { rule: 'rights/expired', severity: 'error', message: 'The licence ended.', where: { kind: 'field', field: 'rights', item: 'p1' } } as const
    const doubled = { rule: 'words/doubled', severity: 'warning', message: '“the” stands twice.', where: { kind: 'item', item: 's1' } } as const
    const loss = { item: 's1', path: 'body.b1', reason: 'Text has no bold.' }
    expect(sorted({ findings: [blocked, doubled], losses: [{ profile: 'text', name: 'Text', format: 'text', losses: [loss, { ...loss, path: 'body.b2' }, { ...loss, reason: 'Text has no ø.', proposal: 'o' }] }, { profile: 'nitf', name: 'NITF', format: 'nitf', losses: [] }], verdicts: {} })).toEqual({
      blocks: [blocked], changed: [doubled], notes: [], losing: [{ profile: 'text', name: 'Text', losses: [{ words: 'Text has no bold.' }, { words: 'Text has no ø. → o' }] }], whole: ['NITF'],
    })
    expect([itemOf(blocked), itemOf({ ...doubled, where: { kind: 'line', line: 3 } })]).toEqual(['p1', undefined])
  })
})
