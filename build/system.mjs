// What the system must bring: libraries that Electron links to, Perl for ExifTool, a virtual screen where there is none.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { cache } from './paths.mjs'

/** The names differ by system; the linker's word, not this table, decides whether anything is missing. */
const INSTALLERS = [
  { tool: 'apt-get', command: 'apt-get install -y --no-install-recommends', refresh: ['update', '-qq'], packages: {
    libraries: 'libnss3 libatk1.0-0 libatk-bridge2.0-0 libgtk-3-0 libgbm1 libasound2 libxss1 libxtst6', screen: 'xvfb', perl: 'perl', compiler: 'g++ make python3' } },
  { tool: 'dnf', command: 'dnf install -y', packages: {
    libraries: 'nss atk at-spi2-atk gtk3 mesa-libgbm alsa-lib libXScrnSaver libXtst', screen: 'xorg-x11-server-Xvfb', perl: 'perl', compiler: 'gcc-c++ make python3' } },
  { tool: 'pacman', command: 'pacman -S --noconfirm --needed', packages: {
    libraries: 'nss atk at-spi2-core gtk3 mesa alsa-lib libxss libxtst', screen: 'xorg-server-xvfb', perl: 'perl', compiler: 'gcc make python' } },
]

/** @returns words about what was done; throws with the one command to run where we may not install */
export function prepareSystem(electron) {
  if (process.platform !== 'linux') return 'nothing to do on this system'
  const stamp = join(cache, 'libraries-ok')
  const known = existsSync(stamp) && readFileSync(stamp, 'utf8') === electron
  const missing = () => [...known || missingLibraries(electron).length === 0 ? [] : ['libraries'], ...missingCommands()]
  const words = install(missing)
  writeFileSync(stamp, electron)
  return words
}

/** For a binding that has to be built here. */
export function prepareCompiler() {
  return install(() => ['g++', 'make', 'python3'].every(has) ? [] : ['compiler'])
}

export function has(command) {
  return (process.env.PATH ?? '').split(delimiter).some(folder => statSync(join(folder, command), { throwIfNoEntry: false })?.isFile())
}

function missingCommands() {
  const screen = process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY
  return [...screen || has('Xvfb') ? [] : ['screen'], ...has('perl') ? [] : ['perl']]
}

function install(missing) {
  const wanted = missing()
  if (wanted.length === 0) return 'complete'
  const installer = INSTALLERS.find(({ tool }) => has(tool))
  if (!installer) throw new Error(`This system lacks ${wanted.join(', ')} for Electron, and none of apt-get, dnf and pacman is here to say how it is called.`)
  const names = wanted.flatMap(kind => installer.packages[kind].split(' '))
  if (process.getuid?.() !== 0) throw new Error(`Please run, then start again: sudo ${installer.command} ${names.join(' ')}`)
  if (installer.refresh) spawnSync(installer.tool, installer.refresh, { stdio: ['ignore', 2, 2] })
  const [tool, ...args] = installer.command.split(' ')
  spawnSync(tool, [...args, ...names], { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
  const still = missing()
  if (still.length > 0) throw new Error(`Still missing after "${installer.command} ${names.join(' ')}": ${still.join(', ')}. Please install it by hand.`)
  return `installed ${names.join(' ')}`
}

/** The dynamic linker says what is missing; a package list alone would be wrong on the next distribution. */
function missingLibraries(binary) {
  const { stdout } = spawnSync('ldd', [binary], { encoding: 'utf8' })
  return (stdout ?? '').split('\n').filter(line => line.includes('not found')).map(line => line.trim().split(' ')[0])
}
