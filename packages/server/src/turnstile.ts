import { RequestError } from './request-error.ts'

/** Lets a few in at a time; the others queue in order, up to a limit. */
export class Turnstile {
  readonly #places: number
  readonly #waitingLimit: number
  #inside = 0
  readonly #waiting = new Set<() => void>()

  constructor(places: number, waitingLimit: number) {
    this.#places = places
    this.#waitingLimit = waitingLimit
  }

  /**
   * Resolves with the way out once there is a place.
   * @throws RequestError 503 when too many wait already; the signal's reason when it aborts first.
   */
  async enter(signal: AbortSignal): Promise<() => void> {
    signal.throwIfAborted()
    if (this.#inside < this.#places) this.#inside++
    else await this.#wait(signal)
    let left = false
    return () => {
      if (left) return
      left = true
      this.#giveAwayPlace()
    }
  }

  count(): { running: number; waiting: number } {
    return { running: this.#inside, waiting: this.#waiting.size }
  }

  #wait(signal: AbortSignal): Promise<void> {
    if (this.#waiting.size >= this.#waitingLimit) {
      throw new RequestError(503, { what: 'too many queries are waiting', fix: 'try again in a moment' })
    }
    return new Promise((resolve, reject) => {
      const proceed = () => {
        signal.removeEventListener('abort', giveUp)
        resolve()
      }
      const giveUp = () => {
        this.#waiting.delete(proceed)
        reject(signal.reason)
      }
      this.#waiting.add(proceed)
      signal.addEventListener('abort', giveUp, { once: true })
    })
  }

  #giveAwayPlace(): void {
    const [proceed] = this.#waiting
    if (!proceed) {
      this.#inside--
      return
    }
    this.#waiting.delete(proceed)
    proceed()
  }
}
