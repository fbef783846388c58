// Looks at the packed app before it goes anywhere.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { toolchain } from './paths.mjs'

const NEEDED = ['app.asar', 'sample/Sample.newsroom/library.sqlite', 'app.asar.unpacked/node_modules/exiftool-vendored.pl/bin/exiftool']

/** @throws when the stand-in would be shipped, or a part is missing or left over */
export default async function afterPack({ appOutDir, targets, electronPlatformName }) {
  const { kind, version, sqlite, sharp } = toolchain()
  const names = targets.map(target => target.name)
  if (kind === 'stand-in' && names.some(name => name !== 'dir')) {
    throw new Error(`Electron ${version} is a stand-in for development and tests. Run "npm run setup" where the stock Electron can be fetched, then package ${names.join(', ')}.`)
  }
  const resources = electronPlatformName === 'darwin' ? join(appOutDir, 'Dateline.app', 'Contents', 'Resources') : join(appOutDir, 'resources')
  const needed = electronPlatformName === 'win32' ? ['app.asar'] : [...NEEDED, ...sqlite ? ['app.asar.unpacked/out/native/better_sqlite3.node'] : [], ...sharp ? ['app.asar.unpacked/out/native/sharp-wasm/node_modules/sharp/package.json'] : []]
  for (const file of needed) {
    if (!existsSync(join(resources, file))) throw new Error(`The packed app lacks resources/${file}.`)
  }
  if (existsSync(join(resources, 'app'))) throw new Error('The packed app still carries the loader in resources/app.')
  if (readFileSync(join(resources, 'app.asar')).includes('sourceMappingURL=data:')) throw new Error('The packed app carries inline source maps.')
}
