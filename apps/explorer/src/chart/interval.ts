import { dot, type Markish, type PlotOptions, ruleX, ruleY, text } from '@observablehq/plot'
import type { Language } from '../messages/language.ts'
import { ink, strokes } from './ink.ts'
import { type NamedRow, roomAbove, rowNames, scaleUnder, side } from './named-rows.ts'

/** One rate with its 95 % interval; NULLs where nothing was registered. */
export interface IntervalRow extends Omit<NamedRow, 'y'> {
  readonly denominator: number
  readonly value: number | null
  readonly lower: number | null
  readonly upper: number | null
}

export interface IntervalOptions {
  readonly width: number
  readonly language: Language
  /** The rate of the whole campaign, drawn as a line to compare with. */
  readonly reference: { readonly value: number; readonly label: string } | null
}

interface PlacedRow extends IntervalRow {
  /** Top of the row, pixels from the top of the chart. */
  readonly y: number
}

/** Below this many works a dot is hollow: one work more or less moves the rate by ten points or more. */
const smallN = 10
const top = 24
const rowHeight = 48
/** Within a row the name stands above the line that carries dot and interval. */
const line = { from: 22, at: 30, to: 38 }

/** Dot and interval per row, the row's name above its line. */
export function intervalChart(rows: readonly IntervalRow[], options: IntervalOptions): PlotOptions {
  const above = roomAbove(rows, options.width)
  const placed = rows.map((row, index) => ({ ...row, y: top + above + index * (rowHeight + above) }))
  const bottom = top + rows.length * (rowHeight + above)
  return {
    height: bottom + 20,
    marginTop: 0,
    marginBottom: 24,
    marginLeft: side,
    marginRight: side,
    x: { domain: [0, 1] },
    y: { type: 'identity' },
    axis: null,
    marks: [
      ...tracks(placed),
      ...referenceLine(placed, options),
      ...estimates(placed),
      ...rowNames(placed, options.width, above),
      ...scaleUnder(bottom, [0, 0.5, 1], (share) => options.language.number.percent(share, 0)),
    ],
  }
}

function tracks(rows: readonly PlacedRow[]): Markish[] {
  return [
    ruleY(rows, { x1: 0, x2: 1, y: 'y', dy: line.at, stroke: ink.rule }),
    ...[0, 0.5, 1].map((share) =>
      ruleX(rows, { x: share, y1: down(line.at - 3), y2: down(line.at + 3), stroke: ink.rule2 }),
    ),
  ]
}

function referenceLine(rows: readonly PlacedRow[], { reference }: IntervalOptions): Markish[] {
  if (reference === null) return []
  const isRight = reference.value > 0.5
  return [
    ruleX(rows, {
      x: reference.value,
      y1: down(line.from),
      y2: down(line.to),
      stroke: ink.strong,
      strokeWidth: strokes.hair,
    }),
    text([reference.label], {
      x: reference.value,
      y: 0,
      text: [reference.label],
      textAnchor: isRight ? 'end' : 'start',
      lineAnchor: 'top',
      dx: isRight ? 6 : -6,
      fill: ink.secondary,
      fontSize: 12,
    }),
  ]
}

function estimates(rows: readonly PlacedRow[]): Markish[] {
  const known = rows.filter((row) => row.value !== null)
  return [
    ruleY(known, {
      x1: 'lower',
      x2: 'upper',
      y: 'y',
      dy: line.at,
      stroke: ink.done,
      strokeOpacity: 0.35,
      strokeWidth: 6,
      strokeLinecap: 'round',
    }),
    dot(known, {
      x: 'value',
      y: 'y',
      dy: line.at,
      r: 5,
      fill: (row: PlacedRow) => (row.denominator < smallN ? ink.paper : ink.done),
      stroke: ink.done,
      strokeWidth: strokes.thin + 0.5,
    }),
  ]
}

function down(by: number): (row: PlacedRow) => number {
  return (row) => row.y + by
}
