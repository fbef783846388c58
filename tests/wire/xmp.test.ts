import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Photo } from '../../electron/newsroom/photo.ts'
import type { Issue } from '../../electron/wire/format.ts'
import { readAny } from '../../electron/wire/index.ts'
import { xmp } from '../../electron/wire/xmp/index.ts'
import { patience, photo, tries } from '../fixtures/arbitraries.ts'
import { aPhoto, aStory } from '../fixtures/builders.ts'
import { publishedPhoto } from '../fixtures/published.ts'

const issue: Issue = { profile: { id: 'xmp', name: 'XMP', format: 'xmp' }, at: '2026-03-01T10:00:00Z', provider: { name: 'Dateline Desk' } }
const source = { name: 'harbour.xmp', sha256: 'ab'.repeat(32) }
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const NAMESPACES = 'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" xmlns:plus="http://ns.useplus.org/ldf/xmp/1.0/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:cc="http://creativecommons.org/ns#" xmlns:exif="http://ns.adobe.com/exif/1.0/"'
const packet = (inside: string, attributes = ''): Uint8Array => bytesOf(`<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF ${NAMESPACES}><rdf:Description rdf:about="" ${attributes}>${inside}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`)
const read = (bytes: Uint8Array): Photo => xmp.read(bytes, source).items[0] as Photo
const rules = (bytes: Uint8Array): readonly string[] => xmp.validate(bytes, () => undefined).findings.map(({ rule }) => rule)

