const kept = 64

/** What the last questions took. */
export class RecentTimes {
  readonly #times: number[] = []
  #next = 0

  add(milliseconds: number): void {
    this.#times[this.#next] = milliseconds
    this.#next = (this.#next + 1) % kept
  }

  /** Milliseconds; 0 before the first question. */
  get median(): number {
    return this.#times.toSorted((a, b) => a - b)[Math.floor(this.#times.length / 2)] ?? 0
  }
}
