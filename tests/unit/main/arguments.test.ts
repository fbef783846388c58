import { describe, expect, it } from 'vitest'
import { readStart } from '../../../electron/main/arguments.ts'

const clone = ['/opt/electron', '-r', '/tmp/loader.cjs', '/home/ann/dateline']

describe('the arguments of a start', () => {
  it('name the library in both forms, relative to where the person is', () => {
    for (const form of [['--library', 'NATO.newsroom'], ['--library=NATO.newsroom']]) {
      expect(readStart([...clone, ...form], '/home/ann/dateline', '/home/ann')).toEqual({ library: '/home/ann/NATO.newsroom', files: [] })
    }
  })

  it('name files to open, in a clone and in the packed app alike', () => {
    expect(readStart([...clone, 'a.zip', '/b.jpg'], '/home/ann/dateline', '/home/ann')).toEqual({ library: undefined, files: ['/home/ann/a.zip', '/b.jpg'] })
    expect(readStart(['/opt/Dateline/dateline', 'a.zip'], '/opt/Dateline/resources/app.asar', '/home/ann')).toEqual({ library: undefined, files: ['/home/ann/a.zip'] })
  })

  it('find the app’s folder when it is given as a dot', () => {
    expect(readStart(['/opt/electron', '.', '--library', '/n'], '/home/ann/dateline', '/home/ann/dateline')).toEqual({ library: '/n', files: [] })
  })

  it('take no switch of Chromium for a file', () => {
    expect(readStart([...clone, '--no-sandbox', '--user-data-dir=/tmp/p', '--remote-debugging-port=0', '-psn_0_1'], '/home/ann/dateline', '/')).toEqual({ library: undefined, files: [] })
  })
})
