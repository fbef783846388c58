import type { Foreign, Photo, Story } from '../newsroom/index.ts'
import { toSecond } from './dates.ts'
import type { Issue, Loss } from './format.ts'

/** Pictures that belong to the story, but stand nowhere in its text. */
export function attachedPictures({ body, pictures }: Story): readonly Photo[] {
  const placed = new Set(body.flatMap(block => (block.type === 'picture' ? [block.photo] : [])))
  return pictures.filter(({ guid }) => !placed.has(guid))
}

/** When this version was made, as far as is known, to the second; a format that must name a time names this one. */
export const isoNow = ({ created, modified }: Readonly<{ created?: string; modified?: string }>, { at }: Issue): string => toSecond(modified ?? created ?? at)

/** Parts that came in by another format, or that can't be given back safely. `left` counts those of the format itself. */
export function foreignLosses(foreign: readonly Foreign[], format: string, left: number, item: string): readonly Loss[] {
  const strange = foreign.filter(part => part.format !== format).length
  const count = strange + left
  return count === 0 ? [] : [{
    item, path: 'foreign',
    reason: `${count === 1 ? 'One part' : `${count} parts`} of the source that no field tells ${count === 1 ? 'stays' : 'stay'} in the newsroom: ${strange > 0 ? 'another format knows them' : 'given back, they could make the file invalid'}.`,
  }]
}
