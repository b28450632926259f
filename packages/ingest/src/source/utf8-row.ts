/** The cells of one row, each a stretch of UTF-8 bytes that stay as they are until the row is written; used over and over. */
export class Utf8Row {
  /** Columns up to the last cell that was set. */
  width = 0
  readonly #bytes: (Uint8Array | undefined)[] = []
  readonly #starts: number[] = []
  readonly #ends: number[] = []

  clear(): void {
    this.width = 0
  }

  set(column: number, bytes: Uint8Array, start: number, end: number): void {
    for (; this.width <= column; this.width += 1) this.#bytes[this.width] = undefined
    this.#bytes[column] = bytes
    this.#starts[column] = start
    this.#ends[column] = end
  }

  /** Columns up to the last cell in which something stands beside white space. */
  filledWidth(): number {
    let width = this.width
    while (width > 0 && this.#isBlank(width - 1)) width -= 1
    return width
  }

  /** Bytes of a cell once its quotes are doubled, at most. */
  mostBytes(column: number): number {
    return this.#bytes[column] === undefined
      ? 0
      : 2 * ((this.#ends[column] ?? 0) - (this.#starts[column] ?? 0))
  }

  /** Writes a cell with its quotes doubled; returns the place after it. */
  writeEscaped(column: number, target: Uint8Array, at: number): number {
    const bytes = this.#bytes[column]
    if (bytes === undefined) return at
    const end = this.#ends[column] ?? 0
    let place = at
    for (let from = this.#starts[column] ?? 0; from < end; from += 1) {
      const byte = bytes[from] ?? 0
      target[place] = byte
      place += 1
      if (byte === QUOTE) {
        target[place] = QUOTE
        place += 1
      }
    }
    return place
  }

  #isBlank(column: number): boolean {
    const bytes = this.#bytes[column]
    if (bytes === undefined) return true
    const end = this.#ends[column] ?? 0
    for (let at = this.#starts[column] ?? 0; at < end; at += 1) {
      const byte = bytes[at] ?? 0
      if (byte > 0x7f) return new TextDecoder().decode(bytes.subarray(at, end)).trim() === ''
      if (byte > SPACE) return false
    }
    return true
  }
}

const QUOTE = 34
const SPACE = 32
