import type { ProfileOption } from '../option.ts'

export const NAMESPACE = { key: 'namespace', label: 'With the namespace of NITF', help: 'Many older readers want none.', kind: 'switch', standard: true } as const satisfies ProfileOption

export const CHARSET = {
  key: 'charset', label: 'Characters', help: 'In ISO 8859-1, every other character is written by its number.', kind: 'choice', standard: 'utf-8',
  choices: [{ value: 'utf-8', label: 'UTF-8' }, { value: 'iso-8859-1', label: 'ISO 8859-1 (Latin-1)' }],
} as const satisfies ProfileOption

export const MEDIA_TOPICS = {
  key: 'mediaTopics', label: 'Media Topics beside the subject codes', help: 'Without them a subject leaves by the nearest 8-digit code alone.', kind: 'switch', standard: true,
} as const satisfies ProfileOption

export const CATEGORY = {
  key: 'categoryName', label: 'Name of the meta element for your category', help: 'Used where the profile names categories for subjects.', kind: 'text', pattern: '[A-Za-z_][\\w.-]{0,40}', standard: 'category',
} as const satisfies ProfileOption
