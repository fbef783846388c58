/** What a refusal is about, so that the person who reads it knows which story or picture is meant. */
export type Subject = Readonly<{ kind: 'story' | 'photo' | 'package' | 'file' | 'newsroom'; id: string; label: string }>

export const errorCodes = [
  'bad-request', 'busy', 'not-found', 'unreadable', 'too-large', 'unsupported', 'invalid-output', 'blocked', 'not-valid',
  'disk-full', 'read-only', 'newer-library', 'locked', 'damaged', 'not-a-library', 'cannot-write', 'tool-failed', 'cancelled', 'usage', 'internal',
] as const
export type ErrorCode = (typeof errorCodes)[number]

/** A refusal as plain data: what crosses from process to process, where an Error loses its name and code. */
export type Refusal = Readonly<{ code: ErrorCode; about: Subject; message: string; remedy: string }>

/** A refusal that a journalist can act on. A bug is a plain Error: logged whole, shown as our fault. */
export class NewsroomError extends Error {
  override readonly name: string = 'NewsroomError'

  constructor(
    readonly code: ErrorCode,
    readonly about: Subject,
    message: string,
    readonly remedy: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }

  toRefusal(): Refusal {
    return { code: this.code, about: this.about, message: this.message, remedy: this.remedy }
  }

  static from({ code, about, message, remedy }: Refusal): NewsroomError {
    return new NewsroomError(code, about, message, remedy)
  }
}
