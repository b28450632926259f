/** Bytes that no line of a table has: a cell of a spreadsheet holds 32,767 letters. */
const mostBytes = 1 << 20

/**
 * Looks for a line longer than any of a table, in the chunks of a file as they come. Inside a chunk it is not looked for, so
 * chunks must be no larger than a few times the limit.
 */
export function lineWatch(): { add(chunk: Uint8Array): void; hasEndless(): boolean } {
  let open = 0
  let isEndless = false
  return {
    add(chunk) {
      const first = chunk.indexOf(lineFeed)
      isEndless ||= open + (first === -1 ? chunk.length : first) > mostBytes
      open = first === -1 ? open + chunk.length : chunk.length - chunk.lastIndexOf(lineFeed) - 1
    },
    hasEndless: () => isEndless,
  }
}

const lineFeed = 10
