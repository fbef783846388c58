import { takeKinds, type Take } from '../../newsroom/index.ts'
import { positive } from '../numbers.ts'
import { takeIn } from '../signal-words.ts'
import { at, attribute, named, type XmlElement } from '../xml/tree.ts'
import { element, type Built } from '../xml/write.ts'
import { tell, type Reading } from './reading.ts'

/** The standard counts parts (`du-key/@part`) and has no word for leads and inserts: `meta name="take"` says it, `add 3 more`. */
const TAKE = 'take'

export function readTake(head: XmlElement | undefined, reading: Reading): Take | undefined {
  const duKey = at(head, 'docdata', 'du-key')
  const part = positive(attribute(duKey, 'part'))
  if (part !== undefined && part > 1) tell(reading, duKey, 'part')
  for (const meta of named(head, 'meta').filter(each => attribute(each, 'name') === TAKE)) {
    const [word, count, more, ...rest] = (attribute(meta, 'content') ?? '').split(' ')
    const kind = takeKinds.find(each => each === word)
    const number = positive(count)
    if (!kind || number === undefined || rest.length > 0 || (more !== undefined && more !== 'more')) continue
    reading.told.add(meta)
    if (part === number) tell(reading, duKey, 'part')
    return { kind, number, ...(more && { more: true }) }
  }
  return keyed(head, reading) ?? (part !== undefined && part > 1 ? { kind: 'take', number: part } : undefined)
}

/** Agencies that come from ANPA 1312 keep its words in a meta (`2nd Lead`). */
function keyed(head: XmlElement | undefined, { told }: Reading): Take | undefined {
  const meta = named(head, 'meta').find(each => attribute(each, 'name') === 'anpa-takekey')
  const take = takeIn(attribute(meta, 'content') ?? '')
  if (meta && take) told.add(meta)
  return take
}

export const takeElement = (take: Take | undefined): Built | undefined =>
  take && element('meta', { name: TAKE, content: [take.kind, take.number, ...(take.more ? ['more'] : [])].join(' ') })

/** The number of the part, for those who know no more (NITF 3.6, du-key). */
export const partOf = (take: Take | undefined): number | undefined => (take?.kind === 'take' || take?.kind === 'add' ? take.number : undefined)
