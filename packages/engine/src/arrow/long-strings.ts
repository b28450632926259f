import duckdb from '@duckdb/node-bindings'
import { hasBit } from './bitmap.ts'

const inlineLimit = 12
const shortCopy = 48

interface Piece {
  readonly row: number
  readonly address: number
  readonly start: number
  length: number
}

/** The strings of one vector, sixteen bytes a row: length, prefix and pointer, or length and text. */
export interface StringRows {
  readonly bytes: Uint8Array
  /** `bytes` as 32-bit words, four a row. */
  readonly words: Uint32Array
  readonly mask: Uint8Array | null
  readonly to: number
}

/**
 * Copies the strings of one vector that are stored behind pointers.
 *
 * A crossing into native code costs half a microsecond, far more than copying a text. DuckDB lays the strings of
 * a vector end to end, so a run of them is mapped once; a string that several rows share (a dictionary) is mapped
 * once and then copied from its first place in `target`.
 */
export class LongStrings {
  readonly #rows: StringRows
  readonly #target: Uint8Array
  readonly #copied = new Map<number, Piece>()
  #piece: Piece | undefined
  #window: Uint8Array = new Uint8Array(0)
  #windowAddress = 0

  constructor(rows: StringRows, target: Uint8Array) {
    this.#rows = rows
    this.#target = target
  }

  /** Copies the string of `row` to `start`..`end` of the target; done at the latest by `flush`. */
  copy(row: number, start: number, end: number): void {
    const address = this.#address(row)
    const piece = this.#piece
    if (piece && address === piece.address + piece.length && start === piece.start + piece.length) {
      piece.length += end - start
      return
    }
    this.flush()
    this.#piece = { row, address, start, length: end - start }
  }

  flush(): void {
    const piece = this.#piece
    if (!piece) return
    this.#piece = undefined
    const earlier = this.#inWindow(piece) ? undefined : this.#copied.get(piece.address)
    if (earlier && earlier.length >= piece.length) {
      this.#target.copyWithin(piece.start, earlier.start, earlier.start + piece.length)
      return
    }
    if (!this.#inWindow(piece)) {
      this.#openWindow(piece)
      this.#copied.set(piece.address, piece)
    }
    copyBytes(this.#window, piece.address - this.#windowAddress, this.#target, piece.start, piece.length)
  }

  #inWindow({ address, length }: Piece): boolean {
    return address >= this.#windowAddress && address + length <= this.#windowAddress + this.#window.length
  }

  /** Maps the string of the piece and all later ones that follow it without a gap. */
  #openWindow({ row, address }: Piece): void {
    const { bytes, words, mask, to } = this.#rows
    let length = words[4 * row] ?? 0
    for (let next = row + 1; next < to; next++) {
      const size = words[4 * next] ?? 0
      if (mask && !hasBit(mask, next)) continue
      if (size <= inlineLimit) continue
      if (this.#address(next) !== address + length) break
      length += size
    }
    if (!(bytes.buffer instanceof ArrayBuffer)) throw new TypeError('memory of a vector is never shared')
    this.#window = duckdb.get_data_from_pointer(bytes.buffer, bytes.byteOffset + 16 * row + 8, length)
    this.#windowAddress = address
  }

  /** Addresses have at most 48 bits, so a double holds them. */
  #address(row: number): number {
    const { words } = this.#rows
    return (words[4 * row + 3] ?? 0) * 2 ** 32 + (words[4 * row + 2] ?? 0)
  }
}

function copyBytes(source: Uint8Array, from: number, target: Uint8Array, at: number, length: number): void {
  if (length > shortCopy) {
    target.set(source.subarray(from, from + length), at)
    return
  }
  for (let i = 0; i < length; i++) target[at + i] = source[from + i] ?? 0
}
