// `npm start`: from a fresh clone to an open newsroom. Where there is no screen, the main job is done and shown instead.
import { spawn } from 'node:child_process'
import { buildChanged } from './build.mjs'
import { root, toolchain } from './paths.mjs'
import { ensureSample } from './sample.mjs'
import { setup } from './setup.mjs'

try {
  await setup()
  const seconds = await buildChanged()
  console.log(seconds === undefined ? 'Built already: nothing has changed.' : `Built in ${seconds.toFixed(1)} s.`)
  const made = await ensureSample()
  if (made !== undefined) console.log(`Made the sample newsroom in ${made.toFixed(1)} s.`)
  if (hasScreen()) process.exitCode = await open(process.argv.slice(2))
  else await (await import('./tour.mjs')).tour()
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}

function hasScreen() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY)
}

function open(args) {
  console.log('Opening Dateline. Close its window to end this command.')
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []        // Chromium's sandbox doesn't run as root
  const child = spawn(toolchain().electron, [root, ...sandbox, ...args], { stdio: 'inherit' })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', code => resolve(code ?? 1))
  })
}
