let last = Promise.resolve()

/**
 * Resolves in a task of its own, after all that asked before: between two of them the page can be painted and can
 * answer a key.
 */
export function inTurn(): Promise<void> {
  last = last.then(() => new Promise((resolve) => setTimeout(resolve)))
  return last
}
