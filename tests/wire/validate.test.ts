import { describe, expect, it } from 'vitest'
import type { Issue, WireFormat } from '../../electron/wire/format.ts'
import { newsmlG2 } from '../../electron/wire/newsml-g2/index.ts'
import { ninjs } from '../../electron/wire/ninjs/index.ts'
import { nitf } from '../../electron/wire/nitf/index.ts'
import { edition, harbour } from '../fixtures/harbour.ts'
import { hasShared, sharedSchemas } from '../fixtures/shared.ts'

const issueOf = (format: WireFormat): Issue => ({ profile: { id: 'p', name: 'P', format: format.id }, at: '2025-10-14T15:00:00+02:00', provider: { name: 'Desk' } })
const good = (format: WireFormat, items: Parameters<WireFormat['write']>[0] = [harbour]): string => new TextDecoder().decode(format.write(items, issueOf(format)).files[0]?.bytes)

/** The rules that a document breaks after one change to a good one. */
function broken(format: WireFormat, text: string, from: string | RegExp, to: string, schemas = () => undefined as Uint8Array | undefined): readonly string[] {
  const changed = text.replace(from, to)
  expect(changed).not.toBe(text)
  return [...new Set(format.validate(new TextEncoder().encode(changed), schemas).findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule))]
}

describe('what our own look at NITF finds, without any schema', () => {
  it.each([
    ['a document without an id', /<doc-id [^>]*>/, '', 'nitf/doc-id'], ['a date that is none', 'norm="20251014T132700+0200"', 'norm="yesterday"', 'nitf/date'],
    ['an issue without its zone', 'norm="20251014T132700+0200"', 'norm="20251014T132700"', 'nitf/date-issue'], ['an urgency of 12', 'ed-urg="3"', 'ed-urg="12"', 'nitf/urgency'],
    ['a status of its own', 'management-status="embargoed"', 'management-status="soon"', 'nitf/status'], ['an IPTC code of seven digits', 'refnum="03010004"', 'refnum="0301000"', 'nitf/subject'],
    ['another root', /^[\s\S]*$/, '<news/>', 'nitf/root'], ['no XML', /^[\s\S]*$/, '<nitf><body>', 'nitf/unreadable'],
  ])('%s', (_what, from, to, rule) => {
    expect(broken(nitf, good(nitf), from, to)).toContain(rule)
  })
})

describe('what our own look at NewsML-G2 finds, without any schema', () => {
  it.each([
    ['an item of no class', '<itemClass qcode="ninat:text"/>', '', 'newsml-g2/missing'], ['another namespace', 'xmlns="http://iptc.org/std/nar/2006-10-01/"', 'xmlns="urn:other"', 'newsml-g2/namespace'],
    ['a version without its zone', /13:27:00\+02:00(?=<\/versionCreated>)/, '13:27:00', 'newsml-g2/date'], ['a guid with a space', 'guid="tag:', 'guid="tag :', 'newsml-g2/guid'],
    ['an alias that no catalog declares', /<catalogRef [^>]*>\s*<catalog>[\s\S]*?<\/catalog>/, '', 'newsml-g2/alias'],
  ])('%s', (_what, from, to, rule) => {
    expect(broken(newsmlG2, good(newsmlG2), from, to)).toContain(rule)
  })

  it('a package whose root group isn’t there', () => {
    expect(broken(newsmlG2, good(newsmlG2, [edition]), 'root="root"', 'root="other"')).toContain('newsml-g2/group')
  })
})

describe('what our own look at ninjs finds, without any schema', () => {
  it.each([
    ['a uri that is no address', '"uri": "tag:dateline.example,2025:norland-ferries"', '"uri": "norland"', 'ninjs/uri'],
    ['a date without its zone', '"versionCreated": "2025-10-14T13:27:00+02:00"', '"versionCreated": "2025-10-14T13:27:00"', 'ninjs/date'],
    ['a script in the body', '"value": "<p>', '"value": "<script>x()</script><p>', 'ninjs/script'], ['no JSON', /\}\s*$/, '', 'ninjs/unreadable'],
  ])('%s', (_what, from, to, rule) => {
    expect(broken(ninjs, good(ninjs), from, to)).toContain(rule)
  })
})

describe.skipIf(!hasShared)('what the official schemas find', () => {
  it.each([
    [nitf, '<hl2>Cause unknown</hl2>', '<hl2>Cause</hl2><strong>unknown</strong>'], [nitf, '<body.head>', '<body.head><dateline>Early</dateline>'],
    [newsmlG2, '<urgency>3</urgency>', '<urgency>high</urgency>'], [newsmlG2, '<pubStatus qcode="stat:usable"/>', '<pubStatus qcode="usable"/>'],
    [ninjs, '"urgency": 3', '"urgency": 30'], [ninjs, '"type": "text"', '"type": "story"'], [ninjs, '"slugline"', '"slug"'],
  ] as const)('in $name is told as an error', (format, from, to) => {
    expect(broken(format, good(format), from, to, sharedSchemas as () => Uint8Array | undefined)).toContain('schema/invalid')
  })

  it('names the line of the error', () => {
    const lines = good(nitf).split('\n')
    const line = lines.findIndex(each => each.includes('<hl2>')) + 1
    const { findings } = nitf.validate(new TextEncoder().encode(good(nitf).replace('<hl2>Cause unknown</hl2>', '<hl3>Cause</hl3>')), sharedSchemas)
    expect(findings.map(({ where }) => where.kind === 'line' && where.line)).toEqual([line])
  })
})

describe('a document that is too large or no document at all', () => {
  it.each([nitf, newsmlG2, ninjs])('$name never throws, whatever the bytes', format => {
    for (const bytes of [new Uint8Array(), new Uint8Array([0, 1, 2, 255]), new Uint8Array(21_000_000), new TextEncoder().encode('[[[')]) {
      expect(format.validate(bytes, sharedSchemas)).toMatchObject({ schema: null, findings: [{ severity: 'error' }] })
    }
  })
})
