import { NewsroomError, type ErrorCode } from '../../newsroom/index.ts'

/** Why something was refused, as data. */
export type Refusal = Readonly<{ code: ErrorCode; message: string; remedy: string }>

export function refusalOf(error: unknown): Refusal {
  if (error instanceof NewsroomError) return { code: error.code, message: error.message, remedy: error.remedy }
  return { code: 'internal', message: `Something in Dateline went wrong: ${error instanceof Error ? error.message : String(error)}`, remedy: 'Please report it.' }
}
