import type { Rendition } from '../../newsroom/index.ts'
import { attribute, descendants, squeezed, textOf, type XmlElement, type XmlNode } from '../xml/tree.ts'
import { safeSource } from './addresses.ts'

/** Every address under which a page shows one image: `src`, `srcset` and the sources around it, largest first; those that aren't safe are left out. */
export function renditionsIn(image: XmlElement, around: readonly XmlElement[] = []): readonly Rendition[] {
  const sets = [image, ...around.filter(({ name }) => name === 'source')].flatMap(each => candidates(attribute(each, 'srcset')))
  const own = safeSource(attribute(image, 'src'))
  const [width, height] = [pixels(attribute(image, 'width')), pixels(attribute(image, 'height'))]
  const first: readonly Rendition[] = own === undefined || sets.some(({ href }) => href === own) ? [] : [{ href: own, role: 'web', ...(width && { width }), ...(height && { height }) }]
  const seen = new Set<string>()
  return [...first, ...[...sets].sort((a, b) => (b.width ?? 0) - (a.width ?? 0))].filter(({ href }) => !seen.has(href) && seen.add(href))
}

/** `address 800w, address 2x` (HTML Living Standard, 4.8.4.2.1); an address may hold commas, but no white space. */
function candidates(srcset: string | undefined): readonly Rendition[] {
  if (srcset === undefined) return []
  return [...srcset.slice(0, 20_000).matchAll(/(?:^|[\s,])([^\s,]\S*[^\s,]|[^\s,])(?:\s+(\d{1,5})w|\s+[\d.]{1,6}x)?(?=\s*(?:,|$))/g)].flatMap(([, address, width]): readonly Rendition[] => {
    const href = safeSource(address)
    return href === undefined ? [] : [{ href, role: 'web', ...(width !== undefined && { width: Number(width) }) }]
  })
}

const pixels = (text: string | undefined): number | undefined => (/^\d{1,5}(?:px)?$/.test(text ?? '') ? Number.parseInt(text ?? '', 10) || undefined : undefined)

const CREDIT = /(?:^|[-_\s])(?:credits?|copyright|photographer|photo-?by|image-?source|attribution)(?:$|[-_\s])/i

/** What a figure says of its picture: the caption, and the credit where it is marked as such, without brackets. */
export function captionIn(inside: readonly XmlElement[]): Readonly<{ caption: string; credit: string }> {
  const box = inside.find(({ name }) => name === 'figcaption')
  const isCredit = (each: XmlElement): boolean => CREDIT.test((attribute(each, 'class') ?? '').replace(/([a-z])([A-Z])/g, '$1-$2')) || /^(?:copyrightHolder|creditText|creator|author)$/.test(attribute(each, 'itemprop') ?? '')
  const [marked] = [...(box ? [...descendants(box)] : []), ...inside].filter(each => each !== box && each.name !== 'figure' && isCredit(each))
  const without = (node: XmlNode): string => (typeof node === 'string' ? node : node === marked ? ' ' : ['p', 'div', 'br'].includes(node.name) ? ` ${node.children.map(without).join('')} ` : node.children.map(without).join(''))
  const printed = textOf(marked)
  const credit = /^\((.*)\)$/s.exec(printed)?.[1] ?? printed.replace(/^(?:credit|photo credit|image credit)\s*:\s*/i, '')
  return { caption: box ? squeezed(without(box)) : '', credit }
}

