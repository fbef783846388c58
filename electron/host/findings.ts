import type { Finding, Where } from '../newsroom/index.ts'

/** A finding whose items are named by document ids, as the windows know them, instead of guids. */
export function byDocument(finding: Finding, documentOf: (guid: string) => string | undefined): Finding {
  const there = (where: Where): Where => (where.kind === 'line' || where.item === undefined ? where : { ...where, item: documentOf(where.item) ?? where.item })
  return { ...finding, where: there(finding.where), ...(finding.also ? { also: finding.also.map(there) } : {}) }
}
