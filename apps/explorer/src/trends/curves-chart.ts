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
    marginRight: roomFor(curves, isNarrow, language),
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

/** What is known of a curve's end: in one line, or where there is little room in two. */
function labelOf({ name, points }: Curve, isNarrow: boolean, { number, code }: Language): string {
  const said = {
    group: name,
    rate: number.percent(points.at(-1)?.completion.estimate ?? null, 1),
  }
  return isNarrow ? `${said.group}\n${said.rate}` : messages[code].curves.end(said)
}

/** Characters that a name may have where there is little room. */
const mostNarrow = 14

function roomFor(curves: readonly Curve[], isNarrow: boolean, language: Language): number {
  if (isNarrow) return 12 + 6.2 * Math.min(mostNarrow, Math.max(5, ...curves.map(({ name }) => name.length)))
  return 8 + 7 * Math.max(0, ...curves.map((curve) => labelOf(curve, isNarrow, language).length))
}

/** Each curve is named beside the chart, whichever ends first, as near its end as the other names let it. */
function names(curves: readonly Curve[], isNarrow: boolean, language: Language): Markish[] {
  const places = spread(
    curves.map(({ points }) => points.at(-1)?.completion.estimate ?? 0),
    isNarrow ? 0.13 : 0.07,
  )
  const named = curves.map((curve, i) => ({
    age: oldestOf(curves),
    at: places[i] ?? 0,
    name: curve.name,
    label: labelOf(curve, isNarrow, language),
  }))
  return [
    text(named, {
      x: 'age',
      y: 'at',
      text: 'label',
      title: 'name',
      textAnchor: 'start',
      dx: 8,
      fill: ink.done,
      ...halo,
      fontSize: isNarrow ? 12 : 14,
      fontWeight: 600,
      ...(isNarrow ? { lineWidth: mostNarrow * 0.6, textOverflow: 'ellipsis-end' } : {}),
    }),
  ]
}

function oldestOf(curves: readonly Curve[]): number {
  return Math.max(0, ...curves.map(({ points }) => points.at(-1)?.age ?? 0))
}
