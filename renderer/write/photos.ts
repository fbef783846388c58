import { useEffect, useState } from 'react'
import type { PhotoRow } from '../../electron/contract/index.ts'
import type { Badge } from '../../electron/newsroom/index.ts'
import { useSession } from '../session/index.ts'
import type { Tone } from '../ui/index.ts'

export const BADGE_TONES: Readonly<Record<Badge, Tone>> = { free: 'ok', conditions: 'cond', blocked: 'block', unknown: 'unk' }

/** The rows of these photos, by id; asked again when one of them changes. */
export function usePhotoRows(ids: readonly string[]): ReadonlyMap<string, PhotoRow> {
  const { newsroom, onAnnouncement } = useSession()
  const [rows, setRows] = useState<ReadonlyMap<string, PhotoRow>>(new Map())
  const key = ids.join('\n')
  useEffect(() => {
    const wanted = key === '' ? [] : key.split('\n')
    let isShown = true
    const ask = async (): Promise<void> => {
      if (!wanted.length) { setRows(new Map()); return }
      const page = await newsroom.photos({ ids: wanted.slice(0, 500), limit: 500, offset: 0 })
      if (isShown) setRows(new Map(page.rows.map(row => [row.id, row])))
    }
    ask().catch(reportError)
    const stop = onAnnouncement(announcement => {
      if (announcement.name === 'listed' && announcement.kinds.includes('photo')) ask().catch(reportError)
    })
    return () => { isShown = false; stop() }
  }, [newsroom, onAnnouncement, key])
  return rows
}

export function usePhotoRow(id: string): PhotoRow | undefined {
  return usePhotoRows([id]).get(id)
}
