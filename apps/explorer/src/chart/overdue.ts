import { axisX, type Markish, type PlotOptions, rect, ruleY, text } from '@observablehq/plot'
import type { OverdueDays } from '../data/overdue.ts'
import type { Language } from '../messages/language.ts'
import { ink, strokes } from './ink.ts'

export interface OverdueOptions {
  readonly width: number
  readonly language: Language
}

/** Above this many works one square each would be too small to see; bars take over. */
export const mostSquares = 600

const side = 4
const margin = { top: 28, bottom: 44 }
const room = 260
/** Room the words of the longest delay take, in pixels. */
const labelWidth = 72
/** Squares narrower than this cannot be told apart. */
const smallest = 4
const largest = 18
const mostBars = 40

interface Bin {
  readonly from: number
  readonly to: number
  readonly count: number
}

/** How long open works have been overdue: a square per work, stacked by days; bars when there are too many. */
export function overdueChart(days: readonly OverdueDays[], { width, language }: OverdueOptions): PlotOptions {
  const longest = longestOf(days)
  const plotWidth = width - 2 * side
  const bins = binDays(days, longest, plotWidth)
  const cell = cellSide(bins, plotWidth)
  const tallest = tallestOf(bins)
  const isCrowded = totalOf(days) > mostSquares
  const plotHeight = isCrowded ? room * 0.7 : Math.ceil(cell * tallest)
  return {
    height: plotHeight + margin.top + margin.bottom,
    marginTop: margin.top,
    marginBottom: margin.bottom,
    marginLeft: side,
    marginRight: side,
    x: { domain: [0, lastDay(bins)] },
    y: { domain: [0, tallest] },
    axis: null,
    marks: [
      isCrowded ? bars(bins) : squares(bins, cell),
      ruleY([0], { stroke: ink.strong }),
      axisX({
        ticks: width < 480 ? 4 : 8,
        tickSize: 4,
        color: ink.secondary,
        fontSize: 12,
        label: language.messages.overdue.axis,
        labelAnchor: 'center',
        labelArrow: 'none',
        tickFormat: (value: number) => language.number.count(value),
      }),
      ...worstLabel(bins, longest, plotWidth, language),
    ],
  }
}

/** The widest bins whose tallest stack of squares still fits, so that each work is as large as can be. */
function binDays(days: readonly OverdueDays[], longest: number, width: number): Bin[] {
  if (totalOf(days) > mostSquares) return countBins(days, Math.ceil((longest + 1) / mostBars))
  const narrowest = Math.max(1, Math.ceil((longest * smallest) / width))
  const widest = Math.max(narrowest, Math.floor((longest * largest) / width))
  const sizes = Array.from({ length: widest - narrowest + 1 }, (_, index) => widest - index)
  const fits = (size: number) => {
    const bins = countBins(days, size)
    return cellSide(bins, width) * tallestOf(bins) <= room
  }
  return countBins(days, sizes.find(fits) ?? narrowest)
}

/** Width of a bin in pixels; a square is as tall as its bin is wide, up to a limit. */
function cellSide(bins: readonly Bin[], width: number): number {
  const [first] = bins
  return first === undefined ? 0 : Math.min(largest, (width * (first.to - first.from)) / lastDay(bins))
}

function totalOf(days: readonly OverdueDays[]): number {
  return days.reduce((sum, { count }) => sum + count, 0)
}

function longestOf(days: readonly OverdueDays[]): number {
  return Math.max(1, ...days.map((late) => late.days))
}

function tallestOf(bins: readonly Bin[]): number {
  return Math.max(1, ...bins.map((bin) => bin.count))
}

function lastDay(bins: readonly Bin[]): number {
  return bins.at(-1)?.to ?? 1
}

function countBins(days: readonly OverdueDays[], size: number): Bin[] {
  const counts = new Map<number, number>()
  for (const { days: late, count } of days) {
    const from = Math.floor(late / size) * size
    counts.set(from, (counts.get(from) ?? 0) + count)
  }
  return [...counts]
    .map(([from, count]) => ({ from, to: from + size, count }))
    .sort((a, b) => a.from - b.from)
}

function squares(bins: readonly Bin[], cell: number): Markish {
  const cells = bins.flatMap(({ from, to, count }) =>
    Array.from({ length: count }, (_, index) => ({ from, to, index })),
  )
  return rect(cells, {
    x1: 'from',
    x2: 'to',
    y1: 'index',
    y2: (square: { index: number }) => square.index + 1,
    inset: cell > 6 ? 1 : 0.5,
    fill: ink.hatch,
    stroke: ink.overdue,
    strokeWidth: strokes.hair,
  })
}

function bars(bins: readonly Bin[]): Markish {
  return rect(bins, {
    x1: 'from',
    x2: 'to',
    y1: 0,
    y2: 'count',
    insetLeft: 0.75,
    insetRight: 0.75,
    fill: ink.hatch,
    stroke: ink.overdue,
    strokeWidth: strokes.hair,
  })
}

/** Names the longest delay above whatever stands in the way of its words. */
function worstLabel(
  bins: readonly Bin[],
  longest: number,
  width: number,
  { messages, number }: Language,
): Markish[] {
  const end = lastDay(bins)
  const under = bins.filter(({ to }) => ((end - to) / end) * width < labelWidth)
  if (under.length === 0) return []
  return [
    text([end], {
      x: end,
      y: tallestOf(under),
      text: [messages.overdue.worst({ days: number.count(longest) })],
      textAnchor: 'end',
      lineAnchor: 'bottom',
      dy: -6,
      fill: ink.overdue,
      fontSize: 14,
      fontWeight: 600,
    }),
  ]
}
