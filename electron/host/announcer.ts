import type { Announcement } from '../contract/index.ts'

export type Announce = (announcement: Announcement) => void

/** Tells every window what happened. Announcements inform and never steer. */
export class Announcer {
  readonly #windows = new Set<Announce>()

  /** @returns what to call when the window is gone */
  attend(announce: Announce): () => void {
    this.#windows.add(announce)
    return () => { this.#windows.delete(announce) }
  }

  tell(announcement: Announcement, except?: Announce): void {
    for (const announce of this.#windows) if (announce !== except) announce(announcement)
  }
}
