/** Calls once the last of a burst is `delay` milliseconds old. */
export function debounced<T>(delay: number, call: (value: T) => void): (value: T) => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  return (value) => {
    clearTimeout(timer)
    timer = setTimeout(() => call(value), delay)
  }
}
