import { statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { openNewsroom } from '../host/newsroom.ts'
import { versionOfDateline } from '../host/version.ts'
import { formatIds, openWorkbench, writableIds } from '../host/workbench.ts'
import { convertDirectory } from './batch.ts'
import { exit, exitOf, LibraryRefused, wordsOf, type Exit } from './exit.ts'
import { FileCommands } from './files.ts'
import { doctor, kinds, LibraryCommands } from './library.ts'
import { profileCommands } from './profile.ts'
import type { Terminal } from './terminal.ts'
import { watch } from './watch.ts'

const EXITS = `
Exit codes: 0 done · 1 the content has errors or is blocked · 2 wrong usage · 3 the input can’t be read · 4 the library can’t be opened
Data go to standard output, words to standard error. With --json the data are one JSON document.`

const EXAMPLES = `
Examples:
  dateline read story.txt --json
  dateline check story.txt
  dateline convert story.txt --to nitf --out wire/
  dateline convert archive/ --to ninjs --out wire/ --jobs 8
  dateline watch incoming/ --to nitf --out wire/
  dateline import ~/Pictures/summit --library Desk.newsroom
  dateline export 9f0c… --out summit.zip --library Desk.newsroom`

/** Runs one command line. @returns what the process exits with; nothing is thrown */
export async function run(args: readonly string[], terminal: Terminal): Promise<Exit> {
  let outcome: Exit = exit.done
  const program = commands(terminal, code => { outcome = code })
  try {
    await program.parseAsync(args, { from: 'user' })
    return outcome
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exit.done : exit.usage
    terminal.say(wordsOf(error))
    return exitOf(error)
  }
}

type Answer = (outcome: Exit) => void

function commands(terminal: Terminal, answer: Answer): Command {
  const program = new Command('dateline')
    .description('Dateline on the command line: read, check, convert and validate news, and work on a newsroom, while the app runs too.')
    .version(versionOfDateline()).exitOverride().showHelpAfterError('(see dateline --help)')
    .configureOutput({ writeOut: text => terminal.print(text.trimEnd()), writeErr: text => terminal.say(text.trimEnd()) })
    .addHelpText('after', EXAMPLES + EXITS)
  program.helpCommand(false)
  fileCommands(program, terminal, answer)
  libraryCommands(program, terminal, answer)
  return program
}

const JSON_OPTION = ['--json', 'print one JSON document'] as const
const formatOption = (flags: string, description: string, ids: readonly string[]): Option => new Option(flags, description).choices(ids)

function fileCommands(program: Command, terminal: Terminal, answer: Answer): void {
  const at = <A extends unknown[]>(work: (files: FileCommands, ...args: A) => Promise<Exit>) => async (...args: A): Promise<void> => {
    const bench = openWorkbench()
    try {
      answer(await work(new FileCommands(bench, terminal), ...args))
    } finally {
      await bench.close()
    }
  }
  program.command('read').description('say what stands in a document or picture').argument('<file...>').option(...JSON_OPTION)
    .action(at((files, names: string[], options: { json?: boolean }) => files.read(names, options)))
  program.command('convert').description('write a document, or every one below a folder, in another format, and say what is lost').argument('<file>')
    .addOption(formatOption('--to <format>', 'the format to write', writableIds)).option('--profile <id>', 'how: see “profile list”, or a JSON file')
    .option('--out <dir>', 'the folder to write to').addOption(new Option('--losses <form>', 'print what is lost before anything is written; without --out nothing is').choices(['text', 'json']).conflicts('json')).addOption(new Option('--jobs <n>', 'of a folder, so many files at a time').argParser(count).default(availableParallelism(), 'the cores of this machine'))
    .option(...JSON_OPTION)
    .action(async (name: string, options: Parameters<FileCommands['convert']>[1] & Readonly<{ jobs: number }>, command: Command) => {
      if (options.to === undefined && options.profile === undefined) command.error("error: required option '--to <format>' not specified, nor '--profile <id>'", { exitCode: exit.usage })
      if (options.out === undefined && (options.losses === undefined || isFolder(name))) command.error("error: required option '--out <dir>' not specified", { exitCode: exit.usage })
      if (isFolder(name)) answer(await convertDirectory(name, { ...options, out: options.out ?? '' }, terminal))
      else await at((files, ...[file, asked]: [string, typeof options]) => files.convert(file, asked))(name, options)
    })
  watchCommand(program, terminal, answer)
  program.command('validate').description('check documents against the official schema of their format').argument('<file...>')
    .addOption(formatOption('--format <format>', 'the format, where the content doesn’t tell', formatIds)).option(...JSON_OPTION)
    .action(at((files, names: string[], options: Parameters<FileCommands['validate']>[1]) => files.validate(names, options)))
  const photo = program.command('photo').description('metadata of pictures')
  photo.command('read').description('say what stands in a picture').argument('<file...>').option(...JSON_OPTION)
    .action(at((files, names: string[], options: { json?: boolean }) => files.readPhoto(names, options)))
  photo.command('write').description('copy a picture with fields set; the original stays as it is').argument('<file>')
    .requiredOption('--set <field=value...>', 'a field by Dateline’s or the IPTC’s name; an empty value removes it', assignment).requiredOption('--out <file>', 'the copy').option(...JSON_OPTION)
    .action(at((files, name: string, options: Parameters<FileCommands['writePhoto']>[1]) => files.writePhoto(name, options)))
  profileCommands(program, terminal, answer)
  checkCommand(program, terminal, answer, at)
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true

/** Converts what comes into a folder, for as long as it runs. */
function watchCommand(program: Command, terminal: Terminal, answer: Answer): void {
  program.command('watch').description('convert what is put into a folder, each file once, and move it away').argument('<in>')
    .addOption(formatOption('--to <format>', 'the format to write', writableIds).makeOptionMandatory()).option('--profile <id>', 'how')
    .requiredOption('--out <dir>', 'the folder to write to').option('--done <dir>', 'where converted files go; IN/done unless said').option('--failed <dir>', 'where refused files go, each with its reason; IN/failed unless said')
    .addOption(new Option('--settle <seconds>', 'how long a file must stay unchanged to count as whole').argParser(seconds).default(2)).option('--once', 'end when nothing is left that is whole')
    .option('--json', 'print one line of JSON for each file')
    .action(async (folder: string, options: Parameters<typeof watch>[1]) => { answer(await watch(folder, options, terminal)) })
}

type At = <A extends unknown[]>(work: (files: FileCommands, ...args: A) => Promise<Exit>) => (...args: A) => Promise<void>

/** Checks files, or a story of a newsroom. */
function checkCommand(program: Command, terminal: Terminal, answer: Answer, at: At): void {
  program.command('check').description('names, dates, doubled words, captions, hyphens').argument('[file...]').option('--story <id>', 'a story of the newsroom instead of a file')
    .addOption(libraryOption()).option(...JSON_OPTION)
    .action(async (names: string[], options: { story?: string; library?: string; json?: boolean }, command: Command) => {
      if ((options.story === undefined) === (names.length === 0)) command.error('error: check FILE… or check --story ID --library DIR', { exitCode: exit.usage })
      if (options.story === undefined) return at((files, ...[given, asked]: [string[], { json?: boolean }]) => files.check(given, asked))(names, options)
      return inLibrary(options.library, command, false, async library => { answer(await library.check(options.story ?? '', options)) }, terminal)
    })
}

function assignment(text: string, before: readonly (readonly [string, string])[] = []): readonly (readonly [string, string])[] {
  const at = text.indexOf('=')
  if (at < 1) throw new InvalidArgumentError('Write it as Field=value.')
  return [...before, [text.slice(0, at), text.slice(at + 1)]]
}

const libraryOption = (): Option => new Option('--library <dir>', 'the newsroom’s folder').env('DATELINE_LIBRARY')
const count = (text: string): number => {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('Write a whole number above 0.')
  return Number(text)
}
const seconds = (text: string): number => {
  if (!/^\d{1,4}(?:\.\d{1,3})?$/.test(text) || Number(text) === 0) throw new InvalidArgumentError('Write seconds, such as 2 or 0.5.')
  return Number(text)
}
const several = (text: string, before: readonly string[] = []): readonly string[] => [...before, text]

function libraryCommands(program: Command, terminal: Terminal, answer: Answer): void {
  const command = (name: string, description: string): Command => program.command(name).description(description).addOption(libraryOption()).option(...JSON_OPTION)
  const on = (create: boolean, work: (library: LibraryCommands, command: Command) => Promise<Exit>) => async (...args: unknown[]): Promise<void> => {
    const made = args.at(-1)
    if (!(made instanceof Command)) throw new Error('Commander calls an action with its command.')
    await inLibrary(made.opts<{ library?: string }>().library, made, create, async library => { answer(await work(library, made)) }, terminal)
  }
  command('import', 'take stories, pictures, packages and folders of them into the newsroom').argument('<path...>')
    .action(on(true, (library, made) => library.import(made.args, made.opts())))
  command('list', 'what is in the newsroom, newest first').addOption(new Option('--kind <kind>', 'only these').choices(kinds)).option('--limit <n>', 'at most so many', count)
    .action(on(false, (library, made) => library.list(made.opts())))
  command('search', 'find stories, pictures and packages by words').argument('<word...>').addOption(new Option('--kind <kind>', 'only these').choices(kinds)).option('--limit <n>', 'at most so many', count)
    .action(on(false, (library, made) => library.search(made.args, made.opts())))
  command('show', 'one story, picture or package, whole').argument('<id>')
    .action(on(false, (library, made) => library.show(made.args[0] ?? '', made.opts())))
  command('export', 'build, validate and write a package of stories, pictures or a package of the newsroom').argument('<id...>')
    .requiredOption('--out <file>', 'a zip if it ends in .zip, else a folder').option('--override <photo>', 'let this picture leave although the gate blocks it (repeat for more)', several, [])
    .option('--profile <id>', 'a profile by its id or JSON file (repeat for more); the standard formats unless said', several, [])
    .option('--by <name>', 'who overrides').option('--reason <text>', 'why')
    .action(on(false, (library, made) => library.export(made.args, made.opts())))
  command('doctor', 'look at everything in the newsroom, repair what can be repaired, name the rest')
    .action(async (options: Readonly<{ library?: string; json?: boolean }>, made: Command) => {
      answer(await doctor(folderOf(options.library, made), options, terminal))
    })
  command('backup', 'copy the newsroom, whole and consistent, into an empty folder').argument('<dir>')
    .action(on(false, (library, made) => library.backup(made.args[0] ?? '', made.opts())))
}

function folderOf(folder: string | undefined, command: Command): string {
  return folder ?? command.error("error: required option '--library <dir>' not specified", { exitCode: exit.usage })
}

async function inLibrary(folder: string | undefined, command: Command, create: boolean, work: (library: LibraryCommands) => Promise<void>, terminal: Terminal): Promise<void> {
  const newsroom = await openNewsroom(folderOf(folder, command), { create }).catch((error: unknown) => { throw new LibraryRefused(error) })
  try {
    await work(new LibraryCommands(newsroom, terminal))
  } finally {
    await newsroom.close()
  }
}
