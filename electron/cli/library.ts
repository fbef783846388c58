import { basename } from 'node:path'
import { findingsOf } from '../host/documents.ts'
import { preflightOf, sendOut } from '../host/exports.ts'
import { importPaths } from '../host/imports.ts'
import { healNewsroom, type OpenNewsroom } from '../host/newsroom.ts'
import { listedProfiles, profileNamed, standardProfiles } from '../host/profiles.ts'
import { assemble, assembleLoose, kindOf } from '../host/shipments.ts'
import { hasErrors, itemJson, NewsroomError, type Item, type Profile } from '../newsroom/index.ts'
import { exit, LibraryRefused, type Exit } from './exit.ts'
import type { Terminal } from './terminal.ts'
import { findingJson, findingLine, itemLines, oneLine } from './words.ts'

type Asked = Readonly<{ json?: boolean }>
export const kinds = ['story', 'photo', 'package'] as const
type Kind = (typeof kinds)[number]
type Row = Readonly<{ kind: Kind; id: string; title: string; about: string; row: object }>

const PAGE = 500
const TELL_MS = 2_000

/** Looks at a newsroom that may be too damaged to open, and makes it anew where it must be. */
export async function doctor(folder: string, { json }: Asked, terminal: Terminal): Promise<Exit> {
  const { healthy, lines } = await healNewsroom(folder).catch((error: unknown) => { throw new LibraryRefused(error) })
  if (json) terminal.json({ healthy, lines })
  else lines.forEach(terminal.print)
  return healthy ? exit.done : exit.content
}

/** The commands on a newsroom; it may be open in the app meanwhile. Each answers what the process exits with. */
export class LibraryCommands {
  constructor(private readonly newsroom: OpenNewsroom, private readonly terminal: Terminal) {}

  async import(paths: readonly string[], { json }: Asked): Promise<Exit> {
    this.#mustBeWritable()
    const { report, cancelled } = await this.#imported(paths)
    if (json) this.terminal.json(report)
    else for (const { id, kind, title } of report.imported) this.terminal.print(`${id}  ${kind.padEnd(7)}  ${oneLine(title)}`)
    for (const { name, findings } of report.files) for (const finding of findings) this.terminal.say(findingLine(name, finding, []))
    return report.files.some(({ findings }) => hasErrors(findings)) ? exit.input : cancelled ? exit.content : exit.done
  }

