// Forms of code that are errors in this house, as selectors with what to do instead.
import { rooms } from './rooms.js'

const EVERYWHERE = [
  { selector: 'ExportDefaultDeclaration', message: 'Named exports only: one thing has one name.' },
  { selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML)$/], CallExpression[callee.property.name="insertAdjacentHTML"], JSXAttribute[name.name="dangerouslySetInnerHTML"]',
    message: 'Text becomes HTML nowhere: build nodes from the domain’s body.' },
  { selector: 'CallExpression[callee.name=/^(exec|execSync)$/]', message: 'No shell: use execFile or spawn with a list of arguments.' },
  { selector: 'ImportDeclaration[source.value=/child_process$/] > ImportSpecifier[imported.name=/^(exec|execSync)$/]', message: 'No shell: use execFile or spawn with a list of arguments.' },
]
const SHELL = [
  { selector: 'NewExpression[callee.name=/^(BrowserWindow|BaseWindow|WebContentsView)$/]', except: ['electron/main/window.ts'], message: 'Windows are made in electron/main/window.ts alone: use createWindow.' },
  { selector: 'CallExpression[callee.object.name="ipcMain"]', except: ['electron/main/bridge.ts', 'electron/main/opened.ts'], message: 'The preload’s questions are entries of the contract’s bridge: serve them in electron/main/bridge.ts.' },
  { selector: 'CallExpression[callee.property.name="openExternal"]', except: ['electron/main/links.ts'], message: 'The one way out is openLink of electron/main/links.ts.' },
  { selector: 'CallExpression[callee.property.name=/^(executeJavaScript|insertCSS)$/]', except: [], message: 'Main puts no code into a page.' },
  { selector: 'CallExpression[callee.name="fetch"]', except: [], message: 'Main fetches nothing from the network.' },
]

/** One `no-restricted-syntax` per set of files, since a later entry replaces an earlier one. */
export const shapes = [
  { files: ['electron/**/*.ts', 'renderer/**/*.{ts,tsx}'], rules: syntax(EVERYWHERE) },
  { files: [`${rooms.main.path}/**/*.ts`, `${rooms.preload.path}/**/*.ts`], rules: syntax([...EVERYWHERE, ...SHELL]) },
  ...[...new Set(SHELL.flatMap(({ except }) => except))].map(file => ({ files: [file], rules: syntax([...EVERYWHERE, ...SHELL.filter(({ except }) => !except.includes(file))]) })),
]

function syntax(entries) {
  return { 'no-restricted-syntax': ['error', ...entries.map(({ selector, message }) => ({ selector, message }))] }
}
