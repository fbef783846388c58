// The main job on a machine with no screen: the sample newsroom opened, its package exported, every file of it validated,
// every workspace photographed.
import { _electron } from '@playwright/test'
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { openDisplay } from './display.mjs'
import { out, readJson, root, toolchain } from './paths.mjs'
import { sample } from './sample.mjs'

const place = join(root, 'dist', 'start')
const library = join(place, 'Sample.newsroom')
const screens = join(place, 'screens')
const FORMATS = ['newsml-g2', 'nitf', 'ninjs', 'html', 'text']
const WORKSPACES = ['Write', 'Photos', 'Desk', 'Settings']

/** @throws with words when any part of it fails */
export async function tour() {
  console.log('No screen here, so the main job is done under a virtual one. With a screen, the same command opens the window.')
  rmSync(place, { recursive: true, force: true })
  mkdirSync(screens, { recursive: true })
  cpSync(sample, library, { recursive: true })
  const { zip, title } = exportPackage()
  const files = validate(join(place, 'package'))
  const [story] = JSON.parse(dateline('list', '--kind', 'story', '--json', '--library', library))
  await photograph({ Write: story?.headline, Desk: title })
  console.log(`
Everything lies in ${relative(root, place)}:
  newsroom     ${relative(place, library)}
  package      ${relative(place, zip)}, and as a folder in package: open package/index.html in any browser
  screens      ${WORKSPACES.map(name => `screens/${name.toLowerCase()}.png`).join(', ')}
${files} files of the package are as they should be.`)
}

function exportPackage() {
  const packages = JSON.parse(dateline('list', '--kind', 'package', '--json', '--library', library))
  const chosen = packages.find(({ title }) => title.startsWith('Sample package')) ?? packages[0]
  if (!chosen) throw new Error('The sample newsroom has no package.')
  const zip = join(place, 'package.zip')
  for (const target of [zip, join(place, 'package')]) dateline('export', chosen.id, '--library', library, '--out', target)
  console.log(`Exported “${chosen.title}”: ${count(chosen.stories, 'story', 'stories')}, ${count(chosen.photos, 'picture', 'pictures')}.`)
  return { zip, title: chosen.title }
}

const count = (number, one, many) => `${number} ${number === 1 ? one : many}`

/** Every wire file by its schema, and every file by the manifest's hash. @returns how many files there are */
function validate(folder) {
  for (const format of FORMATS) {
    const files = filesIn(join(folder, format))
    if (files.length === 0) throw new Error(`The package holds no ${format}.`)
    process.stdout.write(dateline('validate', '--format', format, ...files).replaceAll(`${place}/`, '  '))
  }
  const { files } = readJson(join(folder, 'manifest.json'))
  for (const { path, sha256 } of files) {
    if (createHash('sha256').update(readFileSync(join(folder, path))).digest('hex') !== sha256) throw new Error(`${path} is not the file that the manifest names.`)
  }
  return filesIn(folder).length
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name)).sort()
}

function dateline(...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(out, 'cli', 'index.js'), ...args], { encoding: 'utf8', maxBuffer: 1e8 })
  if (status !== 0) throw new Error(`dateline ${args.join(' ')} ended with ${status}:\n${stderr}${stdout}`)
  return stdout
}

/** @param open what is opened in a workspace's list, by its words */
async function photograph(open) {
  const display = await openDisplay()
  process.env.ELECTRON_OVERRIDE_DIST_PATH = dirname(toolchain().electron)  // so that Playwright finds it through the electron package
  try {
    const app = await _electron.launch({ args: [root, `--library=${library}`, `--user-data-dir=${join(place, 'profile')}`], chromiumSandbox: process.getuid?.() !== 0, colorScheme: 'light' })
    const page = await app.firstWindow()
    for (const name of WORKSPACES) {
      await page.getByRole('tab', { name }).click()
      if (open[name]) await page.getByText(open[name].slice(0, 30)).first().click()
      await page.waitForFunction(() => [...document.images].every(image => image.complete))
      await page.waitForTimeout(500)                                       // fonts and the last frame of a transition
      await page.screenshot({ path: join(screens, `${name.toLowerCase()}.png`) })
    }
    await app.close()
  } finally {
    display?.close()
  }
}
