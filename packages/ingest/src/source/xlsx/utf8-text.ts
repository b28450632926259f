import { pieceText } from '../xml/scanner.ts'
import { textIn } from '../xml/utf8.ts'

const encoder = new TextEncoder()
const slabBytes = 1 << 16
/** More than can be written as a line of a table: nothing is added from here on, and the row is refused. */
const mostBytes = 1 << 24

/**
 * Text that comes in pieces, as UTF-8 from `start` to `end` of `bytes`, which stay as they are when the text changes. Nearly
 * always it is one plain piece, and stays the bytes it came in.
 */
export class Utf8Text {
  bytes: Uint8Array = new Uint8Array()
  start = 0
  end = 0
  /** Where texts that are put together stand one after the other, and how far it is used. */
  #slab: Uint8Array = new Uint8Array()
  #used = 0

  get isEmpty(): boolean {
    return this.start === this.end
  }

  clear(): void {
    this.start = 0
    this.end = 0
  }

  /** Adds a piece as a reader of XML hands it over. */
  add(bytes: Uint8Array, start: number, end: number, isPlain: boolean): void {
    if (this.end - this.start > mostBytes) return
    if (!isPlain) {
      this.addText(pieceText(bytes, start, end, isPlain))
    } else if (this.isEmpty) {
      this.bytes = bytes
      this.start = start
      this.end = end
    } else {
      this.#makeRoom(end - start)
      this.#slab.set(bytes.subarray(start, end), this.end)
      this.#take(end - start)
    }
  }

  addText(piece: string): void {
    this.#makeRoom(piece.length * 3)
    this.#take(encoder.encodeInto(piece, this.#slab.subarray(this.end)).written)
  }

  text(): string {
    return textIn(this.bytes, this.start, this.end)
  }

  /** True when a letter below U+0080 stands in the text. */
  includes(letter: number): boolean {
    for (let at = this.start; at < this.end; at += 1) if (this.bytes[at] === letter) return true
    return false
  }

  /** Moves the text to where a piece of so many bytes can follow it. */
  #makeRoom(more: number): void {
    const length = this.end - this.start
    const isLast = this.bytes === this.#slab && this.end === this.#used && length > 0
    if (isLast && this.#used + more <= this.#slab.length) return
    const text = this.bytes.subarray(this.start, this.end)
    if (this.#used + length + more > this.#slab.length) {
      this.#slab = new Uint8Array(Math.max(slabBytes, 2 * (length + more)))
      this.#used = 0
    }
    this.#slab.set(text, this.#used)
    this.bytes = this.#slab
    this.start = this.#used
    this.end = this.start + length
    this.#used = this.end
  }

  #take(written: number): void {
    this.end += written
    this.#used = this.end
  }
}
