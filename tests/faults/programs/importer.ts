// Imports one file into a newsroom and prints how far it is; on a line of its own what this process needed at most. `CANCEL_AT` cancels there.
import { readFileSync } from 'node:fs'
import { importPaths } from '../../../electron/host/imports.ts'
import { openNewsroom } from '../../../electron/host/newsroom.ts'

const [folder = '', file = '', cancelAt = '0'] = process.argv.slice(2)
const newsroom = await openNewsroom(folder)
const controller = new AbortController()
const began = performance.now()
const report = await importPaths(newsroom.house, [file], (done, total) => {
  console.log(`progress ${done} ${total}`)
  if (done === Number(cancelAt)) controller.abort()
}, controller.signal)
const seconds = (performance.now() - began) / 1000
const peak = Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? 0) / 1000
console.log(`report ${JSON.stringify({ imported: report.imported.length, findings: report.files.flatMap(({ findings }) => findings.map(({ rule, severity, message }) => ({ rule, severity, message }))), peak, seconds })}`)
await newsroom.close()
