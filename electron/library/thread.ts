import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import { driver, isDamage } from './database.ts'

/** A statement and the values bound to it. */
type Statement = readonly [sql: string, ...values: readonly string[]]

// Source as text, so that bundle, archive and tests all start the same thread without a file of its own.
const SCRIPT = `
  const { parentPort, workerData: { module, file, options, statements } } = require('node:worker_threads')
  const connection = new (require(module))(file, { ...options, readonly: true, fileMustExist: true })
  try {
    parentPort.postMessage(statements.map(([sql, ...values]) => {
      const statement = connection.prepare(sql)
      return statement.reader ? statement.pluck().all(...values) : [statement.run(...values).changes]
    }))
  } finally {
    connection.close()
  }
`

/**
 * Runs long statements on a library in a thread of its own, reading only, so that no commit waits for them.
 *
 * @returns the first column of the rows of each statement
 */
export function apart(file: string, statements: readonly Statement[]): Promise<readonly (readonly unknown[])[]> {
  const module = createRequire(import.meta.url).resolve('better-sqlite3-multiple-ciphers')
  return new Promise((resolve, reject) => {
    const worker = new Worker(SCRIPT, { eval: true, workerData: { module, file, options: driver(), statements } })
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => { reject(new Error('the thread ended without an answer')) })
  })
}

/** What `integrity_check` finds wrong with a library; empty when it is whole. */
export async function faultsOf(file: string): Promise<readonly string[]> {
  try {
    const [found = []] = await apart(file, [['PRAGMA integrity_check']])
    return found.map(String).filter(line => line !== 'ok')
  } catch (error) {
    if (error instanceof Error && isDamage(error)) return [error.message]
    throw error
  }
}
