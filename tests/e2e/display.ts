import { openDisplay } from '../../build/display.mjs'

/** A virtual screen of our own where there is none; it ends with the run. */
export default async function display(): Promise<(() => void) | undefined> {
  const opened = await openDisplay()
  return opened && (() => opened.close())
}
