import { execFileSync } from 'node:child_process'
import { exiftoolPath } from 'exiftool-vendored'
import { describe, expect, it } from 'vitest'
import { identify } from '../../../electron/photos/index.ts'
import { inShared, isMissing } from '../../fixtures/shared.ts'
import { bench, sha256 } from './pictures.ts'

const desk = bench()
const exiftool = await exiftoolPath()

/** Writes tags by ExifTool itself, as another program would. */
const byOthers = (file: string, ...tags: readonly string[]): void => {
  execFileSync('perl', [exiftool, '-q', '-overwrite_original', ...tags, file])
}

describe('read', () => {
  it('names a picture by its content, so that the same file always has the same guid', async () => {
    const source = await desk.jpeg('a.jpg')
    const { photo } = await desk.photos.read(source)
    expect(photo).toEqual({
      kind: 'photo', guid: `urn:sha256:${sha256(source)}`, version: 1, status: 'usable', caption: '', people: [], keywords: [], rights: null, renditions: [], foreign: [],
      file: { name: 'a.jpg', sha256: sha256(source), mediaType: 'image/jpeg', width: 64, height: 48, bytes: photo.file?.bytes },
    })
  })

  it('takes XMP where IPTC-IIM says otherwise and nothing tells which is newer, and shows both', async () => {
    const source = await desk.jpeg('two.jpg')
    byOthers(source, '-IPTC:Headline=From IIM', '-XMP-photoshop:Headline=From XMP')
    const { photo, findings } = await desk.photos.read(source)
    expect(photo.headline).toBe('From XMP')
    expect(findings).toEqual([{
      rule: 'photo/blocks-differ', severity: 'warning', message: 'Headline differs between IPTC-IIM and XMP. Taken from XMP: “From XMP”. In IPTC-IIM: “From IIM”.',
      where: { kind: 'field', field: 'headline' }, fix: { replacements: ['From IIM'] },
    }])
  })

  it('takes IPTC-IIM where it was changed after the XMP, by the digest, and keeps the keywords of both', async () => {
    const source = await desk.jpeg('newer.jpg')
    byOthers(source, '-IPTC:Headline=Old', '-XMP-photoshop:Headline=Old', '-IPTC:Keywords=a', '-XMP-dc:Subject=a', '-XMP-dc:Subject=b', '-IPTCDigest=new')
    byOthers(source, '-IPTC:Headline=New', '-IPTC:Keywords=c')
    const { photo } = await desk.photos.read(source)
    expect([photo.headline, photo.keywords]).toEqual(['New', ['a', 'b', 'c']])
  })

  it('takes no phrase of a camera for a caption, and Exif where nothing else speaks', async () => {
    const source = await desk.jpeg('camera.jpg')
    byOthers(source, '-EXIF:ImageDescription=OLYMPUS DIGITAL CAMERA', '-EXIF:Artist=Ada Lund', '-EXIF:DateTimeOriginal=2026:11:23 21:03:04', '-EXIF:OffsetTimeOriginal=+01:00')
    const { photo } = await desk.photos.read(source)
    expect([photo.caption, photo.byline, photo.taken]).toEqual(['', 'Ada Lund', '2026-11-23T21:03:04+01:00'])
  })

  it('finds people and their places in the caption, and the credit at its end, and leaves the caption as it is', async () => {
    const source = await desk.jpeg('seed.jpg')
    const caption = 'President Ada Lund (L) applauds as Chancellor Tor Vik (2R) and Ina Moe (R) look on in Lund, Sweden, April 4, 2009. (UPI Photo/POOL)'
    byOthers(source, `-XMP-dc:Description=${caption}`, '-XMP-iptcExt:PersonInImage=Tor Vik')
    const { photo, findings } = await desk.photos.read(source)
    expect(photo).toMatchObject({
      caption, credit: 'UPI Photo/POOL', rights: { category: 'pool' },
      people: [{ name: 'Tor Vik', title: 'Chancellor', position: '2R' }, { name: 'Ada Lund', title: 'President', position: 'L' }, { name: 'Ina Moe', position: 'R' }],
    })
    expect(findings.map(({ rule }) => rule)).toEqual(['photo/credit-in-caption', 'photo/licence-inferred'])
  })

  it('sees traces of a generator, and a kill', async () => {
    const source = await desk.jpeg('made.jpg')
    byOthers(source, '-XMP-iptcExt:AISystemUsed=Some engine', '-IPTC:ActionAdvised#=01')
    const { photo } = await desk.photos.read(source)
    expect([photo.rights, photo.status]).toEqual([{ withdrawn: true, aiHints: true }, 'canceled'])
  })

  it('keeps XMP that nobody knows, camera data and other fields through an export', async () => {
    const source = await desk.jpeg('foreign.jpg')
    byOthers(source, '-XMP-dc:Description-fr=Une légende', '-XMP-iptcExt:LocationShown={City=Brevik, CountryName=Norway}', '-XMP-xmpMM:DocumentID=doc-1', '-EXIF:Make=Canon', '-EXIF:GPSLatitude=59', '-EXIF:GPSLatitudeRef=N', '-XMP-lr:HierarchicalSubject=a|b')
    const before = (await desk.photos.read(source)).tags
    const { photo } = await desk.photos.read(source)
    await desk.photos.embed(source, desk.path('foreign-out.jpg'), { ...photo, caption: 'New' })
    const after = (await desk.photos.read(desk.path('foreign-out.jpg'))).tags
    for (const tag of ['XMP-dc:Description-fr', 'XMP-iptcExt:LocationShown', 'XMP-xmpMM:DocumentID', 'IFD0:Make', 'GPS:GPSLatitude', 'XMP-lr:HierarchicalSubject']) expect([tag, after[tag]]).toEqual([tag, before[tag]])
  })
})

