/**
 * Does the same work on each of many things, a few at a time. Answers stand in the order of the things; after a failure
 * nothing more is begun, and what is under way is waited for.
 */
export async function abreast<T, R>(things: readonly T[], width: number, work: (thing: T) => Promise<R>): Promise<readonly R[]> {
  const answers = new Map<number, R>()
  const queue = things.entries()
  let failed = false
  const lane = async (): Promise<void> => {
    for (const [index, thing] of queue) {
      if (failed) return
      try {
        answers.set(index, await work(thing))
      } catch (error) {
        failed = true
        throw error
      }
    }
  }
  const lanes = await Promise.allSettled(Array.from({ length: width }, lane))
  for (const outcome of lanes) if (outcome.status === 'rejected') throw outcome.reason
  return [...answers].sort(([a], [b]) => a - b).map(([, answer]) => answer)
}
