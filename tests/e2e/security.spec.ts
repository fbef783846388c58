import { expect, test } from '@playwright/test'
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { project, root, toolchain } from '../../build/paths.mjs'
import { launch, processes, sandboxed, type Dateline } from './app.ts'

let dateline: Dateline
const violations: string[] = []
test.beforeAll(async () => {
  dateline = await launch()
  dateline.page.on('console', message => {
    if (/Content Security Policy|TrustedScript|TrustedHTML/.test(message.text())) violations.push(message.text())
  })
})
test.afterAll(() => dateline.app.close())

/** Runs in the page as a string: what a script of an attacker would do. */
const attempt = (script: string) => dateline.page.evaluate(script)

test('the page starts without one violation of its policy', async () => {
  await dateline.page.reload()
  await dateline.page.getByRole('tab', { name: 'Write' }).waitFor()
  for (const name of ['Photos', 'Desk', 'Settings', 'Write']) await dateline.page.getByRole('tab', { name }).click()
  expect(violations).toEqual([])
})

test('the page stays where it is: link, script, form, meta refresh, other hosts of the scheme, files', async () => {
  const { page } = dateline
  const before = page.url()
  for (const script of ['location.href = "https://example.com/"', 'location.replace("dateline://app/assets/none.html")',
    'const a = document.createElement("a"); a.href = "https://example.com/"; document.body.append(a); a.click(); a.remove()',
    'const m = document.createElement("a"); m.href = "https://example.com/"; m.target = "_blank"; document.body.append(m); m.click(); m.remove()',
    'const f = document.createElement("form"); f.action = "https://example.com/"; document.body.append(f); f.submit(); f.remove()',
    'const r = document.createElement("meta"); r.httpEquiv = "refresh"; r.content = "0;url=https://example.com/"; document.head.append(r); r.remove()',
    `location.href = "dateline://photo/${'0'.repeat(64)}"`, 'location.href = "file:///etc/passwd"']) {
    await attempt(script)
    await page.waitForTimeout(150)
    expect([script, page.url()]).toEqual([script, before])
  }
  expect(await attempt('document.querySelector("[role=tab]") !== null')).toBe(true)   // a locator would wait for the prevented navigation
})

test('no second window opens, and no frame', async () => {
  expect(await attempt('window.open("https://example.com/") === null && window.open("dateline://app/index.html") === null')).toBe(true)
  await attempt('const frame = document.createElement("iframe"); frame.src = "dateline://app/index.html"; document.body.append(frame); void 0')
  await dateline.page.waitForTimeout(300)
  expect(await attempt('try { frames[0].location.href } catch (error) { error.name }')).not.toContain('index.html')
  await attempt('document.querySelector("iframe").remove()')
  expect(dateline.app.windows()).toHaveLength(1)
})

test('every permission is denied', async () => {
  const answers = await dateline.page.evaluate(async () => ({
    geolocation: await new Promise(resolve => { navigator.geolocation.getCurrentPosition(() => { resolve('granted') }, error => { resolve(error.code) }) }),
    midi: await navigator.requestMIDIAccess({ sysex: true }).then(() => 'granted', String),
    clipboard: await navigator.clipboard.readText().then(() => 'granted', String),
    query: await Promise.all((['geolocation', 'camera', 'microphone', 'midi', 'clipboard-read'] as PermissionName[]).map(async name => (await navigator.permissions.query({ name })).state)),
  }))
  const refused = expect.stringMatching(/^NotAllowedError/)
  expect(answers).toEqual({ geolocation: 1, midi: refused, clipboard: refused, query: ['denied', 'denied', 'denied', 'denied', 'denied'] })
})

