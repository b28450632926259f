import { dot, link, type Markish, type PlotOptions, rect, ruleY } from '@observablehq/plot'
import { ink, strokes } from '../chart/ink.ts'
import { rowNames, scaleUnder, side } from '../chart/named-rows.ts'
import type { Language } from '../messages/language.ts'
import type { NamedStep } from './split-words.ts'

const row = { height: 42, from: 22, to: 36, at: 29 }
const top = 4

interface Placed extends NamedStep {
  readonly y: number
}

/** Steps from one rate to the other: those of rates filled, those of the mix hollow. */
export function waterfallChart(steps: readonly NamedStep[], width: number, language: Language): PlotOptions {
  const placed = steps.map((step, i) => ({ ...step, y: top + i * row.height }))
  const bottom = top + steps.length * row.height
  const [low, high] = rangeOf(steps)
  return {
    height: bottom + 24,
    marginTop: 0,
    marginBottom: 24,
    marginLeft: side,
    marginRight: side,
    x: { domain: [low, high] },
    y: { type: 'identity' },
    axis: null,
    marks: [
      ruleY(placed, { y: 'y', dy: row.at, x1: low, x2: high, stroke: ink.rule }),
      ...joints(placed),
      ...moves(placed),
      dot(
        placed.filter(({ kind }) => kind === 'whole'),
        { x: 'to', y: 'y', dy: row.at, r: 6, symbol: 'diamond', fill: ink.strong },
      ),
      ...rowNames(placed, width),
      ...scaleUnder(bottom, [low, high], (share) => language.number.percent(share, 0)),
    ],
  }
}

/** Ends at multiples of five points around all that is passed; no bar starts at 0 here, only steps do. */
export function rangeOf(steps: readonly NamedStep[]): readonly [number, number] {
  const values = steps.flatMap(({ from, to }) => [from, to])
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const low = Math.floor(least * 20 - 0.2) / 20
  const high = Math.ceil(most * 20 + 0.2) / 20
  // Rates end at 0 and 1; on the way from one to another the sum of steps may lie beyond.
  return [least < 0 ? low : Math.max(0, low), most > 1 ? high : Math.min(1, high)]
}

function joints(placed: readonly Placed[]): Markish[] {
  const own = placed.slice(1).map((step, i) => ({
    x: step.from,
    y1: (placed[i]?.y ?? 0) + row.at,
    y2: step.y + row.at,
  }))
  return [link(own, { x1: 'x', x2: 'x', y1: 'y1', y2: 'y2', stroke: ink.rule2, strokeDasharray: '2 2' })]
}

function moves(placed: readonly Placed[]): Markish[] {
  const own = placed.filter(({ kind }) => kind !== 'whole')
  return [
    rect(own, {
      x1: ({ from, to }: Placed) => Math.min(from, to),
      x2: ({ from, to }: Placed) => Math.max(from, to),
      y1: ({ y }: Placed) => y + row.from,
      y2: ({ y }: Placed) => y + row.to,
      fill: ({ kind }: Placed) => (kind === 'rate' ? ink.done : ink.paper),
      stroke: ({ kind }: Placed) => (kind === 'rate' ? ink.done : ink.open),
      strokeWidth: strokes.thin,
    }),
  ]
}
