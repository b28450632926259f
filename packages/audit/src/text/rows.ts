import type { NormalText } from './normal-text.ts'
import type { Stretch } from './sentences.ts'

/** A line of a table and its cells, each without the spaces around it. */
export interface Row extends Stretch {
  readonly cells: readonly Stretch[]
}

/** Letters that the first of two cells may have. */
const longestLabel = 120

/** Lines whose cells are told apart by tabs or bars; one bar or tab makes a row only beside another such line. */
export function rowsOf({ text, tabs }: Pick<NormalText, 'text' | 'tabs'>): Row[] {
  const lines: (Row & { readonly isAlone: boolean })[] = []
  let tab = 0
  for (const { index: start, 0: line } of text.matchAll(/[^\n]+/gu)) {
    const end = start + line.length
    const bars = Array.from(line.matchAll(/\|/gu), ({ index }) => start + index)
    while ((tabs[tab] ?? Infinity) < start) tab += 1
    const hasEdge = line.trimStart().startsWith('|') && bars[0] !== tabs[tab]
    while ((tabs[tab] ?? Infinity) < end) bars.push(tabs[tab++] ?? end)
    const marks = [...new Set(bars)].toSorted((a, b) => a - b)
    if (marks.length === 0) continue
    const edges = [start - 1, ...marks, end]
    const cells = edges.slice(1).map((to, at) => trimmed(text, (edges[at] ?? start) + 1, to))
    lines.push({
      start,
      end,
      cells: hasEdge ? cells.slice(1) : cells,
      isAlone: marks.length === 1,
    })
  }
  return lines.flatMap(({ isAlone, ...row }, at) => {
    const isBeside = [lines[at - 1], lines[at + 1]].some(
      (other) => other?.isAlone === true && isPair(row) && isPair(other) && areNext(text, row, other),
    )
    return isAlone && !isBeside ? [] : [row]
  })
}

/** Two cells that both say something, the first no paragraph. */
function isPair({ cells: [label, value] }: Row): boolean {
  return (
    label !== undefined &&
    value !== undefined &&
    label.end > label.start &&
    value.end > value.start &&
    label.end - label.start <= longestLabel
  )
}

function areNext(text: string, a: Stretch, b: Stretch): boolean {
  return text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start)).trim() === ''
}

function trimmed(text: string, from: number, to: number): Stretch {
  let [start, end] = [from, Math.max(from, to)]
  while (start < end && /[\s|]/u.test(text.charAt(start))) start += 1
  while (end > start && /[\s|]/u.test(text.charAt(end - 1))) end -= 1
  return { start, end }
}