test('nothing comes from outside: picture, fetch, script, eval, inner HTML, a second policy, an inline style', async () => {
  let asked = 0
  const server = createServer((_request, response) => { asked += 1; response.end() }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const outcome = await attempt(`(async origin => {
    const fails = work => { try { work(); return false } catch { return true } }
    const image = await new Promise(resolve => { const i = new Image(); i.onload = () => resolve('loaded'); i.onerror = () => resolve('blocked'); i.src = origin + '/a.png' })
    const script = document.createElement('script'), element = document.createElement('div'), style = document.createElement('style')
    style.textContent = 'body{outline:1px solid red}'
    document.head.append(style)
    const inline = getComputedStyle(document.body).outlineStyle
    style.remove()
    return {
      image, inline, fetch: await fetch(origin).then(() => 'loaded', () => 'blocked'), socket: fails(() => new WebSocket(origin.replace('http', 'ws'))),
      script: fails(() => { script.src = origin + '/a.js' }), eval: fails(() => (0, eval)('1')), html: fails(() => { element.innerHTML = '<b>x</b>' }),
      policy: fails(() => trustedTypes.createPolicy('lexical', {})), again: fails(() => trustedTypes.createPolicy('dateline', {})),
      worker: fails(() => new Worker(origin + '/w.js')),
      node: [typeof require, typeof process, typeof ipcRenderer, typeof module], protocol: location.protocol,
    }
  })('http://127.0.0.1:${port}')`)
  server.close()
  expect(asked).toBe(0)
  expect(outcome).toMatchObject({ image: 'blocked', inline: 'none', fetch: 'blocked', script: true, eval: true, html: true, policy: true, worker: true,
    node: ['undefined', 'undefined', 'undefined', 'undefined'], protocol: 'dateline:' })
})

test('a picture comes by its hash, and by nothing else', async () => {
  const bytes = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
  const hash = createHash('sha256').update(bytes).digest('hex')
  const folder = join(dateline.library, 'originals', hash.slice(0, 2))
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${hash}.png`), bytes)
  const load = (url: string) => attempt(`new Promise(resolve => { const i = new Image(); i.onload = () => resolve(i.naturalWidth); i.onerror = () => resolve('no'); i.src = ${JSON.stringify(url)} })`)
  expect(await load(`dateline://photo/${hash}`)).toBe(1)
  expect(await load(`dateline://photo/../${hash}`)).toBe(1)               // Chromium resolves it before anybody sees it
  for (const path of [...climbs(hash), hash.toUpperCase(), `${hash}.png`, `${hash}/640`, `${hash}/320/1`, `${hash}/..%2f..%2flibrary.sqlite`, '0'.repeat(64)]) {
    expect([path, await load(`dateline://photo/${path}`)]).toEqual([path, 'no'])
  }
})

test('the page’s files come by their names, and nothing above them', async () => {
  const status = (path: string) => attempt(`fetch(${JSON.stringify(`dateline://app/${path}`)}).then(answer => answer.status, () => 'no')`)
  expect(await status('index.html')).toBe(200)
  for (const path of [...climbs('index.html'), '..%2fmain%2findex.js', '%2e%2e/main/index.js', 'assets/..%5c..%5cmain', '.hidden.html', 'assets/', 'assets', '', 'index.html/', 'package.json']) {
    expect([path, await status(path)]).toEqual([path, 404])
  }
})

test('the web preferences of every window are as they should be', async () => {
  const preferences = await dateline.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map(window => (window.webContents as unknown as { getLastWebPreferences(): object }).getLastWebPreferences()))
  expect(preferences).toHaveLength(1)
  for (const each of preferences) {
    expect(each).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false, webSecurity: true, allowRunningInsecureContent: false })
  }
})

test('the page sees named functions, frozen, and nothing else of the shell', async () => {
  const face = await attempt(`[Object.isFrozen(dateline), Object.keys(dateline).sort(), [...new Set(Object.values(dateline).map(value => typeof value))]]`)
  expect(face).toEqual([true, ['chooseTarget', 'chooseToImport', 'createNewsroom', 'grantDropped', 'onCommand', 'onOpened', 'openLink', 'openNewsroom'], ['function']])
})

