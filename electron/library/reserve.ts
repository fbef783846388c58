import { closeSync, fsyncSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { hasRoom, isNoSpace } from './disk.ts'

export const RESERVE_BYTES = 16 * 1024 * 1024
const BLOCK = 64 * 1024

/**
 * A file that does nothing but hold room. On a full disk even DELETE fails, so this is what lets the last words in.
 * Written out in full, not sparse. Made only where there is room for twice as much; else the next quiet moment tries again.
 *
 * @returns whether the reserve stands
 */
export function keepReserve(file: string, bytes: number): boolean {
  if (statSync(file, { throwIfNoEntry: false })?.size === bytes) return true
  if (!hasRoom(dirname(file), 2 * bytes)) return false
  const handle = openSync(file, 'w')
  try {
    const block = new Uint8Array(BLOCK).fill(0x44)
    for (let written = 0; written < bytes; written += BLOCK) writeSync(handle, block, 0, Math.min(BLOCK, bytes - written))
    fsyncSync(handle)
    return true
  } catch (error) {
    if (!isNoSpace(error)) throw error
    rmSync(file, { force: true })
    return false
  } finally {
    closeSync(handle)
  }
}

/** @returns whether there was a reserve to give up */
export function spendReserve(file: string): boolean {
  const there = statSync(file, { throwIfNoEntry: false }) !== undefined
  rmSync(file, { force: true })
  return there
}
