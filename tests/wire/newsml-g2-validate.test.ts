import { describe, expect, it } from 'vitest'
import type { Item } from '../../electron/newsroom/item.ts'
import type { Issue, Schemas } from '../../electron/wire/format.ts'
import { newsmlG2 } from '../../electron/wire/newsml-g2/index.ts'
import { outline } from '../../electron/wire/xml/outline.ts'
import { readXml } from '../../electron/wire/xml/read.ts'
import { isElement, type XmlElement } from '../../electron/wire/xml/tree.ts'
import { edition, ferryPicture, harbour, quayPicture } from '../fixtures/harbour.ts'
import { hasShared, sample, sampleNames, sharedSchemas } from '../fixtures/shared.ts'

const issueOf = (options: Readonly<Record<string, string>> = {}): Issue => ({ profile: { id: 'p', name: 'P', format: 'newsml-g2', options }, at: '2025-10-14T15:00:00+02:00', provider: { name: 'Desk' } })
const good = (items: readonly Item[] = [harbour], options?: Readonly<Record<string, string>>): string => new TextDecoder().decode(newsmlG2.write(items, issueOf(options)).files[0]?.bytes)
const nobody: Schemas = () => undefined

/** The rules that one change to a good document breaks, with how bad it is. */
function broken(text: string, from: string | RegExp, to: string, schemas = nobody): readonly string[] {
  const changed = text.replace(from, to)
  expect(changed).not.toBe(text)
  return [...new Set(newsmlG2.validate(new TextEncoder().encode(changed), schemas).findings.map(({ rule, severity }) => `${severity} ${rule}`))]
}

const one = good([quayPicture])
const killed = good([{ ...quayPicture, status: 'canceled' }])
const pack = good([edition, harbour])

describe('a rule beyond the schema', () => {
  it.each([
    ['V2 the standard', one, 'standard="NewsML-G2"', 'standard="NewsML"', 'error newsml-g2/standard'],
    ['V2 a version that is not yet', one, 'standardversion="2.35"', 'standardversion="2.36"', 'error newsml-g2/version'],
    ['V2 a conformance that is none', one, 'conformance="power"', 'conformance="full"', 'error newsml-g2/conformance'],
    ['V3 a guid with a space', one, 'guid="urn:', 'guid="urn :', 'error newsml-g2/guid'],
    ['V3 a guid without a scheme', one, /guid="[^"]*"/, 'guid="desk-7"', 'warning newsml-g2/guid'],
    ['V4 an alias that a file of ours doesn’t declare', one, /<scheme alias="dateline"/, '<scheme alias="dateline" uri="urn:x"/><scheme alias="other"', ''],
    ['V4 an alias in a file without any catalog', one, /<catalogRef [^>]*>\s*<catalog>[\s\S]*?<\/catalog>/, '', 'error newsml-g2/alias'],
    ['V4 an alias in a file of another house', one, /<catalog>[\s\S]*?<\/catalog>/, '', 'warning newsml-g2/alias'],
    ['V5 a nature that is none', one, 'ninat:picture', 'ninat:hologram', 'error newsml-g2/class'],
    ['V5 a nature of another scheme', one, 'ninat:picture', 'subj:01000000', 'warning newsml-g2/class'],
    ['V6 a version without its zone', one, /(<versionCreated>[^<]*)\+02:00/, '$1', 'error newsml-g2/date'],
    ['V6 an embargo without its zone', good(), /(<embargoed>[^<]*)\+02:00/, '$1', 'warning newsml-g2/date'],
    ['V6 an item made after its version', good(), /<firstCreated>2025/, '<firstCreated>2026', 'error newsml-g2/order-of-dates'],
    ['V7 a root group that isn’t there', pack, 'root="root"', 'root="other"', 'error newsml-g2/group'],
    ['V7 a group that is reached twice', pack, '<itemRef', '<groupRef idref="root"/><itemRef', 'error newsml-g2/group'],
    ['V7 a group that nobody reaches', pack, '<group id="root"', '<group id="alone" role="dateline:x"/><group id="root"', 'error newsml-g2/group'],
    ['V8 an item that is named and doesn’t come', pack, `residref="${harbour.guid}"`, 'residref="urn:gone"', 'warning newsml-g2/reference'],
    ['V9 an original that isn’t there', one, '<contentSet>', '<contentSet original="o1">', 'error newsml-g2/original'],
    ['V10 a file without an address', one, /href="pictures\/skh-fire-1\.jpg" /, '', 'error newsml-g2/remote'],
    ['V11 a kill without a reason', killed, /<edNote>[\s\S]*?<\/edNote>/, '', 'error newsml-g2/canceled'],
    ['V11 a kill with content', killed, '</contentMeta>', '</contentMeta><contentSet><remoteContent href="a.jpg"/></contentSet>', 'warning newsml-g2/canceled-content'],
    ['V11 a status that is none', one, 'stat:usable', 'stat:maybe', 'error newsml-g2/status'],
    ['V12 a language that is none', one, 'tag="en"', 'tag="e"', 'error newsml-g2/language'],
    ['V14 a Media Topic that was retired', good(), 'medtop:20000150', 'medtop:20000030', 'warning newsml-g2/retired'],
    ['V15 XHTML that is called NITF', good(), 'contenttype="application/xhtml+xml"', 'contenttype="application/nitf+xml"', 'error newsml-g2/content-type'],
    ['V15 NITF inside that is not valid', good([harbour], { body: 'nitf' }), /<doc-id [^>]*>/, '', 'error nitf/doc-id'],
    ['V16 an item that comes twice', pack, `guid="${ferryPicture.guid}"`, `guid="${quayPicture.guid}"`, 'warning newsml-g2/twice'],
  ])('%s', (_what, text, from, to, rule) => {
    const rules = broken(text, from, to)
    if (rule === '') expect(rules).toEqual([])
    else expect(rules).toContain(rule)
  })

  it('points at the line, also inside a document within the item', () => {
    const text = good([harbour], { body: 'nitf' })
    const line = text.split('\n').findIndex(each => each.includes('<docdata')) + 1
    const { findings } = newsmlG2.validate(new TextEncoder().encode(text.replace(/<doc-id [^>]*>/, '')), nobody)
    expect(findings.map(({ rule, where }) => [rule, where.kind === 'line' && where.line])).toEqual([['nitf/doc-id', line]])
  })
})

