import { readFileSync, writeFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Photo } from '../../../electron/newsroom/index.ts'
import { aFullPhoto } from './full.ts'
import { bench, sha256 } from './pictures.ts'

const desk = bench()

/** The record alone: what belongs to the file and not to the editor is left out. */
const record = ({ guid: _guid, version: _version, file: _file, ...rest }: Photo): unknown => rest

describe('embed', () => {
  it('writes every field so that reading the copy gives the same record', async () => {
    const source = await desk.jpeg('plain.jpg')
    expect(await desk.photos.embed(source, desk.path('full.jpg'), aFullPhoto)).toEqual([])
    const { photo, findings } = await desk.photos.read(desk.path('full.jpg'))
    expect(findings).toEqual([])
    expect(record(photo)).toEqual(record(aFullPhoto))
  })

  it('writes IPTC-IIM and XMP in step, with the mark of UTF-8 and a current digest', async () => {
    const source = await desk.jpeg('step.jpg')
    await desk.photos.embed(source, desk.path('in-step.jpg'), aFullPhoto)
    const { tags } = await desk.photos.read(desk.path('in-step.jpg'))
    expect(tags).toMatchObject({
      'IPTC:CodedCharacterSet': '\u001b%G', 'IPTC:Caption-Abstract': aFullPhoto.caption, 'XMP-dc:Description': aFullPhoto.caption,
      'IPTC:By-line': 'Jonas Krall; Rosa Ekholm', 'XMP-dc:Creator': 'Jonas Krall; Rosa Ekholm', 'IPTC:Keywords': 'Ansgar Strait; accord; smörgås',
      'XMP-dc:Subject': 'Ansgar Strait; accord; smörgås', 'IPTC:DateCreated': '2026:11:23', 'IPTC:TimeCreated': '14:06:33+01:00',
      'XMP-photoshop:DateCreated': '2026:11:23 14:06:33+01:00', 'IPTC:ReleaseDate': '2026:11:23', 'IPTC:ReleaseTime': '18:00:00+01:00',
      'IPTC:ExpirationDate': '2027:12:31', 'XMP-plus:LicenseEndDate': '2027:12:31', 'XMP-plus:DataMining': 'DMI-PROHIBITED-AIMLTRAINING',
      'XMP-iptcExt:DigitalSourceType': 'http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture', 'XMP-iptcExt:DigitalImageGUID': 'urn:example:frame-0412',
    })
    expect(tags['Photoshop:IPTCDigest']).toBe(tags['File:CurrentIPTCDigest'])
  })

  it('never changes a byte of the original, nor of the picture itself', async () => {
    const source = await desk.jpeg('original.jpg')
    const before = sha256(source)
    await desk.photos.embed(source, desk.path('copy.jpg'), aFullPhoto)
    await desk.photos.embed(desk.path('copy.jpg'), desk.path('copy-2.jpg'), { ...aFullPhoto, caption: 'Another caption.' })
    expect(sha256(source)).toBe(before)
    expect(scan(desk.path('copy-2.jpg'))).toEqual(scan(source))
  })

  it('cuts IPTC-IIM at a word within its limit, keeps XMP whole, and says so for every field', async () => {
    const source = await desk.jpeg('long.jpg')
    const caption = `${'Łódź pilots march '.repeat(150)}END`
    const findings = await desk.photos.embed(source, desk.path('cut.jpg'), { ...aFullPhoto, caption, city: 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch' })
    expect(findings.map(({ rule, where }) => [rule, where])).toEqual([
      ['photo/iim-length', { kind: 'field', field: 'caption' }], ['photo/iim-length', { kind: 'field', field: 'city' }],
    ])
    const { photo, tags, findings: remarks } = await desk.photos.read(desk.path('cut.jpg'))
    expect(photo.caption).toBe(caption)
    expect(remarks).toEqual([])
    expect(Buffer.byteLength(tags['IPTC:Caption-Abstract'] ?? '')).toBeLessThanOrEqual(2000)
    expect(caption.startsWith(tags['IPTC:Caption-Abstract'] ?? '?')).toBe(true)
  })

  it('takes out what the record no longer has', async () => {
    await desk.photos.embed(await desk.jpeg('emptied-source.jpg'), desk.path('filled.jpg'), aFullPhoto)
    const { headline: _headline, keywords: _keywords, taken: _taken, ...less } = aFullPhoto
    await desk.photos.embed(desk.path('filled.jpg'), desk.path('emptied.jpg'), { ...less, keywords: [], rights: {} })
    const { photo } = await desk.photos.read(desk.path('emptied.jpg'))
    expect(record(photo)).toEqual(record({ ...less, keywords: [], rights: { holder: 'Northwater Press', acquireUrl: 'https://northwater.example/pictures', licenceUrl: 'https://northwater.example/licence' } }))
  })

  it('marks a killed picture also where nothing is on record about its rights', async () => {
    await desk.photos.embed(await desk.jpeg('to-kill.jpg'), desk.path('killed.jpg'), { ...aFullPhoto, status: 'canceled', rights: null })
    const { photo, tags } = await desk.photos.read(desk.path('killed.jpg'))
    expect([photo.status, tags['IPTC:ActionAdvised']]).toEqual(['canceled', '01'])
  })

  it('carries any caption, headline and keyword through both blocks', async () => {
    const source = await desk.jpeg('any.jpg')
    const printable = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).map(text => text.replace(/[\p{Cc}\p{Cs}\p{Zs}\uFFFE\uFFFF]/gu, ' ').trim().normalize('NFC')).filter(text => text !== '')
    await fc.assert(fc.asyncProperty(printable, printable, fc.uniqueArray(printable, { maxLength: 4 }), async (caption, headline, keywords) => {
      const wanted = { ...aFullPhoto, caption, headline, keywords, people: [] }
      await desk.photos.embed(source, desk.path('any-copy.jpg'), wanted)
      const { photo } = await desk.photos.read(desk.path('any-copy.jpg'))
      expect([photo.caption, photo.headline, photo.keywords]).toEqual([caption, headline, keywords])
    }), { numRuns: 40, seed: 7 })
  }, 60_000)

  it('writes XMP only where others find no IPTC-IIM, and says so', async () => {
    const sharp = (await import('sharp')).default
    for (const format of ['png', 'webp'] as const) {
      const source = desk.path(`source.${format}`)
      writeFileSync(source, await sharp({ create: { width: 40, height: 30, channels: 3, background: '#446688' } }).toFormat(format).toBuffer())
      expect((await desk.photos.embed(source, desk.path(`copy.${format}`), aFullPhoto)).map(({ rule }) => rule)).toEqual(['photo/no-iim'])
      const { photo, tags } = await desk.photos.read(desk.path(`copy.${format}`))
      expect(photo.caption).toBe(aFullPhoto.caption)
      expect(Object.keys(tags).filter(tag => tag.startsWith('IPTC:'))).toEqual([])
    }
  })

  it('keeps IPTC-IIM in another character set readable, and everything it does not know', async () => {
    const source = await desk.jpeg('latin.jpg')
    writeFileSync(source, withIim(readFileSync(source), [[120, Buffer.from('Gamle Malmö', 'latin1')], [7, Buffer.from('smörgås', 'latin1')]]))
    const { photo } = await desk.photos.read(source)
    expect(photo.caption).toBe('Gamle Malmö')
    await desk.photos.embed(source, desk.path('recoded.jpg'), { ...photo, caption: 'Łódź – 東京' })
    const { tags } = await desk.photos.read(desk.path('recoded.jpg'))
    expect([tags['IPTC:Caption-Abstract'], tags['IPTC:EditStatus']]).toEqual(['Łódź – 東京', 'smörgås'])
  })

  it('leaves out Content Credentials, which sign the original and no copy', async () => {
    const source = await desk.jpeg('signed.jpg')
    writeFileSync(source, withCredentials(readFileSync(source)))
    expect(Object.keys((await desk.photos.read(source)).tags).filter(tag => tag.startsWith('JUMBF:'))).not.toEqual([])
    expect((await desk.photos.embed(source, desk.path('unsigned.jpg'), aFullPhoto)).map(({ rule }) => rule)).toEqual(['photo/credentials-removed'])
    expect(Object.keys((await desk.photos.read(desk.path('unsigned.jpg'))).tags).filter(tag => tag.startsWith('JUMBF:'))).toEqual([])
  })

  it('reads UTF-8 that does not say so, and recodes it', async () => {
    const source = await desk.jpeg('undeclared.jpg')
    writeFileSync(source, withIim(readFileSync(source), [[120, Buffer.from('Zoë in Málaga')], [7, Buffer.from('smörgås')]]))
    const { photo, findings } = await desk.photos.read(source)
    expect([photo.caption, findings.map(({ rule }) => rule)]).toEqual(['Zoë in Málaga', ['photo/iim-encoding']])
    await desk.photos.embed(source, desk.path('declared.jpg'), photo)
    expect((await desk.photos.read(desk.path('declared.jpg'))).tags['IPTC:EditStatus']).toBe('smörgås')
  })
})

/** The compressed picture, from its first scan on. */
const scan = (path: string): Buffer => {
  const bytes = readFileSync(path)
  return bytes.subarray(bytes.lastIndexOf(Buffer.from([0xff, 0xda])))
}

/** A JPEG with an IIM block without character set (Photoshop resource 0x0404 in APP13). */
function withIim(jpeg: Buffer, datasets: readonly (readonly [number, Buffer])[]): Buffer {
  const iim = Buffer.concat(datasets.map(([number, value]) => Buffer.concat([Buffer.from([0x1c, 2, number, value.length >> 8, value.length & 255]), value])))
  const size = Buffer.alloc(4)
  size.writeUInt32BE(iim.length)
  const body = Buffer.concat([Buffer.from('Photoshop 3.0\0' + '8BIM', 'latin1'), Buffer.from([4, 4, 0, 0]), size, iim, Buffer.alloc(iim.length % 2)])
  const length = Buffer.alloc(2)
  length.writeUInt16BE(body.length + 2)
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xed]), length, body, jpeg.subarray(2)])
}

/** A JPEG with a C2PA box (ISO 19566-5, JUMBF in APP11), empty but named. */
function withCredentials(jpeg: Buffer): Buffer {
  const box = (type: string, ...parts: readonly Buffer[]): Buffer => {
    const body = Buffer.concat(parts)
    const head = Buffer.alloc(8)
    head.writeUInt32BE(body.length + 8)
    head.write(type, 4, 'latin1')
    return Buffer.concat([head, body])
  }
  const description = box('jumd', Buffer.from('63327061-0011-0010-8000-00AA00389B71'.replaceAll('-', ''), 'hex'), Buffer.from([3]), Buffer.from('c2pa\0'))
  const body = Buffer.concat([Buffer.from('JP'), Buffer.from([0, 1, 0, 0, 0, 1]), box('jumb', description, box('json', Buffer.from('{"claim":"none"}')))])
  const length = Buffer.alloc(2)
  length.writeUInt16BE(body.length + 2)
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xeb]), length, body, jpeg.subarray(2)])
}
