/** Work that is done once and whose answer is kept; work that failed is done again by the next who asks. */
export function once<T>(work: () => Promise<T>): () => Promise<T> {
  let kept: Promise<T> | undefined
  const attempt = async (): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      kept = undefined
      throw error
    }
  }
  return () => kept ??= attempt()
}
