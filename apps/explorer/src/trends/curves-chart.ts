import { areaY, dot, line, type Markish, type PlotOptions, ruleY, text } from '@observablehq/plot'
import type { CompletionPoint } from '@vedich/metrics'
import { baseAxis, halo, shareAxis } from '../chart/axes.ts'
import { ink, strokes } from '../chart/ink.ts'
import { spread } from '../chart/spread.ts'
import type { Language } from '../messages/language.ts'
import { messages } from './messages.ts'

/** The completion curve of a group, as far as enough works are at risk. */
export interface Curve {
  readonly name: string
  readonly points: readonly CompletionPoint[]
  /** Age by which half is done; NULL when the curve does not get there. */
  readonly half: number | null
  readonly excluded: number
}

const narrow = 480
const dashes = ['none', '6 4', '1.5 3', '9 3 2 3', '3 3']
const faint = { one: 0.18, many: 0.1 }

/** Share of works done by age, one step line for each group, with its interval. */
export function curvesChart(curves: readonly Curve[], width: number, language: Language): PlotOptions {
  const isNarrow = width < narrow
  const { number, code } = language
  return {
    height: 320,
    marginTop: 16,
    marginBottom: 40,
    marginLeft: 44,
    marginRight: isNarrow ? 8 : 8 + 7 * longestLabel(curves, language),
    x: { label: null },
    y: { domain: [0, 1] },
    marks: [
      ...shareAxis(language),
      baseAxis({
        ticks: isNarrow ? 4 : 6,
        label: messages[code].curves.axis,
        tickFormat: (age: number) => number.count(age),
      }),
      ruleY([0], { stroke: ink.strong }),
      ...curves.flatMap((curve, place) => curveMarks(curve, place, curves.length)),
      ...halves(curves, language),
      ...names(curves, isNarrow, language),
    ],
  }
}

function curveMarks({ points }: Curve, place: number, count: number): Markish[] {
  const from = points.map(({ age, completion }) => ({ age, ...completion }))
  const steps = [{ age: 0, estimate: 0, lower: 0, upper: 0 }, ...from]
  return [
    areaY(steps, {
      x: 'age',
      y1: 'lower',
      y2: 'upper',
      curve: 'step-after',
      fill: ink.done,
      fillOpacity: count > 2 ? faint.many : faint.one,
    }),
    line(steps, {
      x: 'age',
      y: 'estimate',
      curve: 'step-after',
      stroke: ink.done,
      strokeWidth: 2,
      strokeDasharray: dashes[place % dashes.length] ?? 'none',
    }),
  ]
}

/** Where half is done, in days. */
function halves(curves: readonly Curve[], { number }: Language): Markish[] {
  const known = curves
    .flatMap(({ half }) => (half === null ? [] : [{ half, label: number.count(half) }]))
    .toSorted((a, b) => a.half - b.half)
  return [
    ruleY([0.5], { stroke: ink.strong, strokeWidth: strokes.hair, strokeDasharray: '2 3' }),
    dot(known, {
      x: 'half',
      y: 0.5,
      r: 4,
      fill: ink.paper,
      stroke: ink.done,
      strokeWidth: strokes.thin + 0.5,
    }),
    // The quickest is written before its mark, the others behind theirs.
    ...[known.slice(0, 1), known.slice(1)].map((some, i) =>
      text(some, {
        x: 'half',
        y: 0.5,
        text: 'label',
        textAnchor: i === 0 ? 'end' : 'start',
        lineAnchor: i === 0 ? 'bottom' : 'top',
        dx: i === 0 ? -6 : 6,
        dy: i === 0 ? -5 : 5,
        fill: ink.strong,
        ...halo,
        fontSize: 12,
        fontWeight: 600,
      }),
    ),
  ]
}

function labelOf({ name, points }: Curve, { number, code }: Language): string {
  return messages[code].curves.end({
    group: name,
    rate: number.percent(points.at(-1)?.completion.estimate ?? null, 1),
  })
}

function longestLabel(curves: readonly Curve[], language: Language): number {
  return Math.max(0, ...curves.map((curve) => labelOf(curve, language).length))
}

function names(curves: readonly Curve[], isNarrow: boolean, language: Language): Markish[] {
  const oldest = Math.max(0, ...curves.map(({ points }) => points.at(-1)?.age ?? 0))
  const ends = curves.map((curve) => ({
    // Beside the chart there is room for all of them, whichever ends first.
    age: isNarrow ? (curve.points.at(-1)?.age ?? 0) : oldest,
    rate: curve.points.at(-1)?.completion.estimate ?? 0,
    label: labelOf(curve, language),
  }))
  const places = spread(
    ends.map(({ rate }) => rate),
    0.07,
  )
  return [
    text(
      ends.map((end, i) => ({ ...end, at: places[i] ?? end.rate })),
      {
        x: 'age',
        y: 'at',
        text: 'label',
        textAnchor: isNarrow ? 'end' : 'start',
        lineAnchor: isNarrow ? 'bottom' : 'middle',
        dx: isNarrow ? -4 : 8,
        dy: isNarrow ? -6 : 0,
        fill: ink.done,
        ...halo,
        fontSize: 14,
        fontWeight: 600,
      },
    ),
  ]
}
