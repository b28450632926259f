import { latin1Text } from '#platform'

import { type TextReading, readPiece } from './reading.ts'

/** Longest line held in memory; a longer one is read in parts, cut between cells or words. */
const longestLine = 1 << 20

/**
 * Reads a text that comes in chunks, cut anywhere: yields what {@link readPiece} makes of whole lines. Memory is bounded
 * by a chunk and a line.
 * @throws TypeError when the bytes are not of the Unicode form they are said to be.
 */
export async function* readStream(
  chunks: AsyncIterable<Uint8Array>,
  reading: TextReading,
): AsyncGenerator<string> {
  const decoder = chunkDecoder(reading)
  let held = ''
  for await (const chunk of chunks) {
    held += decoder(chunk)
    const end = wholePart(held)
    if (end > 0) yield readPiece(held.slice(0, end), reading)
    held = held.slice(end)
  }
  held += decoder()
  if (held !== '') yield readPiece(held, reading)
}

/** Chunks as Unicode, or one character a byte; without a chunk, what is left. */
function chunkDecoder({ container }: TextReading): (chunk?: Uint8Array) => string {
  if (container === 'bytes') return (chunk) => (chunk ? latin1Text(chunk) : '')
  const decoder = new TextDecoder(container, { fatal: true })
  return (chunk) => decoder.decode(chunk, { stream: chunk !== undefined })
}

/** Length of the part that ends with a line, or with a cell or word when the line is too long. */
function wholePart(text: string): number {
  const lines = text.lastIndexOf('\n') + 1
  if (lines > 0 || text.length < longestLine) return lines
  const cells = Math.max(...['\t', ';', ',', '|', ' '].map((mark) => text.lastIndexOf(mark))) + 1
  return cells > 0 ? cells : text.length
}