test('a question to the shell that is asked wrongly is refused', async () => {
  const refused = (script: string) => attempt(`Promise.resolve().then(() => ${script}).then(() => 'done', () => 'refused')`)
  for (const script of ['dateline.chooseToImport("everything")', 'dateline.chooseTarget({ suggestedName: "a" })', 'dateline.chooseTarget({ suggestedName: "a", form: "zip", path: "/etc" })',
    'dateline.chooseTarget("x".repeat(1e6))', 'dateline.openLink({})', 'dateline.openLink("https://a.example/" + "x".repeat(3000))', 'dateline.grantDropped(["/etc/passwd"])', 'dateline.grantDropped([{ path: "/etc/passwd" }])']) {
    expect([script, await refused(script)]).toEqual([script, 'refused'])
  }
})

test('a link that isn’t https asks nobody and opens nothing', async () => {
  const dialogs = () => dateline.app.evaluate(({ dialog, shell }) => {
    const seen: string[] = []
    dialog.showMessageBox = ((_window: unknown, { message }: { message: string }) => { seen.push(message); return Promise.resolve({ response: 1, checkboxChecked: false }) }) as typeof dialog.showMessageBox
    shell.openExternal = address => { seen.push(`opened ${address}`); return Promise.resolve() }
    Object.assign(globalThis, { seen })
  })
  await dialogs()
  for (const address of ['file:///etc/passwd', 'javascript:alert(1)', 'http://example.com', 'https://www.upi.com@evil.example/', 'smb://a/b', 'https://www.upi.com/licence']) await attempt(`dateline.openLink(${JSON.stringify(address)})`)
  expect(await dateline.app.evaluate(() => (globalThis as unknown as { seen: string[] }).seen)).toEqual(['Open www.upi.com in the browser?'])
})

test('the renderer runs in the system’s sandbox, also where the tests run as root', async () => {
  test.skip(process.platform !== 'linux' || (!sandboxed && !existsSync('/usr/sbin/runuser')), 'Needs Linux, and as root the command runuser.')
  expect(await (sandboxed ? ownSandbox() : sandboxOfNobody())).toEqual(['2'])
})

async function ownSandbox(): Promise<readonly string[]> {
  return (await processes(dateline.app)).filter(({ type }) => type === 'Tab').map(({ pid }) => seccomp(pid))
}

/** As root Chromium has no sandbox, so the app is laid where an ordinary user may read it and started as that user. */
async function sandboxOfNobody(): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-nobody-'))
  chmodSync(folder, 0o777)
  cpSync(dirname(toolchain().electron), join(folder, 'electron'), { recursive: true })
  for (const name of ['out', 'package.json', ...Object.keys(project.dependencies).map(each => `node_modules/${each}`)]) cpSync(join(root, name), join(folder, 'app', name), { recursive: true })
  const app = spawn('runuser', ['-u', 'nobody', '--', join(folder, 'electron/electron'), join(folder, 'app'), `--library=${folder}/My.newsroom`, `--user-data-dir=${folder}/profile`],
    { stdio: 'ignore', env: { ...process.env, HOME: folder, TMPDIR: folder } })
  try {
    const renderers = () => readdirSync('/proc').filter(name => /^\d+$/.test(name) && commandOf(name).includes('--type=renderer') && commandOf(name).includes(folder))
    await expect.poll(renderers, { timeout: 20_000 }).toHaveLength(1)
    return renderers().map(seccomp)
  } finally {
    spawnSync('pkill', ['-KILL', '-P', String(app.pid)])
    app.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
  }
}

const seccomp = (pid: number | string): string => /Seccomp:\s+(\d)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? ''

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''                                                             // it ended while we looked
  }
}

/** Ways to climb out of a folder that were tried on servers before. */
function climbs(name: string): readonly string[] {
  const ups = ['..%2f', '..%5c', '%2e%2e%2f', '%2e%2e%5c', '..%252f', '..%c0%af', '..%00/', '....//', '%2e%2e;/', '.%2e/%2e.%2f']
  return [...ups.flatMap(up => [`${up}library.sqlite`, `${up}${up}etc%2fpasswd`, `${up}${name}`]), `%00${name}`, `${name}%00`, `${name}%00.js`, `%2f${name}`, `C:%5c${name}`, `%5c%5chost%5c${name}`, `~%2f${name}`, `${name}%2f..`, `.%2f${name}`]
}
