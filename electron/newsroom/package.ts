import type { Foreign, PubStatus } from './item.ts'

export type PackageEntry = Readonly<{ kind: 'story' | 'photo'; guid: string; title?: string }>

/** What leaves together, in order. The items themselves stand beside it. */
export type NewsPackage = Readonly<{
  kind: 'package'
  guid: string
  version: number
  status: PubStatus
  title: string
  slug: string
  note?: string
  created?: string
  modified?: string
  entries: readonly PackageEntry[]
  foreign: readonly Foreign[]
}>
