import fc from 'fast-check'
import childProcess from 'node:child_process'
import dns from 'node:dns'
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { formatIds, formats, WireError, type FormatId, type Schemas } from '../../electron/wire/index.ts'
import { documentsOf } from '../fixtures/documents-of.ts'
import { sharedSchemas } from '../fixtures/shared.ts'
import { inflict, wounded } from '../fixtures/wounds.ts'

export const formatsToFuzz: readonly string[] = formatIds

/** Milliseconds that one document may take, and megabytes that the whole process may. */
const SLOW = 2000
const MOST_MB = 512

const source = { name: 'wounded', sha256: 'ab'.repeat(32) }

type Slowest = { ms: number; run: number }

/** Fuzzes one format in this process and prints a line. @returns the exit code: 0 where everything held */
export async function fuzzOne(name: string, cases: number, seed: number): Promise<number> {
  const id = formatIds.find(each => each === name)
  if (!id) throw new Error(`There is no format “${name}”.`)
  const documents = documentsOf(id)
  const schemas = kept(sharedSchemas, id, documents)
  const watch = watchdog(id, seed)
  const slowest: Slowest = { ms: 0, run: 0 }
  const open = closeTheHouse()
  let run = 0
  const outcome = fc.check(fc.property(wounded(documents.length), wounds => {
    watch.begin(run += 1)
    const ms = tryOne(id, inflict(documents, wounds), schemas)
    if (ms > slowest.ms) Object.assign(slowest, { ms, run })
    if (ms > SLOW) throw new Error(`took ${Math.round(ms)} ms`)
  }), { numRuns: cases, seed })
  open()
  await watch.end()
  const memory = Math.round(process.resourceUsage().maxRSS / 1024)
  const held = !outcome.failed && memory <= MOST_MB
  console.log(`${held ? 'held  ' : 'FAILED'} ${id.padEnd(10)} ${outcome.numRuns} cases from ${documents.length} documents, seed ${seed}, slowest ${Math.round(slowest.ms)} ms (case ${slowest.run}), at most ${memory} MB`)
  if (outcome.failed) tell(id, seed, documents, outcome)
  return held ? 0 : 1
}

/** Milliseconds of reading, where the format is read, and judging. Whatever is no WireError goes through. */
function tryOne(id: FormatId, bytes: Uint8Array, schemas: Schemas): number {
  const start = performance.now()
  const format = formats[id]
  if ('read' in format) {
    format.detect(bytes)
    try {
      format.read(bytes, source)
    } catch (error) {
      if (!(error instanceof WireError)) throw error
    }
  }
  format.validate(bytes, schemas)
  return performance.now() - start
}

/** The schemas that a format asks for, read before the house is closed. */
function kept(schemas: Schemas, id: FormatId, documents: readonly Uint8Array[]): Schemas {
  const files = new Map<string, Uint8Array | undefined>()
  const keep: Schemas = name => {
    if (!files.has(name)) files.set(name, schemas(name))
    return files.get(name)
  }
  for (const bytes of documents) formats[id].validate(bytes, keep)
  return name => files.get(name)
}

/** Nothing that a document says may reach a file, a program or the network. @returns opens the house again */
function closeTheHouse(): () => void {
  const refuse = (what: string) => (): never => { throw new Error(`reached out: ${what}`) }
  const closed: readonly (readonly [object, readonly string[]])[] = [
    [fs, ['open', 'openSync', 'readFile', 'readFileSync', 'writeFile', 'writeFileSync', 'createReadStream', 'createWriteStream', 'mkdirSync', 'unlinkSync']],
    [fs.promises, ['open', 'readFile', 'writeFile']], [childProcess, ['spawn', 'spawnSync', 'exec', 'execFile', 'execSync', 'fork']], [net, ['connect', 'createConnection']],
    [net.Socket.prototype, ['connect']], [dns, ['lookup', 'resolve']], [globalThis, ['fetch', 'WebSocket', 'XMLHttpRequest']],
  ]
  const before = closed.flatMap(([owner, names]) => names.filter(name => name in owner).map(name => [owner, name, Reflect.get(owner, name)] as const))
  for (const [owner, name] of before) Reflect.set(owner, name, refuse(name))
  syncBuiltinESMExports()
  return () => {
    for (const [owner, name, was] of before) Reflect.set(owner, name, was)
    syncBuiltinESMExports()
  }
}

/** A document that never ends holds the whole thread; another one says which it was and ends the process. */
function watchdog(id: string, seed: number): Readonly<{ begin(run: number): void; end(): Promise<unknown> }> {
  const shared = new SharedArrayBuffer(8)
  const state = new Int32Array(shared)
  const program = `
    const { workerData } = require('node:worker_threads'), fs = require('node:fs'), state = new Int32Array(workerData)
    let last = 0, since = Date.now()
    setInterval(() => {
      const run = Atomics.load(state, 0)
      if (run !== last) { last = run; since = Date.now() }
      else if (run > 0 && Date.now() - since > 20000) { fs.writeSync(1, ${JSON.stringify(`FAILED ${id}: hangs, seed ${seed}, case `)} + run + '\\n'); process.kill(process.pid, 'SIGKILL') }
    }, 250)`
  const worker = new Worker(program, { eval: true, workerData: shared })
  return { begin: run => { Atomics.store(state, 0, run) }, end: () => worker.terminate() }
}

type Failed = fc.RunDetails<[Parameters<typeof inflict>[1]]>

/** What fell, as small as fast-check could make it, as a file to look at. */
function tell(id: string, seed: number, documents: readonly Uint8Array[], { counterexample, counterexamplePath, errorInstance }: Failed): void {
  const folder = join(import.meta.dirname, '..', '..', 'dist', 'fuzz')
  const path = join(folder, `${id}-${seed}.bin`)
  fs.mkdirSync(folder, { recursive: true })
  if (counterexample) fs.writeFileSync(path, inflict(documents, counterexample[0]))
  console.error(errorInstance)
  console.error(`The document lies in ${path}; seed ${seed}, path ${counterexamplePath ?? ''}.`)
}
