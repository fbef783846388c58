import { plain, type Block } from './body.ts'
import type { NewsPackage } from './package.ts'
import type { Photo } from './photo.ts'
import type { Story } from './story.ts'

/** May it be published? The words of NewsML-G2 and ninjs; `canceled` is a kill. */
export type PubStatus = 'usable' | 'withheld' | 'canceled'

/** A part of a source document that Dateline doesn't understand; kept by format, given back where that is safe. */
export type Foreign = Readonly<{ format: string; path: string; content: string }>

export type Item = Story | Photo | NewsPackage

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }
export type ItemJson = { readonly [key: string]: Json }

/** An item as the command line and `manifest.json` show it (section 11 of the design): plain text, absent fields left out. */
export function itemJson(item: Item): ItemJson {
  switch (item.kind) {
    case 'story': {
      const { body, pictures, ...rest } = item
      return lean({ ...rest, body: body.map(blockJson), pictures: pictures.map(itemJson) })
    }
    case 'photo': {
      const { file, renditions, ...rest } = item
      return lean({ ...rest, renditions, file: file ? { ...file } : largest(renditions)?.href })
    }
    case 'package': return lean({ ...item })
  }
}

/** The original before what was made of it, the wider before the narrower. */
const largest = (renditions: Photo['renditions']): Photo['renditions'][number] | undefined =>
  renditions.toSorted((a, b) => Number(b.role === 'original') - Number(a.role === 'original') || (b.width ?? 0) - (a.width ?? 0))[0]

function blockJson(block: Block): ItemJson {
  const { runs, ...shape } = block
  return lean({ ...shape, text: plain(runs) })
}

/** Without absent, empty and null values: what JSON says is there. */
function lean(value: Readonly<Record<string, unknown>>): ItemJson {
  // JSON.stringify leaves only JSON values, whatever came in.
  return JSON.parse(JSON.stringify(value, (_key, part: unknown) => (isEmpty(part) ? undefined : part))) as ItemJson
}

const isEmpty = (part: unknown): boolean => part === null || part === '' || (Array.isArray(part) && part.length === 0)
