import { RequestError } from './request-error.ts'
import { Usage } from './usage.ts'

export interface TurnstileLimits {
  readonly places: number
  /** How many may go on beside these once they took long. */
  readonly aside: number
  /** Of all clients together. */
  readonly waiting: number
  /** Of one client. */
  readonly waitingPerClient: number
  /** Milliseconds that a long question may take while one other waits; half while two do, and so on. */
  readonly patience: number
}

/** What whoever was let in may do. */
export interface Pass {
  readonly leave: () => void
  /** Says, now and again, that it takes long: from now on it must not keep others waiting. */
  readonly takeLong: () => void
}

interface Guest {
  readonly client: string
  readonly abort: AbortController
  /** Milliseconds of the clock. */
  readonly since: number
  isLong: boolean
  isAside: boolean
}

type Proceed = () => void

/**
 * Lets a few in at a time; the others queue. Clients take turns, each in its own order, and while others wait one
 * client never holds every place: whoever asks much waits longer, and nobody else does. What takes long goes on aside,
 * so that short questions do not wait behind it; when there is no room left aside and others wait, a long question is
 * stopped: the sooner the more wait, and first of the client that has lately used the most time.
 */
export class Turnstile {
  readonly #limits: TurnstileLimits
  readonly #clock: () => number
  readonly #usage = new Usage()
  /** In the order in which they came in. */
  readonly #guests = new Set<Guest>()
  /** Whose turn is next comes first. */
  readonly #lines = new Map<string, Set<Proceed>>()
  #waiting = 0

  /** @param clock milliseconds from any start */
  constructor(limits: TurnstileLimits, clock: () => number) {
    this.#limits = limits
    this.#clock = clock
  }

  /**
   * Resolves once there is a place. Aborts `abort` when the place is needed more elsewhere.
   * @throws RequestError 503 when too many wait already; the reason of `abort` when it aborts first.
   */
  async enter(client: string, abort: AbortController): Promise<Pass> {
    abort.signal.throwIfAborted()
    const guest =
      this.#placed < this.#limits.places ? this.#admit(client, abort) : await this.#wait(client, abort)
    return {
      leave: () => this.#remove(guest),
      takeLong: () => {
        guest.isLong = true
        this.#settle()
      },
    }
  }

  count(): { running: number; waiting: number } {
    return { running: this.#guests.size, waiting: this.#waiting }
  }

  get #placed(): number {
    return this.#guests.size - this.#aside
  }

  get #aside(): number {
    return [...this.#guests].filter(({ isAside }) => isAside).length
  }

  #admit(client: string, abort: AbortController): Guest {
    const guest: Guest = { client, abort, since: this.#clock(), isLong: false, isAside: false }
    this.#guests.add(guest)
    return guest
  }

  #wait(client: string, abort: AbortController): Promise<Guest> {
    const { signal } = abort
    const line = this.#lines.get(client) ?? new Set()
    if (this.#waiting >= this.#limits.waiting || line.size >= this.#limits.waitingPerClient) {
      throw new RequestError(503, { what: 'too many queries are waiting', fix: 'try again in a moment' })
    }
    return new Promise((resolve, reject) => {
      const proceed = () => {
        signal.removeEventListener('abort', giveUp)
        this.#forget(client, proceed)
        resolve(this.#admit(client, abort))
      }
      const giveUp = () => {
        this.#forget(client, proceed)
        reject(signal.reason)
      }
      line.add(proceed)
      this.#lines.set(client, line)
      this.#waiting++
      signal.addEventListener('abort', giveUp, { once: true })
      this.#settle()
    })
  }

  #forget(client: string, proceed: Proceed): void {
    const line = this.#lines.get(client)
    if (line?.delete(proceed) !== true) return
    this.#waiting--
    if (line.size === 0) this.#lines.delete(client)
  }

  #remove(guest: Guest): void {
    if (!this.#guests.delete(guest)) return
    const now = this.#clock()
    this.#usage.add(guest.client, now - guest.since, now)
    this.#settle()
  }

  /** Moves long questions aside, and lets in as many as there are places then. */
  #settle(): void {
    const long = [...this.#guests].find(({ isLong, isAside }) => isLong && !isAside)
    if (long !== undefined && this.#aside < this.#limits.aside) {
      long.isAside = true
      return this.#settle()
    }
    const next = this.#nextClient()
    if (next === undefined) return
    if (this.#placed < this.#limits.places) {
      const [name, line] = next
      const [proceed] = line
      this.#lines.delete(name)
      this.#lines.set(name, line)
      proceed?.()
      return this.#settle()
    }
    if (long !== undefined) this.#stopOne()
  }

  /** For the sake of those who wait, so not one of the only client that does. */
  #stopOne(): void {
    const now = this.#clock()
    const used = (client: string) => this.#usedBy(client, now)
    const [guest] = [...this.#guests]
      .filter(({ isLong, since }) => isLong && now - since >= this.#limits.patience / this.#waiting)
      .filter(({ client }) => this.#othersWait(client))
      .toSorted((a, b) => used(b.client) - used(a.client) || a.since - b.since)
    if (guest === undefined) return
    guest.abort.abort(
      new RequestError(503, {
        what: 'the query took long while others were waiting',
        fix: 'try again when the server is less busy, or narrow it down',
      }),
    )
    this.#remove(guest)
  }

  /** Milliseconds, with what runs now. */
  #usedBy(name: string, now: number): number {
    const running = [...this.#guests].filter(({ client }) => client === name)
    return running.reduce((sum, { since }) => sum + now - since, this.#usage.of(name, now))
  }

  #othersWait(client: string): boolean {
    return this.#lines.size > (this.#lines.has(client) ? 1 : 0)
  }

  /** The first in turn of those who hold the fewest places. */
  #nextClient(): [string, Set<Proceed>] | undefined {
    const held = (name: string) => [...this.#guests].filter(({ client }) => client === name).length
    let best: [string, Set<Proceed>] | undefined
    for (const line of this.#lines) {
      if (best === undefined || held(line[0]) < held(best[0])) best = line
    }
    return best
  }
}
