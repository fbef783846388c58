import { NewsroomError, type ErrorCode } from '../newsroom/index.ts'

/**
 * A refusal about one picture file.
 *
 * @param name as people know the file
 * @param problem the rest of the sentence that begins with the name: `is empty`
 */
export const refusePhoto = (code: ErrorCode, name: string, problem: string, remedy: string, cause?: unknown): NewsroomError =>
  new NewsroomError(code, { kind: 'file', id: name, label: name }, `“${name}” ${problem}.`, remedy, cause === undefined ? undefined : { cause })

/** What a thrown thing says. */
export const saying = (error: unknown): string => (error instanceof Error ? error.message : String(error))
