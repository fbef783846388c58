import { charsetIds, charsetNames } from '../charset/index.ts'
import type { ProfileOption } from '../option.ts'
import { priorityTables } from './priorities.data.ts'

export const SERVICE = { key: 'service', label: 'Service id', help: 'One to three letters (clause 4.2).', kind: 'text', pattern: '[A-Za-z]{1,3}', standard: 'dln' } as const satisfies ProfileOption
export const NUMBER = { key: 'number', label: 'First message number', help: 'For a story that has no number of this service yet; the next ones count on.', kind: 'whole', least: 1, most: 9999, standard: 1 } as const satisfies ProfileOption
export const CHARSET = { key: 'charset', label: 'Set of characters', kind: 'choice', choices: charsetIds.map(value => ({ value, label: charsetNames[value] })), standard: 'iso-8859-1' } as const satisfies ProfileOption
export const WIDTH = { key: 'width', label: 'Columns', help: 'The longest line of text.', kind: 'whole', least: 32, most: 69, standard: 69 } as const satisfies ProfileOption
export const PRIORITIES = {
  key: 'priorities', label: 'Priorities', kind: 'choice', choices: (['dpa', 'belga'] as const).map(value => ({ value, label: priorityTables[value].label })), standard: 'dpa',
} as const satisfies ProfileOption
export const CATEGORY = { key: 'category', label: 'Category of what has none', help: 'One to three letters (clause 4.6); empty takes the usual one.', kind: 'text', pattern: '[A-Za-z]{0,3}', standard: '' } as const satisfies ProfileOption
export const INDENT = { key: 'indent', label: 'Paragraphs begin with three spaces', kind: 'switch', standard: false } as const satisfies ProfileOption
export const SIGN_OFF = { key: 'signOff', label: 'Sign-off', help: 'Agency and initials at the end, such as “dln ab cd”.', kind: 'text', pattern: '(?:[a-z]{2,10}(?: [a-z]{2,4}){1,4})?', standard: '' } as const satisfies ProfileOption
export const NOTEBOOK = { key: 'notebook', label: 'Links and captions in a notebook behind the story', kind: 'switch', standard: true } as const satisfies ProfileOption

export const options = [SERVICE, NUMBER, CHARSET, WIDTH, PRIORITIES, CATEGORY, INDENT, SIGN_OFF, NOTEBOOK] as const
