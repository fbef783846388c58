import { app } from 'electron'
import { spawn } from 'node:child_process'

/** Every newsroom is an instance of its own; one that is open already comes to the front by itself. */
export function openInstance(library: string, shared: string): void {
  const { commandLine } = app
  const [command, folder] = app.isPackaged ? [process.env['APPIMAGE'] ?? process.execPath, []] : [process.execPath, [app.getAppPath()]]
  const passedOn = [...commandLine.hasSwitch('no-sandbox') ? ['--no-sandbox'] : [], ...commandLine.hasSwitch('user-data-dir') ? [`--user-data-dir=${shared}`] : []]
  spawn(command, [...folder, `--library=${library}`, ...passedOn], { detached: true, stdio: 'ignore' }).unref()
}
