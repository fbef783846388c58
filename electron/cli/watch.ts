import { join } from 'node:path'
import { openWorkbench, profileFor, type WritableId } from '../host/workbench.ts'
import { watchFolder, type Passed } from '../host/watch/watch.ts'
import { exit, type Exit } from './exit.ts'
import type { Terminal } from './terminal.ts'
import { oneLine } from './words.ts'

type Asked = Readonly<{ json?: boolean; to: WritableId; profile?: string; out: string; done?: string; failed?: string; settle: number; once?: boolean }>

/** `watch IN`: until SIGINT or SIGTERM, or with `--once` until nothing is left that is whole. With `--json` a line for each file. */
export async function watch(folder: string, { json, to, profile, out, done, failed, settle, once = false }: Asked, terminal: Terminal): Promise<Exit> {
  const ending = new AbortController()
  const end = (): void => { ending.abort() }
  process.once('SIGINT', end).once('SIGTERM', end)
  const bench = openWorkbench()
  let refused = 0
  const tell = (passed: Passed): void => {
    if (passed.outcome === 'failed') refused += 1
    if (json) terminal.print(JSON.stringify(asJson(passed)))
    else say(passed, terminal)
  }
  try {
    await watchFolder({
      folder, out, done: done ?? join(folder, 'done'), failed: failed ?? join(folder, 'failed'), profile: await profileFor(to, profile), settleMs: settle * 1000, once, signal: ending.signal,
    }, bench, tell)
    return once && refused > 0 ? exit.content : exit.done
  } finally {
    process.off('SIGINT', end).off('SIGTERM', end)
    await bench.close()
  }
}

function say(passed: Passed, terminal: Terminal): void {
  if (passed.outcome === 'done') passed.outputs.forEach(terminal.print)
  else terminal.say(`${oneLine(passed.file)}: ${passed.outcome}: ${oneLine(`${passed.refusal.message} ${passed.refusal.remedy}`)}`)
}

function asJson(passed: Passed): object {
  if (passed.outcome !== 'done') return passed
  const { conversion: { format, losses, findings }, ...about } = passed
  return { ...about, format, losses, findings }
}
