import { Option, type Command } from 'commander'
import { openNewsroom } from '../host/newsroom.ts'
import { listedProfiles, presetProfiles, profileNamed, type ListedProfile } from '../host/profiles.ts'
import { tryOut } from '../host/tryout.ts'
import { openWorkbench, printProfile } from '../host/workbench.ts'
import { hasErrors } from '../newsroom/index.ts'
import { exit, LibraryRefused, type Exit } from './exit.ts'
import type { Terminal } from './terminal.ts'
import { findingLine, lossLine, oneLine } from './words.ts'

type Asked = Readonly<{ json?: boolean; library?: string }>

/** `profile list|show|test`: how clients want what leaves. */
export function profileCommands(program: Command, terminal: Terminal, answer: (outcome: Exit) => void): void {
  const profile = program.command('profile').description('how clients want what leaves: presets, a newsroom’s own, or JSON files')
  const command = (name: string, description: string): Command => profile.command(name).description(description)
    .addOption(new Option('--library <dir>', 'a newsroom whose own profiles count too').env('DATELINE_LIBRARY')).option('--json', 'print one JSON document')
  command('list', 'every profile by its id').action(async (asked: Asked) => { answer(list(await known(asked.library), asked, terminal)) })
  command('show', 'one profile as the JSON that --profile and the import in Settings take').argument('<id>', 'an id, or a JSON file')
    .action(async (name: string, asked: Asked) => { answer(await show(name, await known(asked.library), asked, terminal)) })
  command('test', 'write a story by a profile, prove the files, say what is lost; nothing is kept').argument('<id>', 'an id, or a JSON file').argument('[file]', 'a document to write; a sample story unless said')
    .action(async (name: string, file: string | undefined, asked: Asked) => { answer(await test(name, file, await known(asked.library), asked, terminal)) })
}

async function known(folder: string | undefined): Promise<readonly ListedProfile[]> {
  if (folder === undefined) return presetProfiles
  const newsroom = await openNewsroom(folder, { create: false }).catch((error: unknown) => { throw new LibraryRefused(error) })
  try {
    return listedProfiles(newsroom.house.library)
  } finally {
    await newsroom.close()
  }
}

function list(listed: readonly ListedProfile[], { json }: Asked, terminal: Terminal): Exit {
  if (json) terminal.json(listed.map(({ profile, own, findings }) => ({ ...profile, own, findings })))
  else for (const { profile: { id, format, name }, findings } of listed) terminal.print(`${id.padEnd(20)}  ${format.padEnd(12)}  ${oneLine(name)}${findings.length > 0 ? '  (no longer fits its format)' : ''}`)
  return exit.done
}

async function show(name: string, listed: readonly ListedProfile[], { json }: Asked, terminal: Terminal): Promise<Exit> {
  const profile = await profileNamed(name, listed)
  if (json) terminal.json({ dateline: 'profile', ...profile })
  else terminal.print(printProfile(profile).trimEnd())
  return exit.done
}

async function test(name: string, file: string | undefined, listed: readonly ListedProfile[], { json }: Asked, terminal: Terminal): Promise<Exit> {
  const profile = await profileNamed(name, listed)
  const bench = openWorkbench()
  try {
    const reading = file === undefined ? undefined : await bench.read(file)
    const { faults, files, losses } = tryOut(profile, bench.schemas, new Date().toISOString(), reading?.items ?? [])
    if (json) terminal.json({ profile: profile.id, format: profile.format, file: file ?? null, faults, files, losses })
    else for (const { name: made, bytes, schema } of files) terminal.print(`${made}  ${bytes} bytes  ${schema === null ? 'no official schema judged it' : `valid by ${schema}`}`)
    for (const finding of [...faults, ...files.flatMap(each => each.findings)]) terminal.say(findingLine(profile.id, finding, reading?.items ?? []))
    if (!json) for (const loss of losses) terminal.say(lossLine(profile.id, profile.format, loss))
    if (files.length === 0 && faults.length === 0) terminal.say(`${profile.id}: nothing of it can be written so.`)
    return hasErrors(faults) ? exit.content : exit.done
  } finally {
    await bench.close()
  }
}
