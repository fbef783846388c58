import type { ElectronApplication, Page } from '@playwright/test'
import { launch, emptyLibrary } from '../e2e/app.ts'
import { launchPeer } from './peer.ts'
import { addStory, openToWrite } from './stories.ts'
import { median, percentile, type Line } from './table.ts'

const TEXT = 'The minister on Friday told us that talks would go on, and that nobody should read too much into the delay; aides close to her spoke. '
const SIZES = [2_000, 10_000, 50_000] as const
const WARM_UP = 10
const REST_MS = 15

type Mode = 'plain' | 'bare' | 'dateline'
/** `cpu` milliseconds of the main thread a key; `p95` from the key's event to the frame that shows it. */
type Typed = Readonly<{ cpu: number; p95: number }>

/** Typing in the middle of a story: Dateline with everything on, against Lexical alone and against a plain contenteditable. */
export async function typingLines(rounds = 3): Promise<Line[]> {
  const lines: Line[] = []
  for (const words of SIZES) {
    const taken: Record<Mode, Typed[]> = { plain: [], bare: [], dateline: [] }
    // In turns, so that a busy moment of the machine meets all.
    for (let round = 0; round < rounds; round++) for (const mode of ['plain', 'bare', 'dateline'] as const) taken[mode].push(await once(mode, words))
    const of = (mode: Mode, what: keyof Typed): number => median(taken[mode].map(each => each[what]))
    const line = (question: string, what: keyof Typed, peer: 'plain' | 'bare', times: number): Line => ({
      question: `${question}, ${words} words`, unit: 'ms', ours: of('dateline', what), peer: { name: peer === 'bare' ? 'Lexical alone' : 'a plain contenteditable', value: of(peer, what) }, goal: { times },
    })
    lines.push(line('typing, CPU a key', 'cpu', 'bare', words === 50_000 ? 0.9 : 1.3), line('typing, p95 key to frame', 'p95', 'bare', 1.3), line('typing, CPU a key', 'cpu', 'plain', 2))
  }
  return lines
}

async function once(mode: Mode, words: number): Promise<Typed> {
  const app = mode === 'dateline' ? await openDateline(words) : await launchPeer(mode, words)
  try {
    const page = await app.firstWindow()
    return await typeInto(page, await app.context().newCDPSession(page))
  } finally {
    await app.close()
  }
}

async function openDateline(words: number): Promise<ElectronApplication> {
  const folder = emptyLibrary(), library = openToWrite(folder)
  addStory(library, 'bench', 'A bench story', words, 1)
  library.close()
  const { app, page } = await launch({ library: folder })
  await page.getByText('A bench story').first().click()
  return app
}

type Session = Awaited<ReturnType<ReturnType<ElectronApplication['context']>['newCDPSession']>>

async function typeInto(page: Page, session: Session): Promise<Typed> {
  const story = page.getByRole('textbox', { name: 'Story', exact: true })
  await story.locator('p').nth(20).waitFor({ state: 'attached', timeout: 90_000 })
  await place(page)
  await watchFrames(page)
  let sent = 0
  const key = async (letter: string): Promise<void> => {
    const base = { key: letter, text: letter, unmodifiedText: letter, windowsVirtualKeyCode: letter.toUpperCase().charCodeAt(0) }
    await session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...base })
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key: letter })
    await page.evaluate(count => new Promise<void>(done => {
      const look = (): void => { if (Number(document.documentElement.dataset['frames']) >= count) done(); else setTimeout(look, 1) }
      look()
    }), ++sent)
    await new Promise(resolve => setTimeout(resolve, REST_MS))
  }
  for (let n = 0; n < WARM_UP; n++) await key('x')
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const before = await taskTime(session)
  for (const letter of TEXT) await key(letter)
  const cpu = ((await taskTime(session)) - before) * 1000 / TEXT.length
  const said = (await story.textContent())?.replaceAll('\u00a0', ' ') ?? ''
  if (!said.includes(TEXT.slice(0, 60))) throw new Error('What was typed is not in the story.')
  const late = await page.evaluate(() => document.documentElement.dataset['late'] ?? '')
  return { cpu, p95: percentile(late.split(' ').map(Number).slice(WARM_UP), 0.95) }
}

/** The caret into the middle of the paragraph in the middle, clicked as a person does. */
async function place(page: Page): Promise<void> {
  const spot = await page.evaluate(async () => {
    const all = document.querySelectorAll('[role=textbox][aria-label=Story] p'), middle = all[all.length >> 1]
    middle?.scrollIntoView({ block: 'center' })
    await new Promise(resolve => setTimeout(resolve, 500))
    const { left = 0, top = 0, width = 0 } = middle?.getBoundingClientRect() ?? {}
    return { x: left + width / 3, y: top + 14 }
  })
  await page.mouse.click(spot.x, spot.y)
}

/** Counts, in the page's own attributes, the frames that followed a key, and how long each took. */
const watchFrames = (page: Page): Promise<void> => page.evaluate(() => {
  const { dataset } = document.documentElement
  dataset['frames'] = '0'
  addEventListener('keydown', event => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        dataset['frames'] = String(Number(dataset['frames']) + 1)
        dataset['late'] = `${dataset['late'] ?? ''} ${performance.now() - event.timeStamp}`.trim()
      }
      port2.postMessage(null)
    })
  }, true)
})

const taskTime = async (session: Session): Promise<number> =>
  (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN
