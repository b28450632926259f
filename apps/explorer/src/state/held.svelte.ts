/** A value that changes with what it is made of, and stays as it was while it is held. */
export function held<T>(isHeld: () => boolean, make: () => T): { readonly current: T } {
  let last: { readonly value: T } | null = null
  const current = $derived.by(() => {
    if (last === null || !isHeld()) last = { value: make() }
    return last.value
  })
  return {
    get current() {
      return current
    },
  }
}
