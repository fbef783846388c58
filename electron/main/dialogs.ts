import { dialog, type BrowserWindow, type OpenDialogOptions, type SaveDialogOptions } from 'electron'
import type { SaveTarget } from '../contract/index.ts'

/** @returns empty when the person cancels */
export async function askForImports(window: BrowserWindow, what: 'files' | 'folder'): Promise<readonly string[]> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, { title: 'Import', buttonLabel: 'Import', properties: importable(what) })
  return canceled ? [] : filePaths
}

/** Only macOS asks for files and folders in one dialog. */
function importable(what: 'files' | 'folder'): NonNullable<OpenDialogOptions['properties']> {
  if (process.platform === 'darwin') return ['openFile', 'openDirectory', 'multiSelections']
  return what === 'files' ? ['openFile', 'multiSelections'] : ['openDirectory', 'multiSelections']
}

/** @returns the file or the folder to write, neither of which need exist; null when the person cancels */
export async function askForTarget(window: BrowserWindow, { suggestedName, form }: SaveTarget): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, { buttonLabel: 'Export', defaultPath: suggestedName, ...targets[form] })
  return canceled || !filePath ? null : filePath
}

const targets: Readonly<Record<SaveTarget['form'], SaveDialogOptions>> = {
  zip: { title: 'Export', filters: [{ name: 'Zip archive', extensions: ['zip'] }] },
  folder: { title: 'Export to a folder' },
  json: { title: 'Export a profile', filters: [{ name: 'Profile of Dateline', extensions: ['json'] }] },
}

export async function askForNewsroom(window: BrowserWindow | undefined): Promise<string | undefined> {
  const options: OpenDialogOptions = { title: 'Open a newsroom', buttonLabel: 'Open', properties: ['openDirectory'] }
  const { filePaths } = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options))
  return filePaths[0]
}

export async function askForNewNewsroom(window: BrowserWindow | undefined): Promise<string | undefined> {
  const options: SaveDialogOptions = { title: 'New newsroom', buttonLabel: 'Create', defaultPath: 'My.newsroom' }
  const { canceled, filePath } = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options))
  return canceled || !filePath ? undefined : filePath
}
