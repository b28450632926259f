import { type PlotOptions, rect } from '@observablehq/plot'
import { ink, strokes } from './ink.ts'

/** Above this many units a square each says no more than a bar does. */
export const mostUnits = 1000

const smallest = 6
const largest = 18

interface Cell {
  readonly x: number
  readonly y: number
  readonly awarded: boolean
}

/** A square per unit, the commended ones filled; a divided bar when there are too many. */
export function awardsChart(awarded: number, units: number, { width }: { width: number }): PlotOptions {
  if (units > mostUnits) return dividedBar(awarded, units)
  const columns = columnsFor(units, width)
  const side = Math.min(largest, width / columns)
  const rows = Math.ceil(units / columns)
  const cells = Array.from({ length: units }, (_, index) => cellAt(index, columns, awarded))
  return {
    height: Math.ceil(rows * side) + 2,
    margin: 1,
    x: { type: 'linear', domain: [0, width / side] },
    y: { type: 'linear', domain: [rows, 0] },
    axis: null,
    marks: [
      rect(cells, {
        x1: 'x',
        x2: (cell: Cell) => cell.x + 1,
        y1: 'y',
        y2: (cell: Cell) => cell.y + 1,
        inset: 1.5,
        fill: (cell: Cell) => (cell.awarded ? ink.strong : 'none'),
        stroke: (cell: Cell) => (cell.awarded ? ink.strong : ink.rule2),
        strokeWidth: strokes.hair,
      }),
    ],
  }
}

/** As many columns as give the squares a height near half the width, within legible sizes. */
function columnsFor(units: number, width: number): number {
  const wanted = Math.sqrt((width * width * 0.55) / Math.max(1, units))
  return Math.max(1, Math.floor(width / Math.min(largest, Math.max(smallest, wanted))))
}

function cellAt(index: number, columns: number, awarded: number): Cell {
  return { x: index % columns, y: Math.floor(index / columns), awarded: index < awarded }
}

function dividedBar(awarded: number, units: number): PlotOptions {
  const parts = [
    { x1: 0, x2: awarded, fill: ink.strong },
    { x1: awarded, x2: units, fill: 'none' },
  ]
  return {
    height: 40,
    margin: 1,
    axis: null,
    x: { domain: [0, units] },
    marks: [rect(parts, { x1: 'x1', x2: 'x2', fill: 'fill', stroke: ink.strong, insetRight: 1 })],
  }
}
