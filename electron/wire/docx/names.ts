const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

/** Namespaces of WordprocessingML, transitional (ECMA-376-1, 17; ECMA-376-4). */
export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
export const R = `${OFFICE}/relationships`
export const RELATIONSHIPS = `${PACKAGE}/relationships`
export const CONTENT_TYPES = `${PACKAGE}/content-types`
export const CORE = `${PACKAGE}/metadata/core-properties`
export const CUSTOM = `${OFFICE}/custom-properties`
export const VARIANTS = `${OFFICE}/docPropsVTypes`
/** The one set of custom properties that Word shows (ECMA-376-1, 22.3.2.2). */
export const CUSTOM_SET = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}'

const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** The parts of a document that we write, in their order: name, kind of relation, content type. The first is the text. */
export const parts = {
  document: { name: 'word/document.xml', relation: `${R}/officeDocument`, type: `${WORD_TYPE}.document.main+xml` },
  styles: { name: 'word/styles.xml', relation: `${R}/styles`, type: `${WORD_TYPE}.styles+xml` },
  numbering: { name: 'word/numbering.xml', relation: `${R}/numbering`, type: `${WORD_TYPE}.numbering+xml` },
  comments: { name: 'word/comments.xml', relation: `${R}/comments`, type: `${WORD_TYPE}.comments+xml` },
  settings: { name: 'word/settings.xml', relation: `${R}/settings`, type: `${WORD_TYPE}.settings+xml` },
  core: { name: 'docProps/core.xml', relation: `${RELATIONSHIPS}/metadata/core-properties`, type: 'application/vnd.openxmlformats-package.core-properties+xml' },
  custom: { name: 'docProps/custom.xml', relation: `${R}/custom-properties`, type: 'application/vnd.openxmlformats-officedocument.custom-properties+xml' },
} as const
export type PartId = keyof typeof parts

export const HYPERLINK = `${R}/hyperlink`
export const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
