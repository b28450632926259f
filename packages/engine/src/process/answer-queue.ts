/** Pieces that came before they were asked for, and how they end. */
export class AnswerQueue {
  readonly #pieces: Uint8Array[] = []
  #ended = false
  #failure: unknown
  #wake: () => void = () => {}

  get ended(): boolean {
    return this.#ended
  }

  add(piece: Uint8Array): void {
    this.#pieces.push(piece)
    this.#wake()
  }

  /** @param failure what reading then throws; undefined when the answer is complete */
  end(failure?: unknown): void {
    if (this.#ended) return
    this.#ended = true
    this.#failure = failure
    this.#wake()
  }

  /** The next piece; undefined after the last. */
  async next(): Promise<Uint8Array | undefined> {
    while (this.#pieces.length === 0 && !this.#ended) {
      await new Promise<void>((resolve) => (this.#wake = resolve))
    }
    if (this.#failure !== undefined) throw this.#failure
    return this.#pieces.shift()
  }
}
