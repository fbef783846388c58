// How the app is packed: unpacked here, and as AppImage, deb, rpm, dmg and nsis where their tools can be fetched.
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import afterPack from './after-pack.mjs'
import { fuses } from './fuses.mjs'
import { toolchain } from './paths.mjs'

const { electron, kind, version, sqlite, sharp } = toolchain()

/** @type {import('electron-builder').Configuration} */
export default {
  appId: 'org.dateline.app', productName: 'Dateline', copyright: 'The Dateline authors', electronVersion: version,
  ...kind === 'stand-in' ? { electronDist: join(electron, '..') } : {},
  icon: 'dist/icon.png',
  directories: { output: 'dist', buildResources: 'build/resources' },
  artifactName: '${name}-${version}-${os}-${arch}.${ext}',
  files: [
    'out/**', '!out/**/*.map', '!out/sample/**', '!out/sample-maker/**', '!out/wire/**', 'package.json', 'LICENSE',
    '!node_modules/**/*.{map,md,ts,mts,cts,markdown}', '!node_modules/**/{test,tests,docs,examples,benchmark}/**',
    '!node_modules/better-sqlite3-multiple-ciphers/{src,deps,binding.gyp}',
    ...sqlite ? ['!node_modules/better-sqlite3-multiple-ciphers/prebuilds'] : [],
    ...sharp ? ['!node_modules/sharp/**', '!node_modules/@img/**'] : [],
  ],
  extraResources: [{ from: 'out/sample', to: 'sample', filter: ['Sample.newsroom/**'] }],
  asar: true,
  asarUnpack: ['**/*.node', '**/node_modules/exiftool-vendored.pl/**', '**/node_modules/@img/**', 'out/native/**'],
  npmRebuild: false, nodeGypRebuild: false, buildDependenciesFromSource: false,
  electronFuses: fuses,
  afterExtract: ({ appOutDir }) => stripStandIn(appOutDir),
  afterPack,
  linux: { target: ['AppImage', 'deb', 'rpm'], category: 'Office', executableName: 'dateline', synopsis: 'An open desktop newsroom' },
  deb: { depends: ['perl', 'libnss3', 'libgtk-3-0', 'libgbm1', 'libasound2'] },
  rpm: { depends: ['perl', 'nss', 'gtk3', 'mesa-libgbm', 'alsa-lib'] },
  mac: { target: ['dmg', 'zip'], hardenedRuntime: true, category: 'public.app-category.news' },
  win: { target: ['nsis'] },
  nsis: { perMachine: false, oneClick: false, allowToChangeInstallationDirectory: true },
  fileAssociations: [
    { ext: 'dateline', name: 'Dateline package', role: 'Editor' },
    { ext: 'nitf', name: 'NITF story', role: 'Editor', rank: 'Alternate' },
  ],
  publish: null,
}

/** What setup put into the stand-in, and its 115 MB snapshot of another program, whose fuse is off. */
async function stripStandIn(appOutDir) {
  if (kind !== 'stand-in') return
  for (const name of ['resources/app', 'browser_v8_context_snapshot.bin', 'ready']) await rm(join(appOutDir, name), { recursive: true, force: true })
}
