import type { ProfileOption } from '../option.ts'

export const CONFORMANCE = {
  key: 'conformance', label: 'Conformance', help: 'Core leaves out what only readers of the power level know: properties of our own.', kind: 'choice',
  choices: [{ value: 'power', label: 'Power' }, { value: 'core', label: 'Core' }], standard: 'power',
} as const satisfies ProfileOption

export const BODY = {
  key: 'body', label: 'Text as', help: 'XHTML holds everything; plain text has no marks.', kind: 'choice',
  choices: [{ value: 'xhtml', label: 'XHTML' }, { value: 'nitf', label: 'NITF' }, { value: 'plain', label: 'Plain text' }], standard: 'xhtml',
} as const satisfies ProfileOption

export const FORM = {
  key: 'form', label: 'Files', kind: 'choice',
  choices: [
    { value: 'auto', label: 'One item alone, several in a news message' }, { value: 'message', label: 'Always one news message' },
    { value: 'items', label: 'Each item in a file of its own' }, { value: 'package', label: 'A package, and each item in a file of its own' },
  ],
  standard: 'auto',
} as const satisfies ProfileOption

export const CATALOG = {
  key: 'catalog', label: 'Vocabularies', help: 'Named by the IPTC’s catalog, or declared one by one for readers that have no catalogs.', kind: 'choice',
  choices: [{ value: 'reference', label: 'By the IPTC’s catalog' }, { value: 'inline', label: 'Declared in each item' }], standard: 'reference',
} as const satisfies ProfileOption
