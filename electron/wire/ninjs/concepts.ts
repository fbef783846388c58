import type { Subject } from '../../newsroom/index.ts'
import { list, text, texts, type Fields } from './fields.ts'
import { uriOfScheme } from './names.ts'

/** Subjects by address, by scheme and code (1.x), or by a literal `scheme:code`; keywords are subjects that say so. */
export const readSubjects = (fields: Fields): readonly Subject[] => list(fields, 'subjects', 'subject').filter(each => !isKeyword(each)).flatMap(each => {
  const concept = conceptOf(each)
  const name = text(each, 'name')
  return concept ? [{ ...concept, ...(name && { name }) }] : []
})

export const readKeywords = (fields: Fields): readonly string[] =>
  [...new Set([...list(fields, 'subjects').filter(isKeyword).flatMap(each => text(each, 'name') ?? []), ...texts(fields, 'keywords')])]

const isKeyword = (subject: Fields): boolean => text(subject, 'rel') === 'keyword'

function conceptOf(subject: Fields): Readonly<{ scheme: string; code: string }> | undefined {
  const code = text(subject, 'code')
  if (code) return { scheme: schemeOf(text(subject, 'scheme') ?? '', code), code }
  const uri = text(subject, 'uri')
  const scheme = Object.entries(uriOfScheme).find(([, base]) => uri?.startsWith(base))
  if (uri && scheme) return { scheme: scheme[0], code: decoded(uri.slice(scheme[1].length)) }
  const literal = text(subject, 'literal')
  const colon = literal?.indexOf(':') ?? -1
  if (literal && colon > 0) return { scheme: literal.slice(0, colon), code: literal.slice(colon + 1) }
  if (uri) return { scheme: '', code: uri }
  return literal ? { scheme: '', code: literal } : undefined
}

/** Eight digits without a scheme are what ninjs of 1.x carried: IPTC subject codes. */
function schemeOf(scheme: string, code: string): string {
  const known = Object.entries(uriOfScheme).find(([, base]) => scheme.replace(/\/?$/, '/') === base)?.[0]
  return known ?? (scheme === '' && /^\d{8}$/.test(code) ? 'subj' : scheme)
}

function decoded(code: string): string {
  try {
    return decodeURIComponent(code)
  } catch (error) {
    if (error instanceof URIError) return code
    throw error
  }
}
