import { ExifTool, ExifToolTask } from 'exiftool-vendored'
import { NewsroomError } from '../newsroom/index.ts'
import { saying } from './error.ts'
import { once } from './once.ts'

/** Older ones let a date in a file run commands (CVE-2026-3102). */
const OLDEST = 13.5
const PATIENCE_MS = 12_000
const PROCESSES = 2

export type Answer = Readonly<{ stdout: string; warnings: readonly string[]; error: string | undefined }>

class Command extends ExifToolTask<Answer> {
  protected override parse(stdout: string, error?: Error): Answer {
    return { stdout, warnings: this.warnings, error: error?.message }
  }
}

/** A file that keeps ExifTool busy for ever; its process has been ended. Whoever knows the file's name turns it into a refusal. */
export class TookTooLong extends Error {}

/** ExifTool, kept open. */
export type Tool = Readonly<{
  /**
   * One call. Each argument is a line of its own to ExifTool: tag names come from our tables, values from a JSON file,
   * paths are absolute and free of control characters.
   *
   * @throws TookTooLong; NewsroomError `tool-failed` where ExifTool can't run or dies; what it says about a file is in the answer
   */
  run(args: readonly string[]): Promise<Answer>
  version(): Promise<string>
  close(): Promise<void>
}>

/** Starts no process before the first call. Times are written in UTC where a picture gives no zone, not in this machine's. */
export function openTool(): Tool {
  const tool = new ExifTool({ maxProcs: PROCESSES, taskTimeoutMillis: PATIENCE_MS, taskRetries: 0, exiftoolEnv: { TZ: 'UTC', LC_ALL: 'C' } })
  const ask = async (args: readonly string[], died = 0): Promise<Answer> => {
    try {
      return await tool.enqueueTask(() => new Command(['-charset', 'filename=UTF8', ...args]))
    } catch (cause) {
      const words = saying(cause)
      if (words.includes('timeout')) throw new TookTooLong(`ExifTool took longer than ${PATIENCE_MS / 1000} s.`, { cause })
      // Another file may have killed the process that this question was given to. Only reading can be asked twice.
      if (words.includes('terminated') && args.includes('-json') && died < PROCESSES) return ask(args, died + 1)
      throw refuse(`ExifTool did not answer: ${words.split(' ({')[0] ?? ''}.`, 'Try again. On Linux and macOS ExifTool needs Perl: install the package “perl”.', cause)
    }
  }
  // A process that was killed at its first question says nothing of the next one.
  const version = once(async () => {
    const found = (await ask(['-ver'])).stdout.trim()
    if (Number.parseFloat(found) >= OLDEST) return found
    throw refuse(`ExifTool ${found || '(unknown version)'} is too old to be let near a foreign file.`, 'Install Dateline again: it brings ExifTool 13.50 or newer.')
  })
  return {
    run: async args => {
      await version()
      return ask(args)
    },
    version,
    close: () => tool.end(),
  }
}

const refuse = (message: string, remedy: string, cause?: unknown): NewsroomError =>
  new NewsroomError('tool-failed', { kind: 'newsroom', id: 'exiftool', label: 'ExifTool' }, message, remedy, cause === undefined ? undefined : { cause })
