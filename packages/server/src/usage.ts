const windowMilliseconds = 60_000

/** How much time each client has lately used: in the minute that runs and the one before it. */
export class Usage {
  #begun = -Infinity
  #current = new Map<string, number>()
  #previous = new Map<string, number>()

  /** @param now milliseconds of a clock that only goes on */
  add(client: string, milliseconds: number, now: number): void {
    this.#turn(now)
    this.#current.set(client, (this.#current.get(client) ?? 0) + milliseconds)
  }

  /** Milliseconds. */
  of(client: string, now: number): number {
    this.#turn(now)
    return (this.#current.get(client) ?? 0) + (this.#previous.get(client) ?? 0)
  }

  #turn(now: number): void {
    const age = now - this.#begun
    if (age < windowMilliseconds) return
    this.#previous = age < 2 * windowMilliseconds ? this.#current : new Map()
    this.#current = new Map()
    this.#begun = now
  }
}
