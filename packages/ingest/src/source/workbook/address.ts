/** A cell by 0-based row and column. */
export interface CellAddress {
  readonly row: number
  readonly column: number
}

/** A block of cells, both ends included. */
export interface CellRange {
  readonly from: CellAddress
  readonly to: CellAddress
}

/** Column number of a reference as `B12`, which stands in some bytes, from 0; -1 when there are no letters. */
export function columnIn(bytes: Uint8Array, start: number, end: number): number {
  let column = 0
  for (let at = start; at < end; at += 1) {
    const code = bytes[at] ?? 0
    if (code < 65 || code > 90) break
    column = column * 26 + code - 64
  }
  return column - 1
}

/** Reads `A1:B3`; undefined when it is none. */
export function parseRange(reference: string): CellRange | undefined {
  const match = /^\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/u.exec(reference)
  if (!match) return undefined
  const [, left = '', top = '', right = left, bottom = top] = match
  return {
    from: { row: Number(top) - 1, column: columnOf(left) },
    to: { row: Number(bottom) - 1, column: columnOf(right) },
  }
}

/** Letters of a 0-based column: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter
}

function columnOf(letters: string): number {
  return columnIn(new TextEncoder().encode(letters), 0, letters.length)
}
