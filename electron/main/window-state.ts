import { screen, type BrowserWindow, type Rectangle } from 'electron'
import { join } from 'node:path'
import { z } from 'zod'
import { Memory } from './memory.ts'

const Bounds = z.object({ x: z.int(), y: z.int(), width: z.int().min(400), height: z.int().min(300) })
const State = z.object({ bounds: Bounds, maximized: z.boolean() })
type State = z.infer<typeof State>

const FIRST_SIZE = { width: 1280, height: 800 }
const OFFSET = 24
const QUIET = 500

/** Where the window stood last, kept per newsroom. */
export class WindowState {
  readonly #memory: Memory<State | null>

  constructor(profile: string) {
    this.#memory = new Memory(join(profile, 'window.json'), State.nullable(), null)
  }

  /** Bounds for a further window; on a screen that is there now, and not exactly above one that is open. */
  next(open: readonly BrowserWindow[]): Partial<Rectangle> & Readonly<{ width: number; height: number }> {
    const kept = this.#memory.read()?.bounds
    if (!kept) return FIRST_SIZE
    const bounds = { ...kept, x: kept.x + OFFSET * open.length, y: kept.y + OFFSET * open.length }
    return reachable(bounds) ? bounds : { width: kept.width, height: kept.height }
  }

  follow(window: BrowserWindow): void {
    if (this.#memory.read()?.maximized) window.maximize()
    let timer: NodeJS.Timeout | undefined
    const keep = () => {
      if (!window.isDestroyed()) this.#memory.write({ bounds: window.getNormalBounds(), maximized: window.isMaximized() })
    }
    const keepSoon = () => {
      clearTimeout(timer)
      timer = setTimeout(keep, QUIET)
    }
    window.on('resize', keepSoon)
    window.on('move', keepSoon)
    window.on('close', keep)
    window.once('closed', () => clearTimeout(timer))
  }
}

/** At least a corner of the title bar can be caught with the mouse. */
function reachable({ x, y, width }: Rectangle): boolean {
  const { workArea } = screen.getDisplayMatching({ x, y, width, height: OFFSET })
  return x + width > workArea.x + OFFSET && x < workArea.x + workArea.width - OFFSET && y >= workArea.y - OFFSET && y < workArea.y + workArea.height - OFFSET
}
