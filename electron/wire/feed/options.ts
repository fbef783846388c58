import type { Issue } from '../format.ts'
import { chosen, type ProfileOption } from '../option.ts'

const ADDRESS = String.raw`(?:https?://\S+)?`
const CONTENT = { key: 'content', label: 'Text', help: 'The whole text of each story, or its summary alone.', kind: 'choice', choices: [{ value: 'full', label: 'Whole text' }, { value: 'summary', label: 'Summary only' }], standard: 'full' } as const satisfies ProfileOption
const TITLE = { key: 'title', label: 'Title of the feed', help: 'Empty: the name of the provider.', kind: 'text', pattern: '.{0,200}', standard: '' } as const satisfies ProfileOption
const LINK = { key: 'link', label: 'Address of the site', kind: 'text', pattern: ADDRESS, standard: '' } as const satisfies ProfileOption
const SELF = { key: 'self', label: 'Address of the feed', kind: 'text', pattern: ADDRESS, standard: '' } as const satisfies ProfileOption
const LANGUAGE = { key: 'language', label: 'Language of the feed', kind: 'text', pattern: '(?:[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*)?', standard: '' } as const satisfies ProfileOption
const STORY = { key: 'story', label: 'Address of a story', help: '{slug} and {guid} stand for the story’s own.', kind: 'text', pattern: ADDRESS, standard: '' } as const satisfies ProfileOption
const PICTURES = { key: 'pictures', label: 'Where pictures lie', help: 'The address of the folder; without it only pictures with an address of their own are named.', kind: 'text', pattern: ADDRESS, standard: '' } as const satisfies ProfileOption
const DAYS = { key: 'days', label: 'Days', help: 'Older stories are left out; 0 leaves out none.', kind: 'whole', least: 0, most: 3650, standard: 0 } as const satisfies ProfileOption
const MOST = { key: 'most', label: 'Stories at most', kind: 'whole', least: 1, most: 5000, standard: 1000 } as const satisfies ProfileOption
export const TTL = { key: 'ttl', label: 'Minutes until a reader should ask again', help: '0 says nothing.', kind: 'whole', least: 0, most: 10_080, standard: 60 } as const satisfies ProfileOption

export const feedOptions: readonly ProfileOption[] = [CONTENT, TITLE, LINK, SELF, LANGUAGE, STORY, PICTURES, DAYS, MOST]

/** How a client wants its feed. Addresses are '' where none is told; `link` is the provider’s where the profile names none. */
export type FeedWishes = Readonly<{ isFull: boolean; title: string; link: string; self: string; language: string; story: string; pictures: string; days: number; most: number }>

export function wishesOf({ profile, provider }: Issue): FeedWishes {
  return {
    isFull: chosen(profile, CONTENT) === 'full', title: chosen(profile, TITLE) || provider.name || 'News', link: chosen(profile, LINK) || (provider.uri ?? ''), self: chosen(profile, SELF), language: chosen(profile, LANGUAGE),
    story: chosen(profile, STORY), pictures: chosen(profile, PICTURES), days: chosen(profile, DAYS), most: chosen(profile, MOST),
  }
}
