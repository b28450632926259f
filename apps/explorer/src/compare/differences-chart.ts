import { dot, type Markish, type PlotOptions, ruleX, ruleY } from '@observablehq/plot'
import { ink, strokes } from '../chart/ink.ts'
import { type NamedRow, roomAbove, rowNames, scaleUnder, side } from '../chart/named-rows.ts'
import type { Language } from '../messages/language.ts'

/** A difference of two rates, -1 to 1, with its limits where there are any. */
export interface DifferenceRow extends Omit<NamedRow, 'y' | 'href'> {
  readonly difference: number | null
  readonly lower: number | null
  readonly upper: number | null
  /** The row of all groups together. */
  readonly isTotal: boolean
}

const row = { height: 42, name: 0, line: 28 }
const top = 4

/** One line a group: where its difference lies from 0, and how far it may be. */
export function differencesChart(
  rows: readonly DifferenceRow[],
  width: number,
  { number }: Language,
): PlotOptions {
  const above = roomAbove(rows, width)
  const placed = rows.map((own, i) => ({ ...own, y: top + above + i * (row.height + above) }))
  const reach = reachOf(rows)
  const bottom = top + rows.length * (row.height + above)
  return {
    height: bottom + 24,
    marginTop: 0,
    marginBottom: 24,
    marginLeft: side,
    marginRight: side,
    x: { domain: [-reach, reach] },
    y: { type: 'identity' },
    axis: null,
    marks: [
      ruleY(placed, { x1: -reach, x2: reach, y: 'y', dy: row.line, stroke: ink.rule }),
      ruleX([0], { y1: top, y2: bottom - 4, stroke: ink.strong, strokeWidth: strokes.hair }),
      ...estimates(placed),
      ...rowNames(placed, width, above),
      ...scaleUnder(bottom, [-reach, 0, reach], (points) => number.signedPoints(points, 0)),
    ],
  }
}

/** The scale is symmetric, so that the eye does not take a side, and ends at a round number. */
export function reachOf(rows: readonly DifferenceRow[]): number {
  const largest = Math.max(
    0.1,
    ...rows.flatMap(({ difference, lower, upper }) =>
      [difference, lower, upper].map((value) => Math.abs(value ?? 0)),
    ),
  )
  return Math.min(1, Math.ceil(largest * 10) / 10)
}

type Placed = DifferenceRow & { readonly y: number }

function estimates(rows: readonly Placed[]): Markish[] {
  const known = rows.filter(({ difference }) => difference !== null)
  return [
    ruleY(
      known.filter(({ lower, upper }) => lower !== null && upper !== null),
      {
        x1: 'lower',
        x2: 'upper',
        y: 'y',
        dy: row.line,
        stroke: ink.done,
        strokeOpacity: 0.35,
        strokeWidth: 6,
        strokeLinecap: 'round',
      },
    ),
    dot(known, {
      x: 'difference',
      y: 'y',
      dy: row.line,
      r: 5,
      symbol: (own: Placed) => (own.isTotal ? 'diamond' : 'circle'),
      fill: (own: Placed) => (crossesZero(own) ? ink.paper : ink.done),
      stroke: ink.done,
      strokeWidth: strokes.thin + 0.5,
    }),
  ]
}

/** A difference that may be 0 is drawn hollow; one without limits is a fact. */
function crossesZero({ lower, upper }: DifferenceRow): boolean {
  return lower !== null && upper !== null && lower <= 0 && upper >= 0
}
