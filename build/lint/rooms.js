// Who may import whom: the house map of CONTRIBUTING.md as data. A room may import itself and what stands in its row, by its
// index.ts; those `inside` also by file, because they are one room in several folders. The first path that fits counts, so
// a wire format, in a folder of its own, can't see another one.

const WORKSPACE = ['contract', 'newsroom', 'documents', 'ui', 'session']

export const rooms = {
  newsroom: { path: 'electron/newsroom', may: [] },
  contract: { path: 'electron/contract', may: ['newsroom'] },
  documents: { path: 'electron/documents', may: ['newsroom'] },
  library: { path: 'electron/library', may: ['newsroom', 'documents'] },
  photos: { path: 'electron/photos', may: ['newsroom'] },
  'wire-part': { path: 'electron/wire/{xml,markup,schema,codes,office,split,charset,telegraph,profile,web,feed,proof}', may: ['newsroom', 'wire', 'wire-part'], inside: ['wire', 'wire-part'] },
  // The one declared exception: a body of NewsML, G2 or 1.2, may be NITF.
  'newsml-g2': { path: 'electron/wire/newsml-g2', may: ['newsroom', 'wire', 'wire-part', 'format'], inside: ['wire', 'wire-part'] },
  'newsml-1': { path: 'electron/wire/newsml-1', may: ['newsroom', 'wire', 'wire-part', 'format'], inside: ['wire', 'wire-part'] },
  format: { path: 'electron/wire/*', may: ['newsroom', 'wire', 'wire-part'], inside: ['wire', 'wire-part'] },
  wire: { path: 'electron/wire', may: ['newsroom', 'newsml-g2', 'newsml-1', 'format', 'wire-part'], inside: ['wire-part'] },
  checks: { path: 'electron/checks', may: ['newsroom'] },
  packages: { path: 'electron/packages', may: ['newsroom', 'library', 'photos', 'wire', 'checks'] },
  host: { path: 'electron/host', may: ['newsroom', 'contract', 'documents', 'library', 'photos', 'wire', 'checks', 'packages'] },
  main: { path: 'electron/main', may: ['contract'] },
  preload: { path: 'electron/preload', may: ['contract'] },
  cli: { path: 'electron/cli', may: ['host', 'newsroom'], inside: ['host'] },
  ui: { path: 'renderer/ui', may: [] },
  session: { path: 'renderer/session', may: ['contract', 'newsroom', 'documents', 'ui'] },
  write: { path: 'renderer/write', may: WORKSPACE },
  'photo-desk': { path: 'renderer/photos', may: WORKSPACE },
  desk: { path: 'renderer/desk', may: WORKSPACE },
  settings: { path: 'renderer/settings', may: WORKSPACE },
  app: { path: 'renderer/app', may: [...WORKSPACE, 'write', 'photo-desk', 'desk', 'settings'] },
}

// Which packages belong to which rooms.
const RENDERER = ['ui', 'session', 'write', 'photo-desk', 'desk', 'settings', 'app']
const PURE = ['newsroom', 'contract', 'documents', 'wire', 'wire-part', 'newsml-g2', 'newsml-1', 'format', 'checks', ...RENDERER]
const everyRoomBut = kept => Object.keys(rooms).filter(room => !kept.includes(room))

/** Packages that only some rooms know; `rooms` are those where the import is an error. */
export const belongings = [
  { packages: ['/electron', '/electron/*'], rooms: everyRoomBut(['main', 'preload']), say: 'Only main and preload know Electron: ask through the contract.' },
  { packages: ['better-sqlite3*'], rooms: everyRoomBut(['library']), say: 'Only the library knows SQLite: ask electron/library.' },
  { packages: ['lexical', '@lexical/*'], rooms: everyRoomBut(['write', 'ui']), say: 'Only renderer/write and the shared caption parts of renderer/ui know Lexical: use the domain’s body.' },
  { packages: ['yjs', 'yjs/*'], rooms: everyRoomBut(['documents', 'library', 'host', ...RENDERER.filter(room => room !== 'ui')]), say: 'Use the domain types of electron/newsroom; only documents and their keepers know Yjs.' },
  { packages: ['sharp', 'exiftool-vendored'], rooms: everyRoomBut(['photos']), say: 'Only the photo room touches pictures: ask electron/photos.' },
  { packages: ['react', 'react/*', 'react-dom', 'react-dom/*', 'react-aria-components'], rooms: everyRoomBut(RENDERER), say: 'React lives in the renderer.' },
  { packages: ['node:*', 'fs', 'path', 'crypto', 'child_process'], rooms: PURE, say: 'This room runs without Node: take bytes, times and ids as arguments.' },
]
