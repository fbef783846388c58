import { app } from 'electron'
import { existsSync } from 'node:fs'
import { cp, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** Where a person's own copy of the sample newsroom lies: what a first start opens. */
export function samplePlace(): string {
  return join(documents(), 'Sample.newsroom')
}

/** A system user without a desktop has no such folder, and Electron throws then. */
function documents(): string {
  try {
    return app.getPath('documents')
  } catch {
    return app.getPath('home')
  }
}

/** Copies the sample that came with Dateline, so that a person can write in it; it appears only when it is complete. */
export async function provideSample(place: string): Promise<void> {
  const shipped = join(app.isPackaged ? process.resourcesPath : join(app.getAppPath(), 'out'), 'sample', 'Sample.newsroom')
  if (existsSync(place) || !existsSync(shipped)) return
  await rm(`${place}.part`, { recursive: true, force: true })
  await cp(shipped, `${place}.part`, { recursive: true })
  await rename(`${place}.part`, place)
}
