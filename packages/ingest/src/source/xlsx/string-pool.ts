import type { Utf8Row } from '../utf8-row.ts'
import { textIn } from '../xml/utf8.ts'
import type { Utf8Text } from './utf8-text.ts'

/** Many strings as UTF-8, one after the other: no string of a language takes so little. */
export class StringPool {
  #bytes = new Uint8Array(1 << 16)
  /** Where each string ends, which is where the next begins. */
  #ends = new Uint32Array(1 << 12)
  #count = 0

  add({ bytes, start, end }: Utf8Text): void {
    const at = this.#startOf(this.#count)
    const past = at + end - start
    if (past > this.#bytes.length)
      this.#bytes = grown(this.#bytes, new Uint8Array(Math.max(past, this.#bytes.length * 2)))
    if (this.#count === this.#ends.length) this.#ends = grown(this.#ends, new Uint32Array(this.#count * 2))
    this.#bytes.set(bytes.subarray(start, end), at)
    this.#ends[this.#count] = past
    this.#count += 1
  }

  /** Puts a string into a cell; one that is empty or that there is not leaves it blank. */
  put(index: number, row: Utf8Row, column: number): void {
    if (index < 0 || index >= this.#count) return
    const [start, end] = [this.#startOf(index), this.#ends[index] ?? 0]
    if (end > start) row.set(column, this.#bytes, start, end)
  }

  /** A string by its index; empty when there is none. */
  text(index: number): string {
    if (index < 0 || index >= this.#count) return ''
    return textIn(this.#bytes, this.#startOf(index), this.#ends[index] ?? 0)
  }

  #startOf(index: number): number {
    return index === 0 ? 0 : (this.#ends[index - 1] ?? 0)
  }
}

function grown<T extends Uint8Array | Uint32Array>(from: T, into: T): T {
  into.set(from)
  return into
}
