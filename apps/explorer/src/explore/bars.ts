import { edgesOf } from '@vedich/metrics'
import { daysBetween } from '../format/date.ts'
import { monthStarts } from '../format/month-starts.ts'
import { type Counts, type Key, noWorks } from './counts.ts'
import { type SpanPanel, spanOfBins } from './panels.ts'

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

/** A label under the axis: the value it stands for, and where, 0 to 1. */
export interface Tick {
  readonly value: string | number
  readonly place: number
}

/** Values that are named under the axis, at most so many: months by their first days, and round numbers, which are short. */
export function ticksOf(panel: SpanPanel, most: number): Tick[] {
  const { first, last, scale } = panel
  const bins = last - first + 1
  const { from, to } = spanOfBins(panel, first, last)
  if (scale.kind === 'days') {
    const days = daysBetween(String(from), String(to)) + 1
    const months = monthStarts(String(from), String(to), most)
    if (months.length > 0)
      return months.map((value) => ({ value, place: daysBetween(String(from), value) / days }))
  }
  if (scale.kind === 'whole') {
    const extent = bins * scale.step
    return roundNumbers(first * scale.step, extent, most * 1.5).map((value) => ({
      value,
      place: (value - first * scale.step) / extent,
    }))
  }
  const apart = Math.ceil(bins / most)
  return Array.from({ length: Math.ceil(bins / apart) }, (_, i) => ({
    value: edgesOf(first + i * apart, scale).from,
    place: (i * apart) / bins,
  }))
}

/** Multiples of 1, 2 or 5 times a power of ten. */
function roundNumbers(from: number, extent: number, most: number): number[] {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, extent / most)))
  const apart = power * ([1, 2, 5].find((lead) => extent / (power * lead) <= most) ?? 10)
  const start = Math.ceil(from / apart)
  return Array.from({ length: Math.ceil((from + extent) / apart) - start }, (_, i) => (start + i) * apart)
}
