/** Room behind the last byte, so that short texts can be written in whole words. */
export const slack = 16

/** Bytes that grow by doubling. */
export class ByteBuffer {
  length = 0
  #bytes = new Uint8Array(0)
  #expected = 0

  /** Adds `count` bytes and returns the whole backing array; the new bytes start at the old `length`. */
  extend(count: number): Uint8Array<ArrayBuffer> {
    const needed = this.length + count + slack
    if (needed > this.#bytes.length) {
      const size = Math.max(needed, 2 * this.#bytes.length, this.#expected)
      const grown = new Uint8Array(Math.ceil(size / 16) * 16)
      grown.set(this.#bytes.subarray(0, this.length))
      this.#bytes = grown
    }
    this.length += count
    return this.#bytes
  }

  /** The bytes written so far. */
  written(): Uint8Array<ArrayBuffer> {
    return this.#bytes.subarray(0, this.length)
  }

  /** Starts afresh and leaves the written bytes to whoever holds them; expects about as many again. */
  clear(): void {
    this.#expected = this.length + (this.length >> 4)
    this.#bytes = new Uint8Array(0)
    this.length = 0
  }
}
