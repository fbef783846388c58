import { protocol, type Session } from 'electron'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { absent, picture } from './pictures.ts'
import { PAGE_POLICY, WORKER_POLICY } from './policy.ts'

const MEDIA: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2', '.wasm': 'application/wasm', '.json': 'application/json', '.png': 'image/png',
}
/** Names of built files; a path that could climb doesn't match. */
const BUILT_FILE = /^\/((?:assets\/)?[A-Za-z0-9_-][A-Za-z0-9._-]*)$/

/** Before `ready`: Electron takes schemes only then. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: 'dateline', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true } }])
}

/** `dateline://app/…` from the built renderer, `dateline://photo/<sha256>` from the library. Everything else is 404. */
export function serveScheme(session: Session, library: string): void {
  const renderer = join(import.meta.dirname, '..', 'renderer')
  session.protocol.handle('dateline', async request => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return new Response(null, { status: 405 })
    const { host, pathname } = new URL(request.url)
    const found = host === 'app' ? await built(renderer, pathname) : host === 'photo' ? await picture(library, pathname) : undefined
    return found ?? new Response('Not found', { status: 404, headers: { 'content-type': 'text/plain' } })
  })
}

async function built(renderer: string, pathname: string): Promise<Response | undefined> {
  const name = BUILT_FILE.exec(pathname)?.[1]
  const type = MEDIA[extname(pathname)]
  if (!name || !type) return undefined
  const bytes = await readFile(join(renderer, name)).catch(absent)
  if (!bytes) return undefined
  return new Response(bytes, { headers: {
    'content-type': type, 'x-content-type-options': 'nosniff', 'cross-origin-opener-policy': 'same-origin',
    'content-security-policy': name.includes('worker') ? WORKER_POLICY : PAGE_POLICY,
  } })
}
