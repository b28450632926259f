import type { NormalText } from './normal-text.ts'
import type { Stretch } from './sentences.ts'

/** A line of a table and its cells, each without the spaces around it. */
export interface Row extends Stretch {
  readonly cells: readonly Stretch[]
}

/** Lines whose cells are told apart by tabs or bars; one bar or tab makes no table. */
export function rowsOf({ text, tabs }: Pick<NormalText, 'text' | 'tabs'>): Row[] {
  const rows: Row[] = []
  let tab = 0
  for (const { index: start, 0: line } of text.matchAll(/[^\n]+/gu)) {
    const end = start + line.length
    const bars = Array.from(line.matchAll(/\|/gu), ({ index }) => start + index)
    while ((tabs[tab] ?? Infinity) < start) tab += 1
    while ((tabs[tab] ?? Infinity) < end) bars.push(tabs[tab++] ?? end)
    const marks = [...new Set(bars)].toSorted((a, b) => a - b)
    if (marks.length < 2) continue
    const edges = [start - 1, ...marks, end]
    const cells = edges.slice(1).map((to, at) => trimmed(text, (edges[at] ?? start) + 1, to))
    rows.push({
      start,
      end,
      cells: line.trimStart().startsWith('|') ? cells.slice(1) : cells,
    })
  }
  return rows
}

function trimmed(text: string, from: number, to: number): Stretch {
  let [start, end] = [from, Math.max(from, to)]
  while (start < end && /[\s|]/u.test(text.charAt(start))) start += 1
  while (end > start && /[\s|]/u.test(text.charAt(end - 1))) end -= 1
  return { start, end }
}
