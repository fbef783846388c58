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

/** @returns the zip or the folder to write, neither of which need exist; null when the person cancels */
export async function askForTarget(window: BrowserWindow, { suggestedName, form }: SaveTarget): Promise<string | null> {
  const options: SaveDialogOptions = form === 'zip'
    ? { title: 'Export', buttonLabel: 'Export', defaultPath: suggestedName, filters: [{ name: 'Zip archive', extensions: ['zip'] }] }
    : { title: 'Export to a folder', buttonLabel: 'Export', defaultPath: suggestedName }
  const { canceled, filePath } = await dialog.showSaveDialog(window, options)
  return canceled || !filePath ? null : filePath
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
