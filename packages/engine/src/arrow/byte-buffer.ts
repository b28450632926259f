/** Bytes that grow by doubling and are reused from batch to batch. */
export class ByteBuffer {
  length = 0
  #bytes = new Uint8Array(4096)

  /** Adds `count` bytes and returns the whole backing array; the new bytes start at the old `length`. */
  extend(count: number): Uint8Array {
    const needed = this.length + count
    if (needed > this.#bytes.length) {
      const grown = new Uint8Array(Math.max(needed, 2 * this.#bytes.length))
      grown.set(this.#bytes.subarray(0, this.length))
      this.#bytes = grown
    }
    this.length = needed
    return this.#bytes
  }

  /** The bytes written so far; valid until the next `extend` or `clear`. */
  written(): Uint8Array<ArrayBuffer> {
    return this.#bytes.subarray(0, this.length)
  }

  clear(): void {
    this.length = 0
  }
}
