import { createStore, type StoreApi } from 'zustand/vanilla'
import type { NewsroomError } from '../../electron/newsroom/index.ts'

/** `unsaved` counts updates without an acknowledgement; `at` is when the last one came (ms since 1970), null before the first. */
export type SaveState = Readonly<{ unsaved: number; trouble: NewsroomError | null; at: number | null }>

/** What the title bar says about saving, over all documents of the window: only acknowledgements lead to *Saved*. */
export class Saving {
  readonly state: StoreApi<SaveState> = createStore(() => ({ unsaved: 0, trouble: null, at: null }))
  #acknowledged = 0

  waiting(updates: number): void {
    this.state.setState(({ unsaved }) => ({ unsaved: unsaved + updates }))
  }

  acknowledged(updates: number): void {
    this.#acknowledged += updates
    performance.clearMarks('acknowledged')
    performance.mark('acknowledged', { detail: this.#acknowledged })     // what the speed and fault tests watch
    this.state.setState(({ unsaved }) => ({ unsaved: unsaved - updates, trouble: null, at: Date.now() }))
  }

  failed(trouble: NewsroomError): void {
    this.state.setState({ trouble })
  }

  /** Asks before the window closes while words can't be saved: what is only in memory would be gone. @returns what ends it */
  guard(window: Window): () => void {
    const ask = (event: BeforeUnloadEvent): void => {
      const { unsaved, trouble } = this.state.getState()
      if (unsaved > 0 && trouble) event.preventDefault()
    }
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }
}