  /** Says now and then how far it is. The first SIGINT ends it after the item that is under way, a second one at once. */
  async #imported(paths: readonly string[]): Promise<Readonly<{ report: Awaited<ReturnType<typeof importPaths>>; cancelled: boolean }>> {
    const ending = new AbortController()
    const end = (): void => { ending.abort() }
    let told = performance.now()
    const tell = (done: number, total: number): void => {
      if (performance.now() - told < TELL_MS) return
      told = performance.now()
      this.terminal.say(`${done} of ${total}`)
    }
    process.once('SIGINT', end)
    try {
      const report = await importPaths(this.newsroom.house, paths, tell, ending.signal)
      return { report, cancelled: ending.signal.aborted }
    } finally {
      process.off('SIGINT', end)
    }
  }

  async list({ json, kind, limit }: Asked & Readonly<{ kind?: Kind; limit?: number }>): Promise<Exit> {
    return this.#printRows(this.#rows(kind, undefined, limit), json)
  }

  async search(words: readonly string[], { json, kind, limit }: Asked & Readonly<{ kind?: Kind; limit?: number }>): Promise<Exit> {
    return this.#printRows(this.#rows(kind, words.join(' '), limit), json)
  }

  async show(id: string, { json }: Asked): Promise<Exit> {
    const { library } = this.newsroom.house
    const document = this.#documentOf(id)
    const item = this.#item(document)
    const findings = findingsOf(library, document)
    if (json) this.terminal.json({ id: document, ...itemJson(item), findings: findings.map(finding => findingJson(finding, [item])) })
    else itemLines(item).forEach(this.terminal.print)
    return exit.done
  }

  async check(id: string, { json }: Asked): Promise<Exit> {
    const document = this.#documentOf(id)
    const item = this.#item(document)
    const findings = findingsOf(this.newsroom.house.library, document)
    if (json) this.terminal.json({ story: document, findings: findings.map(finding => findingJson(finding, [item])) })
    else for (const finding of findings) this.terminal.print(findingLine(document, finding, [item]))
    return hasErrors(findings) ? exit.content : exit.done
  }

  async export(ids: readonly string[], asked: Asked & Readonly<{ out: string; override: readonly string[]; profile: readonly string[]; by?: string; reason?: string }>): Promise<Exit> {
    const { house } = this.newsroom
    const { json, out, override } = asked
    const profiles = await this.#profiles(asked.profile)
    const documents = ids.map(id => this.#documentOf(id))
    const [only] = documents
    const assembled = documents.length === 1 && only !== undefined && kindOf(house.library, only) === 'package' ? assemble(house.library, only) : assembleLoose(house.library, documents, house.now())
    const overrides = override.map(photo => ({ photo: this.#documentOf(photo), ...signature(asked) }))
    const { clear, findings, losses } = preflightOf(house, assembled, profiles, overrides)
    const items = [...assembled.shipment.stories, ...assembled.shipment.photos]
    for (const finding of findings) this.terminal.say(findingLine(basename(out), finding, items))
    if (!clear) {
      if (json) this.terminal.json({ blocked: true, findings })
      this.terminal.say(`${oneLine(basename(out))}: blocked; nothing was written.`)
      return exit.content
    }
    const built = await sendOut(house, assembled, { target: out, form: /\.zip$/i.test(out) ? 'zip' : 'folder', profiles, overrides })
    if (json) this.terminal.json({ blocked: false, out, files: built.files, bytes: built.bytes, manifest: built.manifestSha256, findings: [...findings, ...built.findings], losses })
    else this.terminal.print(out)
    return exit.done
  }

  async backup(folder: string, { json }: Asked): Promise<Exit> {
    await this.newsroom.house.library.backup(folder)
    if (json) this.terminal.json({ folder })
    else this.terminal.print(folder)
    return exit.done
  }

  /** Each once; what a package holds where nobody says otherwise. */
  async #profiles(names: readonly string[]): Promise<readonly Profile[]> {
    if (names.length === 0) return standardProfiles
    const listed = listedProfiles(this.newsroom.house.library)
    const profiles = await Promise.all(names.map(name => profileNamed(name, listed)))
    return [...new Map(profiles.map(profile => [profile.id, profile])).values()]
  }

  #rows(kind: Kind | undefined, text: string | undefined, limit = Number.MAX_SAFE_INTEGER): readonly Row[] {
    const { library, changes } = this.newsroom.house
    changes.catchUp()
    const query = text === undefined ? {} : { text }
    const rows: Row[] = []
    for (const one of kind ? [kind] : kinds) {
      for (let offset = 0; rows.length < limit; offset += PAGE) {
        const page = pageOf(library, one, { ...query, limit: PAGE, offset })
        rows.push(...page)
        if (page.length < PAGE) break
      }
    }
    return rows.slice(0, limit)
  }

  #printRows(rows: readonly Row[], json: boolean | undefined): Exit {
    if (json) this.terminal.json(rows.map(({ kind, row }) => ({ kind, ...row })))
    else for (const { id, kind, about, title } of rows) this.terminal.print(`${id}  ${kind.padEnd(7)}  ${about.padEnd(10)}  ${oneLine(title)}`)
    if (rows.length === 0) this.terminal.say('Nothing found.')
    return exit.done
  }

  #item(document: string): Item {
    const { library } = this.newsroom.house
    switch (kindOf(library, document)) {
      case 'story': return library.story(document)
      case 'photo': return library.photo(document)
      case 'package': return library.newsPackage(document)
    }
  }

  /** Documents are named by their id or by the guid that the item has outside. */
  #documentOf(id: string): string {
    const { library } = this.newsroom.house
    return library.state(id).kind === null ? library.findByGuid(id) ?? id : id
  }

  #mustBeWritable(): void {
    const { readOnly, folder } = this.newsroom.house.library
    if (readOnly) throw new NewsroomError('read-only', { kind: 'newsroom', id: folder, label: folder }, readOnly, 'Copy the newsroom to a folder that you may write to, and work there.')
  }
}

function signature({ by, reason }: Readonly<{ by?: string; reason?: string }>): Readonly<{ person: string; reason: string }> {
  if (by?.trim() && reason?.trim()) return { person: by.trim(), reason: reason.trim() }
  throw new NewsroomError('usage', { kind: 'photo', id: 'override', label: 'override' }, 'An override needs a name and a reason.', 'Add --by NAME and --reason TEXT.')
}

function pageOf(library: OpenNewsroom['house']['library'], kind: Kind, query: Readonly<{ text?: string; limit: number; offset: number }>): readonly Row[] {
  switch (kind) {
    case 'story': return library.stories(query).rows.map(row => ({ kind, id: row.id, title: row.headline || row.slug, about: row.state, row }))
    case 'photo': return library.photos(query).rows.map(row => ({ kind, id: row.id, title: row.headline || row.name || row.caption, about: row.badge, row }))
    case 'package': return library.packages(query).rows.map(row => ({ kind, id: row.id, title: row.title, about: '', row }))
  }
}
