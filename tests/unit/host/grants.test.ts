import { describe, expect, it } from 'vitest'
import { Grants } from '../../../electron/host/grants.ts'

const token = '6ce1e0a1-5b2f-4a56-9a5c-8f7e6d5c4b3a'

describe('grants of files', () => {
  it('are waited for where the page asks before main has told the host', async () => {
    const grants = new Grants()
    const path = grants.pathOf({ token, name: 'a.jpg' })
    grants.add(token, '/card/a.jpg')
    expect(await path).toBe('/card/a.jpg')
    expect(await grants.pathOf({ token, name: 'a.jpg' })).toBe('/card/a.jpg')
  })

  it('are refused in words where nobody gave them', async () => {
    await expect(new Grants().pathOf({ token, name: 'a.jpg' })).rejects.toMatchObject({ code: 'not-found', message: 'Dateline may not use “a.jpg” any more.', remedy: 'Choose it again.' })
  }, 10_000)
})
