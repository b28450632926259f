/**
 * Questions being answered. Whoever asks what is already being worked out waits for that, and the work is stopped
 * when the last of those who wait has gone.
 */
export class Flights<T> {
  readonly #flights = new Map<string, Flight<T>>()

  /** @param name what two questions alike have in common; null for one that is like no other */
  ask(
    name: string | null,
    signal: AbortSignal,
    start: (abort: AbortController) => Promise<T>,
  ): { readonly answer: Promise<T>; readonly isShared: boolean } {
    const known = name === null ? undefined : this.#flights.get(name)
    const flight = known ?? this.#start(name, start)
    return { answer: joined(flight, signal), isShared: known !== undefined }
  }

  #start(name: string | null, start: (abort: AbortController) => Promise<T>): Flight<T> {
    const abort = new AbortController()
    const flight: Flight<T> = { abort, answer: start(abort), readers: 0 }
    if (name !== null) {
      this.#flights.set(name, flight)
      const end = () => this.#flights.delete(name)
      flight.answer.then(end, end)
      // Those who come after the last reader left must not get what was stopped.
      abort.signal.addEventListener('abort', end, { once: true })
    }
    return flight
  }
}

interface Flight<T> {
  readonly abort: AbortController
  readonly answer: Promise<T>
  readers: number
}

function joined<T>(flight: Flight<T>, signal: AbortSignal): Promise<T> {
  flight.readers++
  return new Promise((resolve, reject) => {
    const leave = () => {
      flight.readers--
      if (flight.readers === 0) flight.abort.abort(signal.reason)
      reject(signal.reason)
    }
    if (signal.aborted) return leave()
    signal.addEventListener('abort', leave, { once: true })
    flight.answer.finally(() => signal.removeEventListener('abort', leave)).then(resolve, reject)
  })
}
