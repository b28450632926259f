/** Resolves once what is on the page has been painted and the browser has nothing more pressing to do. */
export function whenShown(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: 1000 })
      else setTimeout(resolve, 100)
    })
  })
}
