import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { WireError } from '../../../electron/wire/error.ts'
import { legal } from '../../../electron/wire/xml/characters.ts'
import { standalone } from '../../../electron/wire/xml/foreign.ts'
import { readXml } from '../../../electron/wire/xml/read.ts'
import { rootName } from '../../../electron/wire/xml/sniff.ts'
import { attribute, elements, rawText, textOf } from '../../../electron/wire/xml/tree.ts'
import { document, element, mixed, serialise } from '../../../electron/wire/xml/write.ts'

const source = { name: 'sent.xml', sha256: 'ab' }
const read = (xml: string) => readXml(xml, source)
function refusal(xml: string): Pick<WireError, 'code' | 'message' | 'line'> | null {
  try {
    read(xml)
    return null
  } catch (error) {
    if (error instanceof WireError) return { code: error.code, message: error.message, line: error.line }
    throw error
  }
}

describe('reading XML', () => {
  it('gives names without prefixes, with the namespace that is bound, and the line', () => {
    const { root } = read('<a:x xmlns:a="urn:a" xmlns="urn:d">\n <y b:z="1" n="2"/>\n</a:x>')
    const [y] = elements(root)
    expect([root.name, root.uri, y?.name, y?.uri, y?.line, attribute(y, 'n'), attribute(y, 'z')]).toEqual(['x', 'urn:a', 'y', 'urn:d', 2, '2', undefined])
  })

  it('knows the entities of XML and the names of HTML, and none else', () => {
    expect(textOf(read('<x>&amp;&lt;&nbsp;&eacute;&#233;&#x1F600;</x>').root)).toBe('&<\u00a0éé😀')
    expect(refusal('<x>\n&unheard;</x>')).toMatchObject({ code: 'unreadable', line: 2 })
    expect(refusal('<x>&constructor;</x>')).toMatchObject({ code: 'unreadable' })
  })

  it('reads a bare ampersand as the sign itself, says so, and leaves CDATA alone', () => {
    const { root, findings } = read('<x a="R&D">Marks & Spencer<![CDATA[ A&B <p>]]></x>')
    expect([attribute(root, 'a'), rawText(root), findings.map(({ rule }) => rule)]).toEqual(['R&D', 'Marks & Spencer A&B <p>', ['xml/bare-ampersand']])
  })

  it('leaves control characters out, also as references, and says so; a NUL is refused', () => {
    const { root, findings } = read('<x>a\u0001b&#2;c&#x1F;d</x>')
    expect([rawText(root), findings.map(({ rule }) => rule)]).toEqual(['abcd', ['xml/control-characters']])
    expect(refusal('<x>&#0;</x>')).toMatchObject({ code: 'unreadable' })
  })

  it('allows a DOCTYPE that names the document type, fetches nothing, and refuses any that declares', () => {
    expect(read('<!DOCTYPE nitf SYSTEM "http://unreachable.example/nitf.dtd"><nitf/>').root.name).toBe('nitf')
    for (const subset of ['<!ENTITY a "b">', '<!ENTITY % a SYSTEM "file:///etc/passwd"> %a;', '<!ATTLIST x y CDATA "z">', '']) {
      expect(refusal(`<!DOCTYPE x [${subset}]><x>&a;</x>`)).toMatchObject({ code: 'unreadable', message: expect.stringContaining('declares entities') as string })
    }
  })

  it('refuses a depth of 100,000, a million elements and an attribute of 100 KB, by name of the limit', () => {
    expect(refusal('<x>'.repeat(100_000))).toMatchObject({ code: 'too-large', message: expect.stringContaining('levels') as string })
    expect(refusal(`<x>${'<y/>'.repeat(1_000_001)}</x>`)).toMatchObject({ code: 'too-large', message: expect.stringContaining('elements') as string })
    expect(refusal(`<x a="${'b'.repeat(100_000)}"/>`)).toMatchObject({ code: 'too-large', message: expect.stringContaining('attribute') as string })
  }, 60_000)

  it.each([['cut off', '<x><y>words'], ['two roots', '<x/><y/>'], ['crossed tags', '<x><y></x></y>'], ['an attribute twice', '<x a="1" a="2"/>'], ['no element', '<!-- nothing -->']])('refuses what is %s in one line of words', (_what, xml) => {
    const refused = refusal(xml)
    expect(refused?.code).toBe('unreadable')
    expect(refused?.message).toMatch(/^“sent\.xml” [^\n]+\.$/)
  })

  it('looks at the root past BOM, declaration, comments and DOCTYPE', () => {
    const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
    expect(rootName(bytes('\uFEFF<?xml version="1.0"?>\n<!-- <other> --><!DOCTYPE nitf PUBLIC "a" "b">\n<n:nitf/>'))).toBe('nitf')
    expect(rootName(bytes('plain text'))).toBeUndefined()
  })
})

describe('writing XML', () => {
  it('adds no white space where it would have a meaning', () => {
    expect(serialise(element('a', { b: 1, c: undefined }, mixed('p', {}, 'x ', mixed('em', {}, 'y'), mixed('em', {}, 'z')), element('q', {})))).toBe('<a b="1">\n <p>x <em>y</em><em>z</em></p>\n <q/>\n</a>')
  })

  it('gives back any text and any attribute, without what XML can’t hold', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (text, value) => {
      const { root } = read(new TextDecoder().decode(document(mixed('x', { a: `|${value}|` }, text))))
      expect([rawText(root), attribute(root, 'a')]).toEqual([legal(text), `|${legal(value)}|`])
    }))
  })

  it('gives back a foreign part with the namespaces that it needs', () => {
    const { root } = read('<x xmlns="urn:home" xmlns:r="urn:r"><r:y r:a="1" b="&lt;&amp;"><z>w</z></r:y></x>')
    const xml = standalone(elements(root)[0]!, 'urn:home')
    expect(xml).toBe('<y xmlns="urn:r" xmlns:n1="urn:r" n1:a="1" b="&lt;&amp;"><z xmlns="urn:home">w</z></y>')
    expect(elements(read(`<x xmlns="urn:home">${xml}</x>`).root)[0]?.uri).toBe('urn:r')
  })
})
