// Two commands in one clone may build at the same time: one works, the other waits and then finds it done.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { toolchainFile } from './paths.mjs'

const claim = join(dirname(toolchainFile), 'building')
const PAUSE = 100

/** Runs `work` while no other process of this clone does; a claim whose process is gone is void. */
export async function alone(work) {
  while (!claimed()) await new Promise(resolve => setTimeout(resolve, PAUSE))
  try {
    return await work()
  } finally {
    rmSync(claim, { force: true })
  }
}

function claimed() {
  mkdirSync(dirname(claim), { recursive: true })
  try {
    writeFileSync(claim, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    if (!lives(ownerOf())) rmSync(claim, { force: true })
    return false
  }
}

/** @returns 0 while the other process is just writing its number, or has just removed the claim */
function ownerOf() {
  try {
    return Number(readFileSync(claim, 'utf8'))
  } catch (error) {
    if (error.code !== 'ENOENT') throw error
    return 0
  }
}

function lives(pid) {
  if (pid === 0) return true
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}
