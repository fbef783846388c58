import type { ElectronApplication } from '@playwright/test'
import { readdirSync, readFileSync } from 'node:fs'

/** A process with all that it started, leaves first. */
function tree(pid: number): readonly number[] {
  const children = readdirSync('/proc').filter(name => /^\d+$/.test(name)).map(Number).filter(child => parentOf(child) === pid)
  return [...children.flatMap(tree), pid]
}

function parentOf(pid: number): number | undefined {
  try {
    return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
  } catch {
    return undefined                                                    // it ended while we looked
  }
}

/** `kill -9` of every process of the app; resolves when it is gone. */
export async function killAll(app: ElectronApplication): Promise<void> {
  const main = app.process()
  const gone = new Promise(resolve => main.once('exit', resolve))
  for (const pid of tree(main.pid ?? 0)) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      continue                                                          // it went with its parent
    }
  }
  await gone
}
