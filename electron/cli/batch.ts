import { convertFolder, type Converted } from '../host/batch/batch.ts'
import { profileFor, type WritableId } from '../host/workbench.ts'
import { exit, type Exit } from './exit.ts'
import type { Terminal } from './terminal.ts'
import { findingLine, lossLine, oneLine } from './words.ts'

type Asked = Readonly<{ json?: boolean; to?: WritableId; profile?: string; out: string; jobs: number }>

/** `convert DIR`: every file below a folder. One bad file is named, and the others go on. */
export async function convertDirectory(folder: string, { json, to: format, profile: named, out, jobs }: Asked, terminal: Terminal): Promise<Exit> {
  const profile = await profileFor(format, named)
  const to = profile.format
  const all = await convertFolder({ folder, out, profile, at: new Date().toISOString(), jobs }, converted => { if (!json) tell(converted, to, terminal) })
  const refused = all.filter(each => 'refusal' in each).length
  if (json) terminal.json({ folder, out, to, converted: all.length - refused, refused, files: all.map(asJson) })
  terminal.say(`${all.length - refused} converted, ${refused} refused.`)
  return refused > 0 ? exit.content : exit.done
}

function tell(converted: Converted, to: string, terminal: Terminal): void {
  const { file } = converted
  if ('refusal' in converted) return terminal.say(`${oneLine(file)}: ${oneLine(`${converted.refusal.message} ${converted.refusal.remedy}`)}`)
  const { files, findings, losses } = converted.conversion
  for (const { path } of files) terminal.print(path)
  for (const finding of findings) terminal.say(findingLine(file, finding, []))
  for (const loss of losses) terminal.say(lossLine(file, to, loss))
}

function asJson(converted: Converted): object {
  if ('refusal' in converted) return { file: converted.file, error: converted.refusal }
  const { format, files, losses, findings } = converted.conversion
  return { file: converted.file, format, files, losses, findings }
}
