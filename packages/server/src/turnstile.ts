import { RequestError } from './request-error.ts'

export interface TurnstileLimits {
  readonly places: number
  /** How many may go on beside these once they took long. */
  readonly aside: number
  /** Of all clients together. */
  readonly waiting: number
  /** Of one client. */
  readonly waitingPerClient: number
}

/** What whoever was let in may do. */
export interface Pass {
  readonly leave: () => void
  /** Goes on beside those who have a place, and gives the place to the next; false when there is no room. */
  readonly stepAside: () => boolean
}

type Proceed = () => void

/**
 * Lets a few in at a time; the others queue. Clients take turns, each in its own order, and while others wait one
 * client never holds every place: whoever asks much waits longer, and nobody else does. What takes long steps aside, so
 * that short questions do not wait behind it.
 */
export class Turnstile {
  readonly #limits: TurnstileLimits
  readonly #inside = new Map<string, number>()
  /** Whose turn is next comes first. */
  readonly #lines = new Map<string, Set<Proceed>>()
  #placed = 0
  #aside = 0
  #waiting = 0

  constructor(limits: TurnstileLimits) {
    this.#limits = limits
  }

  /**
   * Resolves once there is a place.
   * @throws RequestError 503 when too many wait already; the signal's reason when it aborts first.
   */
  async enter(client: string, signal: AbortSignal): Promise<Pass> {
    signal.throwIfAborted()
    if (this.#placed < this.#limits.places) this.#take(client)
    else await this.#wait(client, signal)
    let standing: 'place' | 'aside' | 'left' = 'place'
    return {
      leave: () => {
        if (standing === 'left') return
        this.#release(client)
        if (standing === 'aside') this.#aside--
        else this.#freePlace()
        standing = 'left'
      },
      stepAside: () => {
        if (standing !== 'place' || this.#aside >= this.#limits.aside) return false
        standing = 'aside'
        this.#aside++
        this.#freePlace()
        return true
      },
    }
  }

  count(): { running: number; waiting: number } {
    return { running: this.#placed + this.#aside, waiting: this.#waiting }
  }

  /** Whether clients other than this one wait. */
  othersWait(client: string): boolean {
    return this.#lines.size > (this.#lines.has(client) ? 1 : 0)
  }

  #take(client: string): void {
    this.#placed++
    this.#inside.set(client, (this.#inside.get(client) ?? 0) + 1)
  }

  #wait(client: string, signal: AbortSignal): Promise<void> {
    const line = this.#lines.get(client) ?? new Set()
    if (this.#waiting >= this.#limits.waiting || line.size >= this.#limits.waitingPerClient) {
      throw new RequestError(503, { what: 'too many queries are waiting', fix: 'try again in a moment' })
    }
    return new Promise((resolve, reject) => {
      const proceed = () => {
        signal.removeEventListener('abort', giveUp)
        this.#forget(client, proceed)
        this.#take(client)
        resolve()
      }
      const giveUp = () => {
        this.#forget(client, proceed)
        reject(signal.reason)
      }
      line.add(proceed)
      this.#lines.set(client, line)
      this.#waiting++
      signal.addEventListener('abort', giveUp, { once: true })
    })
  }

  #forget(client: string, proceed: Proceed): void {
    const line = this.#lines.get(client)
    if (line?.delete(proceed) !== true) return
    this.#waiting--
    if (line.size === 0) this.#lines.delete(client)
  }

  #release(client: string): void {
    const rest = (this.#inside.get(client) ?? 1) - 1
    if (rest === 0) this.#inside.delete(client)
    else this.#inside.set(client, rest)
  }

  #freePlace(): void {
    this.#placed--
    const next = this.#nextClient()
    if (next === undefined) return
    const [name, line] = next
    const [proceed] = line
    this.#lines.delete(name)
    this.#lines.set(name, line)
    proceed?.()
  }

  /** The first in turn of those who hold the fewest places. */
  #nextClient(): [string, Set<Proceed>] | undefined {
    const held = ([client]: readonly [string, unknown]) => this.#inside.get(client) ?? 0
    let best: [string, Set<Proceed>] | undefined
    for (const line of this.#lines) if (best === undefined || held(line) < held(best)) best = line
    return best
  }
}
