import { NewsroomError, type Finding } from '../../newsroom/index.ts'

/** A refusal as a finding, so that a report of many files can hold it. A bug is told as ours, and thrown on by nobody. */
export function refusalFinding(error: unknown): Finding {
  const message = error instanceof NewsroomError ? `${error.message} ${error.remedy}` : 'Something in Dateline went wrong with this file. Please report it.'
  return { rule: `import/${error instanceof NewsroomError ? error.code : 'internal'}`, severity: 'error', message, where: { kind: 'item' } }
}

export const remark = (rule: string, severity: Finding['severity'], message: string): Finding => ({ rule: `import/${rule}`, severity, message, where: { kind: 'item' } })
