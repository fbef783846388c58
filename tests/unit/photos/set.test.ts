import { describe, expect, it } from 'vitest'
import { NewsroomError } from '../../../electron/newsroom/index.ts'
import type { FieldText } from '../../../electron/photos/index.ts'
import { aFullPhoto } from './full.ts'
import { bench } from './pictures.ts'

const desk = bench()

const refusal = async (...fields: readonly FieldText[]): Promise<unknown> =>
  desk.photos.set(await desk.jpeg('refused.jpg'), desk.path('refused-out.jpg'), fields).catch((error: unknown) => (error instanceof NewsroomError ? error.toRefusal() : error))

describe('set', () => {
  it('knows a field by our name, the IPTC’s and ExifTool’s, and leaves the others as they were', async () => {
    await desk.photos.embed(await desk.jpeg('source.jpg'), desk.path('full.jpg'), aFullPhoto)
    const fields: readonly FieldText[] = [['Headline', 'New'], ['Credit Line', 'NWP/Pool'], ['XMP-dc:Title', 'T-1'], ['Caption-Abstract', 'A caption'], ['city', ''], ['Keywords', 'one; two'], ['Rating', '4']]
    expect(await desk.photos.set(desk.path('full.jpg'), desk.path('set.jpg'), fields)).toEqual([])
    const { photo, tags } = await desk.photos.read(desk.path('set.jpg'))
    const { city: _city, file: _file, ...before } = (await desk.photos.read(desk.path('full.jpg'))).photo
    const people = [{ name: 'Ilse Marwick' }, { name: 'Łukasz Żak' }]
    expect({ ...photo, file: undefined }).toEqual({
      ...before, guid: photo.guid, headline: 'New', credit: 'NWP/Pool', title: 'T-1', caption: 'A caption', people, keywords: ['one', 'two'],
      rights: { ...before.rights, category: 'pool' }, file: undefined,
    })
    expect(tags['XMP-xmp:Rating']).toBe('4')
    expect(tags['IPTC:City']).toBeUndefined()
  })

  it('makes a list of a field that is named twice', async () => {
    await desk.photos.set(await desk.jpeg('twice.jpg'), desk.path('twice-out.jpg'), [['byline', 'Ada Lund'], ['Creator', 'Tor Vik']])
    expect((await desk.photos.read(desk.path('twice-out.jpg'))).photo.byline).toBe('Ada Lund; Tor Vik')
  })

  it('refuses an unknown field and names those that are near', async () => {
    expect(await refusal(['Headlin', 'x'])).toEqual({
      code: 'usage', about: { kind: 'file', id: 'photo write', label: 'photo write' }, message: 'There is no field called “Headlin”.',
      remedy: expect.stringMatching(/^Did you mean headline, /) as string,
    })
  })

  it('refuses what a field cannot hold, before anything is written', async () => {
    expect(await refusal(['taken', 'yesterday'])).toMatchObject({ code: 'usage', message: '“yesterday” is no date for taken.' })
    expect(await refusal(['Data Mining', 'never'])).toMatchObject({ code: 'usage', message: '“never” is not a term of Data Mining.' })
    expect(await refusal(['Licensor', 'NWP'])).toMatchObject({ code: 'usage' })
    await expect(desk.photos.read(desk.path('refused-out.jpg'))).rejects.toMatchObject({ code: 'unreadable' })
  })

  it.each(['2026', '2026-11', '2026-11-23', '2026-11-23T21:03:04', '2026-11-23T21:03:04+01:00'])('keeps the date %s no more precise than it is', async taken => {
    await desk.photos.set(await desk.jpeg('dated.jpg'), desk.path('dated-out.jpg'), [['taken', taken]])
    const { photo, findings } = await desk.photos.read(desk.path('dated-out.jpg'))
    expect([photo.taken, findings]).toEqual([taken, []])
  })
})
