import { chunksOf } from '#platform'

const LF = 10
const CR = 13
const QUOTE = 34
const BOM = [0xef, 0xbb, 0xbf]

/** Follows a delimited text, character by character or byte by byte, and knows what stands between quotes. */
export class Quotes {
  isOpen = false
  readonly #separator: number
  #atFieldStart = true

  constructor(delimiter: string) {
    this.#separator = delimiter.charCodeAt(0)
  }

  take(code: number): void {
    if (code === QUOTE && (this.isOpen || this.#atFieldStart)) {
      this.isOpen = !this.isOpen
      // What closes may be the first of two quotes that stand for one.
      this.#atFieldStart = !this.isOpen
    } else {
      this.#atFieldStart = !this.isOpen && (code === this.#separator || code === LF)
    }
  }
}

/** The line, from 1, on which a quote opens that nothing closes; undefined when all are closed. */
export async function unclosedQuote(path: string, delimiter: string): Promise<number | undefined> {
  const quotes = new Quotes(delimiter)
  let line = 1
  let opened = 1
  for await (const chunk of textChunks(path)) {
    for (const byte of chunk) {
      const wasOpen = quotes.isOpen
      quotes.take(byte)
      if (quotes.isOpen && !wasOpen) opened = line
      if (byte === LF) line += 1
    }
  }
  return quotes.isOpen ? opened : undefined
}

/** The line, from 1, of the first quote that closes inside a cell, with more of it behind; undefined when there is none. */
export async function strayQuote(path: string, delimiter: string): Promise<number | undefined> {
  const quotes = new Quotes(delimiter)
  const mayFollow = new Set([delimiter.charCodeAt(0), CR, LF, QUOTE])
  let line = 1
  let isClosed = false
  for await (const chunk of textChunks(path)) {
    for (const byte of chunk) {
      if (isClosed && !mayFollow.has(byte)) return line
      const wasOpen = quotes.isOpen
      quotes.take(byte)
      isClosed = wasOpen && !quotes.isOpen
      if (byte === LF) line += 1
    }
  }
  return undefined
}

/** The bytes of a UTF-8 text without its byte order mark. */
export async function* textChunks(path: string): AsyncGenerator<Uint8Array> {
  let isFirst = true
  for await (const chunk of chunksOf(path)) {
    const isMarked = isFirst && BOM.every((byte, index) => chunk[index] === byte)
    yield isMarked ? chunk.subarray(BOM.length) : chunk
    isFirst = false
  }
}
