/** Moments that are let pass at most while the page has less to spare. */
const mostTries = 20

/**
 * Resolves between two frames when there are so many milliseconds before the next; on a page that is never idle for so long,
 * all the same after some frames.
 */
export function whenIdle(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const ask = (tries: number) =>
      requestIdleCallback(
        (deadline) => {
          if (deadline.didTimeout || tries === 0 || deadline.timeRemaining() >= milliseconds) resolve()
          else ask(tries - 1)
        },
        { timeout: 1000 },
      )
    if ('requestIdleCallback' in globalThis) ask(mostTries)
    else setTimeout(resolve)
  })
}
