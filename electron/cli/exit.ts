import { NewsroomError, type ErrorCode } from '../newsroom/index.ts'

/** What a command's exit says to a script. */
export const exit = { done: 0, content: 1, usage: 2, input: 3, library: 4 } as const
export type Exit = (typeof exit)[keyof typeof exit]

const byCode: Readonly<Record<ErrorCode, Exit>> = {
  usage: exit.usage, 'bad-request': exit.usage, 'not-found': exit.usage, 'cannot-write': exit.usage,
  unreadable: exit.input, 'too-large': exit.input, unsupported: exit.input,
  blocked: exit.content, 'not-valid': exit.content, 'invalid-output': exit.content, 'tool-failed': exit.content, cancelled: exit.content, internal: exit.content,
  busy: exit.library, 'disk-full': exit.library, 'read-only': exit.library, 'newer-library': exit.library, locked: exit.library, damaged: exit.library, 'not-a-library': exit.library,
}

/** A refusal of the library itself, whatever its code. */
export class LibraryRefused extends Error {
  constructor(override readonly cause: unknown) {
    super(wordsOf(cause))
  }
}

export const exitOf = (error: unknown): Exit =>
  error instanceof LibraryRefused ? exit.library : error instanceof NewsroomError ? byCode[error.code] : exit.content

/** One line for a person: what happened and what to do. A bug is told as ours, without its inside. */
export function wordsOf(error: unknown): string {
  if (error instanceof LibraryRefused) return wordsOf(error.cause)
  const text = error instanceof NewsroomError ? `${error.message} ${error.remedy}` : `Something in Dateline went wrong: ${error instanceof Error ? error.message : String(error)} Please report it.`
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
}

/** A refusal as a script gets it. */
export const refusalJson = (error: unknown): Readonly<{ code: string; message: string; remedy: string }> =>
  error instanceof NewsroomError ? { code: error.code, message: error.message, remedy: error.remedy } : { code: 'internal', message: wordsOf(error), remedy: '' }

/** The worse of two outcomes: what could not be read counts more than what has errors. */
export const worse = (a: Exit, b: Exit): Exit => (a > b ? a : b)
