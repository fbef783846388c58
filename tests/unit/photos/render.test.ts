import { readFileSync, writeFileSync } from 'node:fs'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { aFullPhoto } from './full.ts'
import { bench } from './pictures.ts'

const desk = bench()

describe('render', () => {
  it('makes a JPEG whose longer side is as asked, without metadata', async () => {
    await desk.photos.embed(await desk.jpeg('wide.jpg', { width: 1200, height: 800 }), desk.path('captioned.jpg'), aFullPhoto)
    expect(await desk.photos.render(desk.path('captioned.jpg'), desk.path('320.jpg'), 320)).toEqual({ width: 320, height: 213 })
    const { photo, tags } = await desk.photos.read(desk.path('320.jpg'))
    expect([photo.caption, photo.file?.width, photo.file?.height, Object.keys(tags).filter(tag => /^(?:IPTC|XMP)/.test(tag))]).toEqual(['', 320, 213, []])
  })

  it('does not enlarge a small picture', async () => {
    expect(await desk.photos.render(await desk.jpeg('small.jpg'), desk.path('small-out.jpg'), 320)).toEqual({ width: 64, height: 48 })
  })

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('shows a picture of orientation %d upright, and reads its size as shown', async orientation => {
    const source = desk.path('turned.jpg')
    writeFileSync(source, await sharp({ create: { width: 96, height: 48, channels: 3, background: '#123456' } }).jpeg().withMetadata({ orientation }).toBuffer())
    const size = orientation < 5 ? { width: 96, height: 48 } : { width: 48, height: 96 }
    expect(await desk.photos.render(source, desk.path('upright.jpg'), 96)).toEqual(size)
    expect((await desk.photos.read(source)).file).toEqual({ mediaType: 'image/jpeg', ...size })
  })

  it('turns CMYK, 16 bits and transparency into plain sRGB', async () => {
    const cmyk = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#cc2200' } }).toColourspace('cmyk').tiff().toBuffer()
    const clear = await sharp({ create: { width: 40, height: 30, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } }).png().toBuffer()
    for (const [name, bytes] of [['cmyk.tif', cmyk], ['clear.png', clear]] as const) {
      writeFileSync(desk.path(name), bytes)
      await desk.photos.render(desk.path(name), desk.path('plain.jpg'), 40)
      expect(await sharp(readFileSync(desk.path('plain.jpg'))).metadata()).toMatchObject({ format: 'jpeg', space: 'srgb', channels: 3, hasAlpha: false })
    }
    expect(await sharp(readFileSync(desk.path('plain.jpg'))).stats().then(({ channels }) => channels.map(({ min }) => min))).toEqual([255, 255, 255])
  })
})
