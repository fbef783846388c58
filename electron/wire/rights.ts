import type { Photo, Rights } from '../newsroom/index.ts'
import type { Loss } from './format.ts'

/** Rights that are facts for a client; what only the house needs to know stays in the house. */
export const publicRights = ['holder', 'usageTerms', 'licenceUrl', 'acquireUrl', 'until', 'dataMining', 'originType'] as const
type PublicRight = (typeof publicRights)[number]

/** One loss for each right on record that a format has no place for. */
export function rightsLosses({ guid, rights }: Photo, carried: readonly PublicRight[]): readonly Loss[] {
  return Object.keys(rights ?? {}).filter(key => !carried.some(each => each === key))
    .map(key => ({ item: guid, path: `rights.${key}`, reason: 'This part of the licence is for the house; the format carries the terms of use in words.' }))
}

/** Rights as far as a source tells them; null where it tells nothing, which means unknown and never free. */
export function rightsFrom(told: Readonly<Partial<Record<PublicRight, string | undefined>>>): Rights | null {
  const entries = Object.entries(told).filter(([, value]) => value !== undefined && value !== '')
  return entries.length === 0 ? null : Object.fromEntries(entries)   // keys are public rights, whose values are texts
}
