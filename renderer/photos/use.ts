import type { Badge, Photo, Use } from '../../electron/newsroom/index.ts'
import type { Tone } from '../ui/index.ts'

/** The use that badges speak of: news on the web, now, as it is. */
export const newsOnTheWeb = (photo: Photo, at: string): Use => ({
  purpose: 'editorial', medium: 'web', at, changes: [], profile: 'plain', ...(creditOf(photo) && { credit: creditOf(photo) }),
})

const creditOf = ({ credit, rights }: Photo): string => credit?.trim() || rights?.credit?.trim() || ''

export const TONES: Readonly<Record<Badge, Tone>> = { free: 'ok', conditions: 'cond', blocked: 'block', unknown: 'unk' }
