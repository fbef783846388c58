// A virtual screen for machines that have none.
import { spawn } from 'node:child_process'

/** @returns undefined where there is a screen; else `close` ends the virtual one. Sets DISPLAY for what is started later. */
export async function openDisplay() {
  if (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return undefined
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '2200x1400x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const number = await new Promise((resolve, reject) => {
    server.stdio[3].once('data', data => resolve(data.toString().trim()))
    server.once('error', reject)
    server.once('exit', code => reject(new Error(`Xvfb ended with ${code}.`)))
  })
  process.env.DISPLAY = `:${number}`
  return { close: () => server.kill() }
}
