import type { Finding, Photo } from '../newsroom/index.ts'
import { embargoIn } from './embargo.ts'
import { signalIn } from './signal-words.ts'

const strictness = { usable: 0, withheld: 1, canceled: 2 } as const

/**
 * What the words of a picture say of its state: kill, hold and embargo in its instructions, its headline, and the first and last lines
 * of its caption. An embargo whose time can't be read holds it; a field that is set stays, and of two states the more restrictive holds.
 */
export function heedPictureWords(photo: Photo): Readonly<{ photo: Photo; findings: readonly Finding[] }> {
  const caption = photo.caption.split('\n')
  const lines = [...(photo.instructions ?? '').split('\n'), photo.headline ?? '', caption[0] ?? '', caption.at(-1) ?? '']
  const { status } = signalIn(lines)
  const stricter = status !== undefined && strictness[status] > strictness[photo.status] ? status : photo.status
  const where = { kind: 'item', item: photo.guid } as const
  const findings: Finding[] = stricter === photo.status ? []
    : [{ rule: 'signal/status', severity: 'warning', message: `The words of the picture say that it is ${stricter === 'canceled' ? 'killed' : 'held'}, though nothing else does; so it is.`, where }]
  const told = photo.rights?.embargo === undefined ? lines.flatMap(line => embargoIn(line) ?? []).sort((a, b) => Number(a.until !== undefined) - Number(b.until !== undefined))[0] : undefined
  if (!told) return { photo: stricter === photo.status ? photo : { ...photo, status: stricter }, findings }
  if (told.until === undefined) {
    findings.push({ rule: 'embargo/no-end', severity: 'error', message: 'The words of the picture speak of an embargo without a time that can be read, so it is held; ask the sender before anything is published.', where })
    return { photo: { ...photo, status: stricter === 'usable' ? 'withheld' : stricter }, findings }
  }
  findings.push({ rule: 'embargo/words', severity: 'warning', message: 'The embargo was read from the words of the picture, since no field tells it.', where })
  return { photo: { ...photo, status: stricter, rights: { ...photo.rights, embargo: told.until } }, findings }
}
