import { dot, type Markish, type PlotOptions, ruleX, ruleY, text } from '@observablehq/plot'
import type { Language } from '../messages/language.ts'
import { ink, strokes } from './ink.ts'

/** One rate with its 95 % interval; NULLs where nothing was registered. */
export interface IntervalRow {
  readonly label: string
  /** The counts, written beside the label. */
  readonly detail: string
  readonly denominator: number
  readonly value: number | null
  readonly lower: number | null
  readonly upper: number | null
  readonly href?: string
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
  const placed = rows.map((row, index) => ({ ...row, y: top + index * rowHeight }))
  const bottom = top + rows.length * rowHeight
  return {
    height: bottom + 20,
    marginTop: 0,
    marginBottom: 24,
    marginLeft: 7,
    marginRight: 7,
    x: { domain: [0, 1] },
    y: { type: 'identity' },
    axis: null,
    marks: [
      ...tracks(placed),
      ...referenceLine(placed, options),
      ...estimates(placed),
      ...names(placed, options.width),
      ...scale(bottom, options.language),
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

function names(rows: readonly PlacedRow[], width: number): Markish[] {
  const place = { y: 'y', fontSize: 14, lineAnchor: 'top', href: 'href' } as const
  return [
    text(rows, {
      ...place,
      frameAnchor: 'left',
      text: 'label',
      textAnchor: 'start',
      dx: -7,
      fill: ink.strong,
      fontWeight: 600,
      lineWidth: labelWidth(width, rows),
      textOverflow: 'ellipsis',
      title: 'label',
    }),
    text(rows, {
      ...place,
      frameAnchor: 'right',
      text: 'detail',
      textAnchor: 'end',
      dx: 7,
      fill: ink.secondary,
    }),
  ]
}

/** Both ends of the scale stay inside the chart. */
function scale(bottom: number, { number }: Language): Markish[] {
  const ends = [
    { share: 0, textAnchor: 'start', dx: -7 },
    { share: 0.5, textAnchor: 'middle', dx: 0 },
    { share: 1, textAnchor: 'end', dx: 7 },
  ] as const
  return ends.map(({ share, textAnchor, dx }) =>
    text([share], {
      x: share,
      y: bottom,
      text: [number.percent(share, 0)],
      textAnchor,
      lineAnchor: 'top',
      dx,
      fill: ink.secondary,
      fontSize: 12,
    }),
  )
}

function down(by: number): (row: PlacedRow) => number {
  return (row) => row.y + by
}

/** Room for the name, in ems of 14 px, once the longest counts have theirs. */
function labelWidth(width: number, rows: readonly IntervalRow[]): number {
  const longest = Math.max(0, ...rows.map((row) => row.detail.length))
  return Math.max(6, width / 14 - longest * 0.45 - 0.5)
}
