import type { Issue } from '../format.ts'
import { chosen, type ProfileOption } from '../option.ts'

const ADDRESS = String.raw`(?:https?://\S+)?`
const FORM = { key: 'form', label: 'Form', help: 'A page that stands alone, or the article for a page of the client.', kind: 'choice', choices: [{ value: 'page', label: 'Whole page' }, { value: 'fragment', label: 'Article only' }], standard: 'page' } as const satisfies ProfileOption
const IMAGES = { key: 'images', label: 'Pictures', help: 'Off: neither figures nor picture data.', kind: 'switch', standard: true } as const satisfies ProfileOption
const STORY = { key: 'story', label: 'Address of a story', help: '{slug} and {guid} stand for the story’s own.', kind: 'text', pattern: ADDRESS, standard: '' } as const satisfies ProfileOption
const LOGO = { key: 'logo', label: 'Address of the publisher’s logo', kind: 'text', pattern: ADDRESS, standard: '' } as const satisfies ProfileOption

export const htmlOptions: readonly ProfileOption[] = [FORM, IMAGES, STORY, LOGO]

/** How a client wants its pages; addresses are '' where none is told. */
export type PageWishes = Readonly<{ isFragment: boolean; hasImages: boolean; story: string; logo: string }>

export const wishesOf = ({ profile }: Issue): PageWishes =>
  ({ isFragment: chosen(profile, FORM) === 'fragment', hasImages: chosen(profile, IMAGES), story: chosen(profile, STORY), logo: chosen(profile, LOGO) })
