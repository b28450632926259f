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
const left = 44
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
    marginLeft: left,
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
      ...halves(curves, width, language),
      ...(isNarrow ? namesInside(curves, width - left - 8, language) : namesBeside(curves, language)),
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

/** Pixels that the days of a half take beside its mark. */
const halfRoom = 30

/** Where half is done, in days: as many of them as have room for their number, the first and the last before others. */
function halves(curves: readonly Curve[], width: number, { number }: Language): Markish[] {
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
    ...[known.slice(0, 1), apart(known.slice(1), (halfRoom / width) * oldestOf(curves))].map((some, i) =>
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

/** The last, and of those before it each that is so much less than the one after it. */
function apart<T extends { readonly half: number }>(known: readonly T[], gap: number): T[] {
  const kept: T[] = []
  for (const one of known.toReversed()) {
    const after = kept.at(-1)
    if (after === undefined || after.half - one.half >= gap) kept.push(one)
  }
  return kept
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

/** Beside the chart there is room for all of them, whichever ends first. */
function namesBeside(curves: readonly Curve[], language: Language): Markish[] {
  const places = spread(
    curves.map(({ points }) => points.at(-1)?.completion.estimate ?? 0),
    0.07,
  )
  const names = curves.map((curve, i) => ({
    age: oldestOf(curves),
    at: places[i] ?? 0,
    label: labelOf(curve, language),
  }))
  return [text(names, { ...name, textAnchor: 'start', dx: 8 })]
}

/** Share at which the lowest name stands. */
const least = 0.06

/** The highest curve is named above its end, the others below what they do under their name. */
function namesInside(curves: readonly Curve[], width: number, language: Language): Markish[] {
  const oldest = oldestOf(curves)
  const ranked = curves.toSorted((a, b) => endOf(b) - endOf(a))
  const places = spread(
    ranked.slice(1).map(({ points }) => {
      const reach = ((7.6 * longestLabel(curves, language)) / width) * oldest
      const lowest = points.find(({ age }) => age >= oldest - reach)?.completion.lower ?? 0
      return Math.max(least, lowest - 0.05)
    }),
    0.07,
  )
  // However many there are, none stands below the axis.
  const lift = Math.max(0, least - Math.min(...places))
  const downwards = places.toSorted((a, b) => b - a)
  const [first, ...others] = ranked.map((curve, i) => ({
    age: i === 0 ? (curve.points.at(-1)?.age ?? 0) : oldest,
    at: i === 0 ? endOf(curve) : (downwards[i - 1] ?? 0) + lift,
    label: labelOf(curve, language),
  }))
  return [
    text(first === undefined ? [] : [first], {
      ...name,
      textAnchor: 'end',
      lineAnchor: 'bottom',
      dx: -4,
      dy: -6,
    }),
    text(others, { ...name, textAnchor: 'end', dx: -4 }),
  ]
}

const name = {
  x: 'age',
  y: 'at',
  text: 'label',
  fill: ink.done,
  ...halo,
  fontSize: 14,
  fontWeight: 600,
} as const

function oldestOf(curves: readonly Curve[]): number {
  return Math.max(0, ...curves.map(({ points }) => points.at(-1)?.age ?? 0))
}

function endOf({ points }: Curve): number {
  return points.at(-1)?.completion.estimate ?? 0
}
