import { landConversion, profileFor, type FormatId, type Prepared, type Workbench, type WritableId } from '../host/workbench.ts'
import { hasErrors, itemJson } from '../newsroom/index.ts'
import { exit, exitOf, refusalJson, wordsOf, worse, type Exit } from './exit.ts'
import type { Terminal } from './terminal.ts'
import { findingJson, findingLine, itemLines, lossLine, oneLine } from './words.ts'

type Asked = Readonly<{ json?: boolean }>

/** The commands that need files only. Each answers what the process exits with. */
export class FileCommands {
  constructor(private readonly bench: Workbench, private readonly terminal: Terminal) {}

  read(files: readonly string[], { json }: Asked): Promise<Exit> {
    return this.#each(files, json, async file => {
      const { format, items, findings } = await this.bench.read(file)
      if (!json) for (const item of items) itemLines(item).forEach(this.terminal.print)
      for (const finding of findings) this.terminal.say(findingLine(file, finding, items))
      return { outcome: exit.done, value: { file, format, items: items.map(itemJson), findings: findings.map(finding => findingJson(finding, items)) } }
    })
  }

  check(files: readonly string[], { json }: Asked): Promise<Exit> {
    return this.#each(files, json, async file => {
      const { format, items, findings } = await this.bench.check(file)
      if (!json) for (const finding of findings) this.terminal.print(findingLine(file, finding, items))
      if (findings.length === 0) this.terminal.say(`${oneLine(file)}: nothing found.`)
      return { outcome: hasErrors(findings) ? exit.content : exit.done, value: { file, format, findings: findings.map(finding => findingJson(finding, items)) } }
    })
  }

  validate(files: readonly string[], { json, format }: Asked & Readonly<{ format?: FormatId }>): Promise<Exit> {
    return this.#each(files, json, async file => {
      const verdict = await this.bench.validate(file, format)
      const { schema, valid, findings } = verdict
      if (!json) {
        for (const finding of findings) this.terminal.print(findingLine(file, finding, []))
        this.terminal.print(`${oneLine(file)}: ${verdict.format}, ${valid === false ? 'not valid' : valid ? `valid by ${schema ?? ''}` : 'no fault found; no official schema judged it'}`)
      }
      return { outcome: valid === false ? exit.content : exit.done, value: verdict }
    })
  }

  /** What is lost is told before anything is written; with `--losses` and no folder, nothing is written at all. */
  async convert(file: string, { json, to, profile, out, losses }: Asked & Readonly<{ to?: WritableId; profile?: string; out?: string; losses?: 'text' | 'json' }>): Promise<Exit> {
    const prepared = await this.bench.prepare(file, await profileFor(to, profile), new Date().toISOString())
    for (const finding of prepared.findings) this.terminal.say(findingLine(file, finding, []))
    this.#tellLosses(prepared, losses)
    if (out === undefined) return exit.done
    const done = await landConversion(prepared, out)
    if (json) this.terminal.json(done)
    else for (const { path } of done.files) (losses ? this.terminal.say : this.terminal.print)(path)
    return exit.done
  }

  #tellLosses({ file, format, to, losses }: Prepared, how: 'text' | 'json' | undefined): void {
    if (how === 'json') this.terminal.json({ file, format, to, losses })
    else for (const loss of losses) (how === 'text' ? this.terminal.print : this.terminal.say)(lossLine(file, to, loss))
  }

  readPhoto(files: readonly string[], { json }: Asked): Promise<Exit> {
    return this.#each(files, json, async file => {
      const { photo, tags, findings } = await this.bench.readPhoto(file)
      if (!json) itemLines(photo).forEach(this.terminal.print)
      for (const finding of findings) this.terminal.say(findingLine(file, finding, [photo]))
      return { outcome: exit.done, value: { file, photo: itemJson(photo), tags, findings } }
    })
  }

  async writePhoto(file: string, { json, set, out }: Asked & Readonly<{ set: readonly (readonly [string, string])[]; out: string }>): Promise<Exit> {
    const findings = await this.bench.writePhoto(file, out, set)
    if (json) this.terminal.json({ file, out, findings })
    else this.terminal.print(out)
    for (const finding of findings) this.terminal.say(findingLine(file, finding, []))
    return exit.done
  }

  /** One JSON document for one file, an array for several; a file that can't be read doesn't stop the others. */
  async #each(files: readonly string[], json: boolean | undefined, work: (file: string) => Promise<Readonly<{ outcome: Exit; value: unknown }>>): Promise<Exit> {
    const values: unknown[] = []
    let worst: Exit = exit.done
    for (const file of files) {
      try {
        const { outcome, value } = await work(file)
        worst = worse(worst, outcome)
        values.push(value)
      } catch (error) {
        worst = worse(worst, exitOf(error))
        this.terminal.say(wordsOf(error))
        values.push({ file, error: refusalJson(error) })
      }
    }
    if (json) this.terminal.json(files.length === 1 ? values[0] : values)
    return worst
  }
}
