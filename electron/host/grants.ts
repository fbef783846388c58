import { NewsroomError } from '../newsroom/index.ts'

type Grant = Readonly<{ token: string; name: string }>

/** The files and folders that a person chose, by the token that the page knows them by. Main fills it. */
export class Grants {
  readonly #paths = new Map<string, string>()

  add(token: string, path: string): void {
    this.#paths.set(token, path)
  }

  /** @throws NewsroomError `not-found` for a token that nobody was given */
  pathOf({ token, name }: Grant): string {
    const path = this.#paths.get(token)
    if (path !== undefined) return path
    throw new NewsroomError('not-found', { kind: 'file', id: token, label: name }, `Dateline may not use “${name}” any more.`, 'Choose it again.')
  }
}