describe('IPTC Photo Metadata (XMP)', () => {
  it('reads properties as elements and as attributes, lists, records and texts by language', () => {
    const { items, findings } = readAny(packet(`
      <dc:description><rdf:Alt><rdf:li xml:lang="fr">Le port</rdf:li><rdf:li xml:lang="x-default">The harbour &amp; its boats</rdf:li></rdf:Alt></dc:description>
      <dc:creator><rdf:Seq><rdf:li>Rosa Ekholm</rdf:li><rdf:li>Jon Vale</rdf:li></rdf:Seq></dc:creator>
      <dc:subject><rdf:Bag><rdf:li>harbour</rdf:li><rdf:li>storm</rdf:li></rdf:Bag></dc:subject>
      <Iptc4xmpExt:PersonInImage><rdf:Bag><rdf:li>Ada Lund</rdf:li></rdf:Bag></Iptc4xmpExt:PersonInImage>
      <Iptc4xmpExt:PersonInImageWDetails><rdf:Bag><rdf:li rdf:parseType="Resource"><Iptc4xmpExt:PersonName><rdf:Alt><rdf:li xml:lang="x-default">Ada Lund</rdf:li></rdf:Alt></Iptc4xmpExt:PersonName><Iptc4xmpExt:PersonDescription><rdf:Alt><rdf:li xml:lang="x-default">Mayor</rdf:li></rdf:Alt></Iptc4xmpExt:PersonDescription></rdf:li></rdf:Bag></Iptc4xmpExt:PersonInImageWDetails>
      <plus:CopyrightOwner><rdf:Seq><rdf:li><rdf:Description plus:CopyrightOwnerName="North Wire"/></rdf:li></rdf:Seq></plus:CopyrightOwner>
      <plus:Licensor><rdf:Seq><rdf:li rdf:parseType="Resource"><plus:LicensorURL>https://example.org/buy</plus:LicensorURL></rdf:li></rdf:Seq></plus:Licensor>
      <plus:DataMining>http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED</plus:DataMining>
      <plus:ModelReleaseStatus rdf:resource="http://ns.useplus.org/ldf/vocab/MR-NON"/>
      <exif:GPSLatitude>55,40.5N</exif:GPSLatitude>`,
    'photoshop:Headline="Harbour reopens" photoshop:Credit="NWP Photo" photoshop:City="Port Elm" photoshop:Urgency="3" photoshop:DateCreated="2026-03-01T09:30:00+01:00" Iptc4xmpExt:DigitalSourceType="http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture"'), source)
    expect(items).toEqual([aPhoto({
      guid: `urn:sha256:${'ab'.repeat(32)}`, caption: 'The harbour & its boats', byline: 'Rosa Ekholm; Jon Vale', headline: 'Harbour reopens', credit: 'NWP Photo', city: 'Port Elm', urgency: 3, taken: '2026-03-01T09:30:00+01:00',
      keywords: ['harbour', 'storm'], people: [{ name: 'Ada Lund', title: 'Mayor' }],
      rights: { holder: 'North Wire', acquireUrl: 'https://example.org/buy', dataMining: 'DMI-PROHIBITED', originType: 'digitalCapture', release: { model: 'MR-NON' } },
      foreign: [{ format: 'xmp', path: 'http://ns.adobe.com/exif/1.0/GPSLatitude', content: '<GPSLatitude xmlns="http://ns.adobe.com/exif/1.0/">55,40.5N</GPSLatitude>' }],
    })])
    expect(findings.map(({ rule }) => rule)).toEqual(['xmp/foreign'])
  })

  it('heeds a kill, a hold and an embargo in the instructions, and holds an embargo without a time', () => {
    const instructed = (words: string) => { const { status, rights, instructions } = read(packet('', `photoshop:Headline="x" photoshop:Instructions="${words}"`)); return { status, rights, instructions } }
    expect([instructed('KILL KILL KILL'), instructed('EMBARGOED until 2031-05-04T06:00:00Z'), instructed('Embargoed until Thursday'), instructed('No use in Finland')]).toEqual([
      { status: 'canceled', rights: null, instructions: 'KILL KILL KILL' }, { status: 'usable', rights: { embargo: '2031-05-04T06:00:00Z' }, instructions: undefined },
      { status: 'withheld', rights: null, instructions: 'Embargoed until Thursday' }, { status: 'usable', rights: null, instructions: 'No use in Finland' },
    ])
  })

  it('takes the credit from the end of a caption where no field has it, and keeps the caption as printed', () => {
    const { caption, credit, byline } = read(packet('<dc:description>The ferry leaves Port Elm on Monday. (AP Photo/Jon Vale)</dc:description>'))
    expect({ caption, credit, byline }).toEqual({ caption: 'The ferry leaves Port Elm on Monday. (AP Photo/Jon Vale)', credit: 'AP Photo/Jon Vale', byline: 'Jon Vale' })
  })

  it('reads several pictures of one packet, and knows other RDF for what it is', () => {
    const two = bytesOf(`<rdf:RDF ${NAMESPACES}><rdf:Description rdf:about="a.jpg" photoshop:Headline="One"/><rdf:Description rdf:about="b.jpg" photoshop:Headline="Two"/><rdf:Description rdf:about="a.jpg" photoshop:City="Elm"/></rdf:RDF>`)
    expect(xmp.read(two, source).items.map(item => item.kind === 'photo' && [item.headline, item.city, item.guid.slice(-2)])).toEqual([['One', 'Elm', ':1'], ['Two', undefined, ':2']])
    expect([xmp.detect(two), xmp.detect(bytesOf('<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel/></rdf:RDF>')), xmp.detect(bytesOf('<nitf/>'))]).toEqual([0.95, 0, 0])
  })

  it('gives back every field of any picture that it did not announce as lost', () => {
    fc.assert(fc.property(photo('urn:uuid:alone'), each => {
      const { files, losses } = xmp.write([each], issue)
      const items = files.flatMap(file => xmp.read(file.bytes, source).items)
      expect(items.map(item => publishedPhoto(item as Photo, losses))).toEqual([publishedPhoto(each, losses)])
      expect(losses.filter(({ path }) => !/^(?:renditions|people(?:\.position)?|usageTerms|rights(?:\.(?:category|editorialOnly|notes|usageTerms))?)$/.test(path))).toEqual([])
      expect(xmp.validate(files[0]!.bytes, () => undefined).findings).toEqual([])
      expect(xmp.write([structuredClone(each)], issue)).toEqual({ files, losses })
    }), { numRuns: tries(150) })
  }, patience)

  it('carries kill, hold and embargo in words, gives back what it didn’t understand, and keeps that at home where the source is protected', () => {
    const foreign = [{ format: 'xmp', path: 'x', content: '<GPSLatitude xmlns="http://ns.adobe.com/exif/1.0/">55,40.5N</GPSLatitude>' }, { format: 'xmp', path: 'y', content: '<broken' }]
    const each = aPhoto({ status: 'canceled', instructions: 'No use in Finland', rights: { embargo: '2031-05-04T06:00:00Z' }, foreign })
    const { files, losses } = xmp.write([each], issue)
    const text = new TextDecoder().decode(files[0]!.bytes)
    expect(text).toContain('KILL: not for publication.\nEMBARGOED until 2031-05-04T06:00:00Z\nNo use in Finland')
    const { status, instructions, rights, foreign: [part] } = read(files[0]!.bytes)
    expect({ status, instructions, rights, part: part?.content }).toEqual({ status: 'canceled', instructions: 'No use in Finland', rights: { embargo: '2031-05-04T06:00:00Z' }, part: foreign[0]!.content })
    expect(losses.map(({ path }) => path)).toEqual(['foreign'])
    expect(new TextDecoder().decode(xmp.write([{ ...each, rights: { sourceProtected: true } }], issue).files[0]!.bytes)).not.toContain('GPSLatitude')
  })

  it('writes the pictures of a story, each once, and says that the story itself is lost', () => {
    const own = aPhoto({ guid: 'urn:example:one', headline: 'One', title: 'one.jpg' })
    const { files, losses } = xmp.write([aStory({ pictures: [own] }), own], issue)
    expect({ names: files.map(({ name }) => name), losses: losses.map(({ item, path }) => [item, path]) }).toEqual({ names: ['one.xmp'], losses: [['urn:example:story', 'item']] })
  })

  it.each([
    ['xmp/unreadable', bytesOf('<x:xmpmeta xmlns:x="adobe:ns:meta/"><a></x:xmpmeta>')],
    ['xmp/rdf', bytesOf('<x:xmpmeta xmlns:x="adobe:ns:meta/"/>')],
    ['xmp/description', bytesOf(`<rdf:RDF ${NAMESPACES}><dc:title/></rdf:RDF>`)],
    ['xmp/about', bytesOf(`<rdf:RDF ${NAMESPACES}><rdf:Description rdf:about="a"/><rdf:Description rdf:about="b"/></rdf:RDF>`)],
    ['xmp/namespace', packet('<stray>x</stray>')],
    ['xmp/twice', packet('<photoshop:City>A</photoshop:City>', 'photoshop:City="B"')],
    ['xmp/form', packet('<dc:creator><rdf:Bag><rdf:li>A</rdf:li></rdf:Bag></dc:creator>')],
    ['xmp/x-default', packet('<dc:title><rdf:Alt><rdf:li xml:lang="en">A</rdf:li></rdf:Alt></dc:title>')],
    ['xmp/date', packet('', 'photoshop:DateCreated="yesterday"')],
    ['xmp/term', packet('', 'plus:DataMining="DMI-PROHIBITED"')],
    ['xmp/urgency', packet('', 'photoshop:Urgency="9"')],
    ['xmp/address', packet('', 'xmpRights:WebStatement="our terms"')],
    ['xml/control-characters', packet('', 'photoshop:City="a\u0001"')],
  ])('its validator says %s', (rule, bytes) => {
    expect(rules(bytes)).toEqual([rule])
  })
})
