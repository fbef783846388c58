import { plain, type Photo } from '../../newsroom/index.ts'
import { describedPhoto } from '../described.ts'
import type { Passage } from '../passages.ts'
import type { OfficePart } from './parts.ts'

type Captioned = Readonly<{ parts: readonly OfficePart[]; pictures: readonly Photo[] }>

/**
 * Paragraphs in the style of captions and credits go to their picture: the one that stands before them, else right behind. A caption
 * without any picture describes one that is absent.
 */
export function withCaptions(parts: readonly OfficePart[], pictures: readonly Photo[], storyGuid: string): Captioned {
  const album = new Map(pictures.map(photo => [photo.guid, photo]))
  const waiting = (part: OfficePart | undefined): Photo | undefined => {
    const photo = part && isPicture(part) ? album.get(part.photo) : undefined
    return photo?.caption === '' ? photo : undefined
  }
  const out: OfficePart[] = []
  parts.forEach((part, index) => {
    if (part.removed !== undefined || (part.role !== 'caption' && part.role !== 'credit')) { out.push(part); return }
    const printed = plain(part.runs).trim()
    if (printed === '') return
    const last = out.at(-1)
    const before = last && isPicture(last) ? album.get(last.photo) : undefined
    if (part.role === 'credit') {
      if (before && !before.credit) album.set(before.guid, { ...before, credit: printed })
      else out.push({ ...part, role: undefined })
      return
    }
    const own = waiting(last) ?? waiting(parts[index + 1])
    const guid = own?.guid ?? `${storyGuid}#picture-${album.size + 1}`
    const { photo } = describedPhoto(printed, guid)
    album.set(guid, { ...own, ...photo })
    if (!own) out.push({ type: 'picture', photo: guid, runs: [], line: part.line })
  })
  return { parts: out, pictures: [...album.values()] }
}

const isPicture = (part: OfficePart): part is Passage & Readonly<{ type: 'picture'; photo: string }> => part.removed === undefined && part.type === 'picture'