describe('identify', () => {
  it.each([['ffd8ffe0', 'JPEG'], ['89504e470d0a1a0a', 'PNG'], ['49492a00', 'TIFF'], ['4d4d002a', 'TIFF'], ['524946460000000057454250', 'WebP'], ['000000186674797068656963', 'HEIC'], ['000000186674797061766966', 'AVIF']])('knows %s as %s', (hex, name) => {
    expect(identify(Buffer.from(hex, 'hex'))?.name).toBe(name)
  })

  it.each(['474946383961', '255044462d', '41542654464f524d', '3c737667', '25215053', '', 'ffd8'])('lets %j in nowhere', hex => { expect(identify(Buffer.from(hex, 'hex'))).toBeNull() })
})

describe.skipIf(isMissing('samples/photos'))('pictures of the wires', () => {
  it('reads the IPTC’s reference picture without calling it broken, all of it', async () => {
    const { photo, tags, findings } = await desk.photos.read(inShared('samples/photos/IPTC-PhotometadataRef-Std2017.1.jpg'))
    expect(findings).toEqual([])
    expect(photo).toMatchObject({ byline: 'Creator1 (ref2017.1); Creator2 (ref2017.1)', state: 'Province/State (Core) (ref2017.1)', taken: '2017-07-13T17:01:00+00:00', countryCode: 'R17' })
    expect(tags).toMatchObject({ 'XMP-iptcExt:DigitalImageGUID': expect.any(String) as string, 'XMP-iptcExt:LocationShown': expect.stringContaining('City (Location shown1) (ref2017.1)') as string })
  })

  it.each(['GAC103-thumb.jpg', 'IPTC-PhotometadataRef-Std2017.1.jpg', 'tag_reuters.com_2014_binary_LYNXMPEA6F0MS-VIEWIMAGE'])('gives %s back as it was read', async name => {
    const source = inShared(`samples/photos/${name}`)
    const { photo } = await desk.photos.read(source)
    await desk.photos.embed(source, desk.path('wire.jpg'), photo)
    const { photo: again, findings } = await desk.photos.read(desk.path('wire.jpg'), name)
    expect({ ...again, guid: '', file: undefined }).toEqual({ ...photo, guid: '', file: undefined })
    expect(findings.filter(({ rule }) => rule === 'photo/blocks-differ')).toEqual([])
  })
})

describe('ExifTool', () => {
  it('is newer than the last one with a hole that a picture could use', async () => {
    expect(Number.parseFloat(await desk.photos.version())).toBeGreaterThanOrEqual(13.5)
  })
})
