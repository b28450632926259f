import type { Span } from '@vedich/audit'

/** A stretch of a text; `figure` is the place of the figure that it prints, NULL between figures. */
export interface Piece {
  readonly text: string
  readonly figure: number | null
}

/** Characters of a block that is laid out only when it comes into view. */
const blockSize = 4000

/**
 * Cuts a text at the spans of its figures, in blocks that end where lines do. The pieces joined are the text; of spans
 * that overlap the first stands.
 */
export function markText(raw: string, spans: readonly Pick<Span, 'start' | 'end'>[]): Piece[][] {
  const blocks: Piece[][] = []
  let block: Piece[] = []
  let at = 0
  let begun = 0
  const add = (end: number, figure: number | null) => {
    if (end > at) block.push({ text: raw.slice(at, end), figure })
    at = end
  }
  const addPlain = (end: number) => {
    for (;;) {
      const newline = raw.indexOf('\n', Math.max(at, begun + blockSize))
      if (newline < 0 || newline + 1 > end) return add(end, null)
      add(newline + 1, null)
      blocks.push(block)
      block = []
      begun = at
    }
  }
  const order = spans.map((span, figure) => ({ ...span, figure })).toSorted((a, b) => a.start - b.start)
  for (const { start, end, figure } of order) {
    if (start < at || end <= start) continue
    addPlain(start)
    add(end, figure)
  }
  addPlain(raw.length)
  return block.length > 0 ? [...blocks, block] : blocks
}
