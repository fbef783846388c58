import type { Photo, Rendition } from '../../newsroom/index.ts'
import { blankPhoto, known } from '../blank.ts'
import { positive } from '../numbers.ts'
import { attribute, named, textOf, type XmlElement } from '../xml/tree.ts'
import { wordOf } from './texts.ts'

/** Words of agencies for the files of a picture; the IPTC's own are in `rnd:`. */
const words: readonly (readonly [Rendition['role'], RegExp])[] = [
  ['thumbnail', /thumb|icon|tiny/], ['original', /hi(?:gh)?[-_ ]?res|original|base|filed|print|main|master|full|large|broadcast/],
  ['web', /web|preview|view|medium|mid|low|small|mobile|screen|stream/],
]
const SMALL = 300

const roleOf = (code: string, width: number | undefined): Rendition['role'] =>
  words.find(([, pattern]) => pattern.test(code.toLowerCase()))?.[0] ?? (width !== undefined && width <= SMALL ? 'thumbnail' : 'original')

/** One file of a picture; a reference without an address of its own is named by what it refers to. */
export function readRendition(remote: XmlElement): readonly Rendition[] {
  const href = attribute(remote, 'href') ?? attribute(remote, 'residref')
  if (!href) return []
  const width = positive(attribute(remote, 'width'))
  return [{
    href, role: roleOf(wordOf(attribute(remote, 'rendition') ?? attribute(remote, 'renditionuri')), width),
    ...known({
      mediaType: attribute(remote, 'contenttype'), width, height: positive(attribute(remote, 'height')), bytes: positive(attribute(remote, 'size')),
      sha256: named(remote, 'hash').map(textOf).find(hash => /^[0-9a-f]{64}$/.test(hash)),
    }),
  }]
}

type Nature = NonNullable<Photo['nature']>

/** What a file shows, by its media type; null where it is neither seen nor heard. */
export function natureOf(remote: XmlElement): Nature | 'photograph' | null {
  const type = attribute(remote, 'contenttype') ?? ''
  if (/^image\/svg/.test(type)) return 'graphic'
  return /^image\//.test(type) ? 'photograph' : /^video\//.test(type) ? 'video' : /^audio\//.test(type) ? 'audio' : null
}

/**
 * Pictures, videos and sounds that stand beside the text in one item. Files of different renditions are one picture; the same
 * rendition again begins another one.
 */
export function picturesBeside(item: XmlElement, guid: string): readonly Photo[] {
  const groups: { nature: Nature | 'photograph'; codes: Set<string>; renditions: Rendition[] }[] = []
  for (const remote of named(item, 'contentSet').flatMap(set => named(set, 'remoteContent'))) {
    const nature = natureOf(remote)
    const [rendition] = readRendition(remote)
    if (nature === null || !rendition) continue
    const code = attribute(remote, 'rendition') ?? ''
    const last = groups.at(-1)
    if (last && last.nature === nature && code !== '' && !last.codes.has(code)) {
      last.codes.add(code)
      last.renditions.push(rendition)
    } else groups.push({ nature, codes: new Set([code]), renditions: [rendition] })
  }
  return groups.map(({ nature, renditions }, index) => ({ ...blankPhoto(`${guid}#remote-${index + 1}`), ...(nature === 'photograph' ? {} : { nature }), renditions }))
}
