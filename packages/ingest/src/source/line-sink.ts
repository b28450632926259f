import { textSink } from '#platform'

import type { CopyRoom } from './copy-room.ts'
import type { Utf8Row } from './utf8-row.ts'

const flushAt = 1 << 18

const [LF, QUOTE, COMMA] = [10, 34, 44]

/** A delimited file that is being written: commas, every cell quoted, UTF-8. */
export interface LineSink {
  /** Takes a line that is written out, with its end. */
  add(line: string): void
  /** Takes the first cells of a row. */
  addUtf8(cells: Utf8Row, width: number): void
  /** Writes what waits and lets the file go; harmless the second time. */
  close(): void
}

export function lineSink(file: string, room: CopyRoom): LineSink {
  const sink = textSink(file)
  const encoder = new TextEncoder()
  let waiting = new Uint8Array(flushAt)
  let length = 0
  let isOpen = true
  const flush = () => {
    sink.write(waiting.subarray(0, length))
    length = 0
  }
  const makeRoom = (bytes: number) => {
    if (length + bytes <= waiting.length) return
    flush()
    // What was written may still be held by whom it was given to.
    waiting = new Uint8Array(Math.max(flushAt, bytes))
  }
  return {
    add(line) {
      makeRoom(line.length * 3)
      const { written } = encoder.encodeInto(line, waiting.subarray(length))
      room.take(written)
      length += written
    },
    addUtf8(cells, width) {
      let bytes = 0
      for (let column = 0; column < width; column += 1) {
        makeRoom(cells.mostBytes(column) + 3)
        const start = length
        waiting[length] = QUOTE
        length = cells.writeEscaped(column, waiting, length + 1)
        waiting[length] = QUOTE
        waiting[length + 1] = column === width - 1 ? LF : COMMA
        length += 2
        bytes += length - start
      }
      room.take(bytes)
    },
    close() {
      if (!isOpen) return
      isOpen = false
      try {
        flush()
      } finally {
        sink.close()
      }
    },
  }
}
