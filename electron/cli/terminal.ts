/** Where a command's output goes: data to standard output, words to standard error, so that a pipe gets data only. */
export type Terminal = Readonly<{
  /** One line of data. */
  print(line: string): void
  /** One JSON document. */
  json(value: unknown): void
  /** One line for a person. */
  say(line: string): void
}>

type Stream = Readonly<{ write(text: string): unknown; on(event: 'error', listener: (error: NodeJS.ErrnoException) => void): unknown }>

/** A reader that has seen enough closes the pipe (`| head`): that is no error, and the rest isn't written. */
export function openTerminal(out: Stream, err: Stream): Terminal {
  let open = true
  const gone = (error: NodeJS.ErrnoException): void => {
    open = false
    if (error.code !== 'EPIPE') throw error
  }
  out.on('error', gone)
  err.on('error', gone)
  const line = (stream: Stream) => (text: string): void => { if (open) stream.write(`${text}\n`) }
  return { print: line(out), json: value => line(out)(JSON.stringify(value, null, 2)), say: line(err) }
}
