import type { Profile } from '../../wire/index.ts'
import type { Conversion, Workbench } from '../workbench.ts'
import { refusalOf, type Refusal } from './refusal.ts'

/** One file to be converted into a folder of its own. `at` is the instant of writing. */
export type Task = Readonly<{ path: string; profile: Profile; out: string; at: string }>

/** What became of it; a refusal in words that can cross to another process. */
export type Outcome = Readonly<{ conversion: Conversion } | { refusal: Refusal }>

/** Never throws: what can't be converted is an answer. */
export async function carryOut(bench: Workbench, { path, profile, out, at }: Task): Promise<Outcome> {
  try {
    return { conversion: await bench.convert(path, profile, out, at) }
  } catch (error) {
    return { refusal: refusalOf(error) }
  }
}
