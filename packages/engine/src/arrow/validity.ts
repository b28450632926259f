import { copyBits, fillBits } from './bitmap.ts'
import { ByteBuffer } from './byte-buffer.ts'

/** Collects the validity bitmap of one Arrow column. */
export class Validity {
  length = 0
  nullCount = 0
  readonly #bits = new ByteBuffer()

  /** Appends rows `from` to `to` of a DuckDB validity mask; null means all present. Returns how many are NULL. */
  append(mask: Uint8Array | null, from: number, to: number): number {
    const count = to - from
    const bits = this.#bits.extend(Math.ceil((this.length + count) / 8) - this.#bits.length)
    let nulls = 0
    if (mask) nulls = copyBits(bits, this.length, mask, from, count)
    else fillBits(bits, this.length, count)
    this.length += count
    this.nullCount += nulls
    return nulls
  }

  bitmap(): Uint8Array {
    return this.#bits.written()
  }

  clear(): void {
    this.length = 0
    this.nullCount = 0
    this.#bits.clear()
  }
}