describe('our own grammar, where no schema lies', () => {
  it.each([
    ['a part that is missing', one, /<provider[\s\S]*?<\/provider>/, '', 'error newsml-g2/missing'],
    ['a part that stands too late', one, /(<provider[\s\S]*?<\/provider>)([\s\S]*?)<pubStatus/, '$2$1<pubStatus', 'error newsml-g2/order'],
    ['a part that stands twice', one, '<pubStatus qcode="stat:usable"/>', '<pubStatus qcode="stat:usable"/><pubStatus qcode="stat:usable"/>', 'error newsml-g2/order'],
    ['administrative words after descriptive ones', one, '<by>', '<located literal="x"/><by>', 'error newsml-g2/order'],
    ['a part that nobody knows', one, '<by>', '<byline/><by>', 'error newsml-g2/unknown'],
    ['a message without its header', good([harbour]), /<header>[\s\S]*?<\/header>/, '', 'error newsml-g2/missing'],
    ['another namespace', one, 'xmlns="http://iptc.org/std/nar/2006-10-01/"', 'xmlns="urn:other"', 'error newsml-g2/namespace'],
  ])('finds %s', (_what, text, from, to, rule) => { expect(broken(text, from, to)).toContain(rule) })

  it.skipIf(!hasShared)('and says the same as the schema of agencies’ files: valid or not', () => {
    const judged = sampleNames('newsml-g2').filter(name => name !== 'afp.xml').map(name => {
      const isBad = (schemas: Schemas): boolean => newsmlG2.validate(sample('newsml-g2', name), schemas).findings.some(({ rule, severity }) => severity === 'error' && /schema|order|missing|unknown|namespace|date$/.test(rule))
      return [name, isBad(nobody), isBad(sharedSchemas)]
    })
    expect(judged.filter(([, ours, official]) => ours !== official)).toEqual([])
  })
})

describe('the light pass over a document', () => {
  const whole = ({ column: _column, ...element }: XmlElement): unknown => ({ ...element, children: element.children.map(child => (isElement(child) ? whole(child) : child)).filter(child => child !== '') })
  const joined = (element: XmlElement): XmlElement => ({ ...element, children: element.children.reduce<XmlElement['children']>((all, child) => {
    const last = all.at(-1)
    return typeof child === 'string' && typeof last === 'string' ? [...all.slice(0, -1), last + child] : [...all, typeof child === 'string' ? child : joined(child)]
  }, []) })

  it.each([
    '<a/>', '<?xml version="1.0"?><!-- <b> --><a x="1" y=\'&lt;&#65;&quot;\'>t &amp; u<b/><![CDATA[<c>]]>v</a>', '<a xmlns="urn:x" xmlns:p="urn:p"><p:b p:c="d" e = "f"\n g="h>i"/>\n <c xmlns="">x</c></a>',
    good(), good([edition, harbour]), one,
  ])('gives the same tree as the parser', text => {
    expect(whole(joined(outline(text, new Set()) ?? ({} as XmlElement)))).toEqual(whole(readXml(text, { name: 'x', sha256: 'ab' }).root))
  })

  it('leaves the inside of an opaque element as it is written, whatever stands in it', () => {
    const inside = '<p>&amp;<o>1</o><!-- </o> --><![CDATA[</o>]]><o/></p>'
    expect(outline(`<a><o x="1">${inside}</o><b/></a>`, new Set(['o']))?.children.map(child => (isElement(child) ? [child.name, ...child.children] : child))).toEqual([['o', inside], ['b']])
  })

  it('ends with any broken text', () => {
    for (const text of ['', '<', '<a', '<a b', '<a b=', '<!--', '<![CDATA[', '</a>', '<a><b></a', '<o>', '<o><o']) expect(() => outline(text, new Set(['o']))).not.toThrow()
  })
})
