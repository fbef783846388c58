import type { ProfileOption } from '../option.ts'

export const DESIGNATOR = { key: 'designator', label: 'Service level designator', help: 'One letter; case counts (section B).', kind: 'text', pattern: '[A-Za-z]', standard: 'a' } as const satisfies ProfileOption
export const NUMBER = { key: 'number', label: 'First story number', help: 'For a story that has no number of this service yet; the next ones count on.', kind: 'whole', least: 1, most: 8999, standard: 1 } as const satisfies ProfileOption
export const SELECTOR = { key: 'selector', label: 'Selector code', kind: 'text', pattern: '[A-Za-z0-9-]{1,5}', standard: '-----' } as const satisfies ProfileOption
export const CYCLE = {
  key: 'cycle', label: 'Cycle', kind: 'choice', choices: [{ value: 'BC', label: 'Both cycles (BC)' }, { value: 'AM', label: 'Morning (AM)' }, { value: 'PM', label: 'Afternoon (PM)' }], standard: 'BC',
} as const satisfies ProfileOption
export const CATEGORY = { key: 'category', label: 'Category of what has none', help: 'One letter (section J); empty takes the usual one.', kind: 'text', pattern: '[A-Za-z]?', standard: '' } as const satisfies ProfileOption
export const FILE = { key: 'file', label: 'Two letters of the trailer', help: 'Between the agency and the date, such as WF.', kind: 'text', pattern: '[A-Za-z]{2}', standard: 'WF' } as const satisfies ProfileOption
export const CHARSET = {
  key: 'charset', label: 'Set of characters', kind: 'choice', choices: [{ value: 'ascii', label: 'ASCII' }, { value: 'iso-8859-1', label: 'ISO 8859-1 (Latin-1)' }], standard: 'ascii',
} as const satisfies ProfileOption
export const WRAP = { key: 'wrap', label: 'Lines of 69 columns', help: 'Without, a paragraph is one line, as AP sent it in its last years.', kind: 'switch', standard: true } as const satisfies ProfileOption
export const TAKE_LENGTH = { key: 'takeLength', label: 'Words in a take', help: 'A longer story is sent as several messages that go on with one another; 0 sends it whole.', kind: 'whole', least: 0, most: 5000, standard: 450 } as const satisfies ProfileOption
export const RAILS = { key: 'rails', label: 'Bold between rail codes', help: 'SO and SI around bold words.', kind: 'switch', standard: false } as const satisfies ProfileOption

export const options = [DESIGNATOR, NUMBER, SELECTOR, CYCLE, CATEGORY, FILE, CHARSET, WRAP, TAKE_LENGTH, RAILS] as const
