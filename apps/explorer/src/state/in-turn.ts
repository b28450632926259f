/** Milliseconds after which the page should be painted and a key answered before more is done. */
const enough = 40

/**
 * Resolves after all that asked before, and in a task that has not run for long: between two tasks the page can be
 * painted and can answer a key. What is quick, as all is on a fast device, shares a task.
 */
export const inTurn = turns(() => performance.now())

export function turns(now: () => number): () => Promise<void> {
  let last = Promise.resolve()
  let startedAt = Number.NEGATIVE_INFINITY
  const begin = (resolve: () => void) => {
    startedAt = now()
    resolve()
  }
  return () => {
    last = last.then(() =>
      now() - startedAt < enough ? undefined : new Promise((resolve) => setTimeout(begin, 0, resolve)),
    )
    return last
  }
}
