import { type Counts, type Key, noWorks } from './counts.ts'
import type { SpanPanel } from './panels.ts'

/** Height of the drawing; a bin is one unit wide. */
export const tall = 100
const gap = 0.12

/** The bars of a panel as one path in a box of one unit per bin: a path is cheap to change at every step of a brush. */
export function barsPath({ first, last }: SpanPanel, counts: Counts, greatest: number): string {
  const parts: string[] = []
  for (let bin = first; bin <= last; bin++) {
    const { works } = counts.get(bin) ?? noWorks
    if (works === 0) continue
    // A single work among thousands is still to be seen.
    const height = Math.max(1, (works / greatest) * tall)
    parts.push(`M${bin - first + gap} ${tall}v${-height}h${1 - 2 * gap}v${height}z`)
  }
  return parts.join('')
}

/** Height of a row of a list with bars, px. */
export const rowTall = 35
const rowBar = { top: 25, tall: 5 }

/** The bars of a list as one path, one under each row, in a box that is 1 wide. */
export function rowBarsPath(keys: readonly Key[], counts: Counts, greatest: number): string {
  const bar = (key: Key, row: number) =>
    `M0 ${row * rowTall + rowBar.top}h${(counts.get(key) ?? noWorks).works / greatest}v${rowBar.tall}H0z`
  return keys.map(bar).join('')
}

/** The highest bar of a panel, without any filter; at least 1. */
export function greatestOf({ first, last }: SpanPanel, totals: Counts): number {
  let greatest = 1
  for (let bin = first; bin <= last; bin++) greatest = Math.max(greatest, totals.get(bin)?.works ?? 0)
  return greatest
}

/** Bins that bear a label under the axis, evenly apart; where numbers cross 0, the bin that starts there is one. */
export function labelledBins({ first, last }: SpanPanel, most: number): number[] {
  const apart = Math.max(1, Math.ceil((last - first + 1) / most))
  const start = first < 0 ? Math.ceil(first / apart) * apart : first
  return Array.from({ length: Math.floor((last - start) / apart) + 1 }, (_, index) => start + index * apart)
}
