import { check, checkPhoto } from '../checks/index.ts'
import type { Annotate } from '../library/index.ts'
import { badgeOf, type Badge, type Finding, type Photo, type Story } from '../newsroom/index.ts'

/** What the lists show of an item beside its fields: the gate's badge for editorial use on the web, and how much the checks found. */
export const annotate = (now: () => string): Annotate => (item: Story | Photo) => {
  switch (item.kind) {
    case 'story': return { badge: 'free', reason: '', counts: countsOf(check(item)) }
    case 'photo': return { ...photoBadge(item, now()), counts: countsOf(checkPhoto(item)) }
  }
}

function photoBadge({ rights, credit }: Photo, at: string): Readonly<{ badge: Badge; reason: string }> {
  const line = credit ?? rights?.credit
  return badgeOf(rights, { at, medium: 'web', purpose: 'editorial', changes: [], profile: 'plain', ...(line ? { credit: line } : {}) })
}

function countsOf(findings: readonly Finding[]): Readonly<{ errors: number; warnings: number }> {
  const count = (severity: Finding['severity']): number => findings.filter(finding => finding.severity === severity).length
  return { errors: count('error'), warnings: count('warning') }
}
