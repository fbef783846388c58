import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { project, root } from '../../../build/paths.mjs'

type Entry = Readonly<{ version?: string; resolved?: string; integrity?: string; hasInstallScript?: boolean; license?: string; dev?: boolean; optional?: boolean; link?: boolean; optionalDependencies?: Readonly<Record<string, string>> }>
const text = readFileSync(join(root, 'package-lock.json'), 'utf8')
const { packages } = JSON.parse(text) as { packages: Readonly<Record<string, Entry>> }
const entries = Object.entries(packages).filter(([path]) => path !== '')

describe('the lock file', () => {
  it('holds one Lexical and one Yjs, so that a page has one class of each', () => {
    for (const name of ['lexical', 'yjs']) expect(entries.map(([path]) => path).filter(path => path.endsWith(`node_modules/${name}`))).toEqual([`node_modules/${name}`])
    const versions = entries.filter(([path]) => /node_modules\/@?lexical(\/|$)/.test(path)).map(([, { version }]) => version)
    expect(new Set(versions)).toEqual(new Set(['0.52.0']))
  })

  it('names no host and vouches for every package', () => {
    expect(text).not.toMatch(/"resolved": "http/)
    expect(entries.filter(([, { integrity, link }]) => !integrity && !link)).toEqual([])
  })

  it('knows the packages of every system, else `npm ci` refuses it on a fresh machine', () => {
    const there = new Set(entries.map(([path]) => path.replace(/^.*node_modules\//, '')))
    const named = entries.flatMap(([, { optionalDependencies }]) => Object.keys(optionalDependencies ?? {}))
    expect(named.filter(name => !there.has(name))).toEqual([])
  })

  it('runs with no install script', () => {
    const scripts = entries.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path.replace(/^.*node_modules\//, ''))
    expect(scripts).toEqual(['electron-winstaller', 'unrs-resolver'])      // tools of packing and lint; theirs are not run either
    expect(readFileSync(join(root, '.npmrc'), 'utf8')).toMatch(/^ignore-scripts=true$/m)
  })

  it('has what the package file asks for, to the last figure', () => {
    const asked = Object.entries({ ...project.dependencies, ...project.devDependencies })
    expect(asked.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
    expect(asked.filter(([name, version]) => packages[`node_modules/${name}`]?.version !== version)).toEqual([])
  })

  it('ships only what needs files beside its code', () => {
    expect(Object.keys(project.dependencies)).toEqual(['better-sqlite3-multiple-ciphers', 'exiftool-vendored', 'libxml2-wasm', 'sharp'])
  })

  it('holds pictures and metadata tools without their known holes', () => {
    const atLeast = (name: string, floor: readonly [number, number]) => {
      const [major = 0, minor = 0] = (packages[`node_modules/${name}`]?.version ?? '').split('.').map(Number)
      return major > floor[0] || (major === floor[0] && minor >= floor[1])
    }
    expect([atLeast('sharp', [0, 35]), atLeast('exiftool-vendored.pl', [13, 50])]).toEqual([true, true])
  })
})
