// `npm run package`: the unpacked app for this system, checked. `-- --tar` also puts it into a tar.gz; `-- --installers`
// builds what the system's users install, with tools that electron-builder fetches.
import { build, Platform } from 'electron-builder'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { buildChanged } from './build.mjs'
import { wrongFuses } from './fuses.mjs'
import { project, root, toolchain } from './paths.mjs'
import { ensureSample } from './sample.mjs'
import { ensureSetup } from './setup.mjs'

const BINARIES = { linux: 'linux-unpacked/dateline', win32: 'win-unpacked/Dateline.exe', darwin: `mac${process.arch === 'arm64' ? '-arm64' : ''}/Dateline.app/Contents/MacOS/Dateline` }

await ensureSetup()
await buildChanged()
await ensureSample()
await drawIcon()
const { default: config } = await import('./electron-builder.mjs')
await build({ targets: Platform.current().createTarget(process.argv.includes('--installers') ? null : ['dir']), config, publish: 'never' })
const binary = join(root, 'dist', BINARIES[process.platform])
if (!existsSync(binary)) throw new Error(`Packed, but ${binary} is not there.`)
const wrong = await wrongFuses(binary)
if (wrong.length > 0) throw new Error(`Fuses of the packed app: ${wrong.join('; ')}.`)
console.log(`Packed ${binary} with Electron ${toolchain().version}; its fuses are as they should be.`)
if (process.argv.includes('--tar')) console.log(tar())

/** electron-builder makes each system's form of it from this one. */
async function drawIcon() {
  mkdirSync(join(root, 'dist'), { recursive: true })
  await sharp(join(root, 'build/resources/icon.svg')).png().toFile(join(root, 'dist', 'icon.png'))
}

/** Sorted, without owner and time, so that two archives of one folder are the same byte for byte. */
function tar() {
  const archive = join(root, 'dist', `dateline-${project.version}-${process.platform}-${process.arch}.tar.gz`)
  const { status } = spawnSync('tar', ['-C', join(root, 'dist'), '--sort=name', '--owner=0', '--group=0', '--numeric-owner', '--mtime=@0',
    '--transform', 's/^linux-unpacked/dateline/', '-czf', archive, 'linux-unpacked'], { stdio: 'inherit' })
  if (status !== 0) throw new Error('tar failed.')
  return archive
}
