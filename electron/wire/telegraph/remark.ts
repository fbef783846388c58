import type { Finding, Severity } from '../../newsroom/index.ts'

/** A finding at a line of the source. */
export const remark = (rule: string, severity: Severity, message: string, line = 1): Finding => ({ rule, severity, message, where: { kind: 'line', line } })

/** A finding about a field of the story. */
export const ofField = (rule: string, severity: Severity, message: string, field: string): Finding => ({ rule, severity, message, where: { kind: 'field', field } })
