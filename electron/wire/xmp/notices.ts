import type { Finding, Photo } from '../../newsroom/index.ts'
import { embargoIn } from '../embargo.ts'
import { signalIn } from '../signal-words.ts'

const KILL = 'KILL: not for publication.'
const HOLD = 'HOLD: not for publication.'
const EMBARGO = /^EMBARGOED until (\d{4}-\d{2}-\d{2}\S*)$/

/** The instructions with what no property of XMP can say first: XMP knows no embargo and no kill, and picture desks read these. */
export function instructionsOf({ status, rights, instructions }: Photo): string {
  const standing = status === 'canceled' ? KILL : status === 'withheld' ? HOLD : ''
  return [standing, rights?.embargo ? `EMBARGOED until ${rights.embargo}` : '', instructions ?? ''].filter(Boolean).join('\n')
}

/**
 * A photo with what its words say of its standing: kill, hold, embargo, in the instructions, the headline and the caption. Our own
 * notices are taken off the instructions again. An embargo whose end can't be read holds the photo.
 */
export function heeded(photo: Photo, findings: Finding[]): Photo {
  const given = photo.instructions?.split('\n') ?? []
  const isOurs = (line: string): boolean => line === KILL || line === HOLD || EMBARGO.test(line)
  const own = given.slice(0, given.findIndex(line => !isOurs(line)) < 0 ? given.length : given.findIndex(line => !isOurs(line)))
  const lines = [...given, photo.headline ?? '', ...photo.caption.split('\n').slice(0, 2)]
  const embargoes = lines.flatMap(line => { const until = EMBARGO.exec(line)?.[1]; return until === undefined ? embargoIn(line) ?? [] : [{ until }] })
  const told = signalIn(lines)
  const isHeld = embargoes.some(({ until }) => until === undefined)
  const status = own.includes(KILL) || told.status === 'canceled' ? 'canceled' : own.includes(HOLD) || told.status === 'withheld' || isHeld ? 'withheld' : photo.status
  const embargo = embargoes.flatMap(({ until }) => until ?? []).sort().at(-1)
  const say = (rule: string, severity: Finding['severity'], message: string): void => { findings.push({ rule, severity, message, where: { kind: 'item', item: photo.guid } }) }
  if (embargo !== undefined) say('embargo/words', 'warning', 'The embargo was read from the words of the picture, since no field tells it.')
  if (isHeld) say('embargo/no-end', 'error', 'The words of the picture speak of an embargo without a time that can be read, so it is held; ask the sender before anything is published.')
  else if (status !== photo.status) say('status/words', 'warning', `The words of the picture ${status === 'canceled' ? 'kill it' : 'hold it'}.`)
  const { instructions: _instructions, ...rest } = photo
  const left = given.slice(own.length).join('\n')
  return { ...rest, ...(left && { instructions: left }), status, rights: embargo === undefined ? photo.rights : { ...photo.rights, embargo } }
}
