import { knownName } from '../../known-name.ts'
import { MetricError } from '../../metric-error.ts'

/** A point of a control chart: the value beside its centre line and one sigma, in the unit of the value. */
export interface ChartPoint {
  readonly value: number
  readonly centre: number
  readonly sigma: number
}

/** On which side a rule was broken: 1 high or rising, -1 low or falling, 0 not broken. */
export type Side = -1 | 0 | 1

/** The rules a point takes part in breaking. */
export interface Flags {
  /** Beyond three sigma. */
  readonly outside: Side
  /** In a run of 7 or more on one side of the centre; a point on the centre ends the run. */
  readonly shift: Side
  /** In a run of 7 or more, each strictly above (below) the one before it; a tie ends the run. */
  readonly trend: Side
  /** One of two among three in succession beyond two sigma. */
  readonly twoOfThree: Side
}

/** Of a point in a chart without limits. */
export const noFlags: Flags = { outside: 0, shift: 0, trend: 0, twoOfThree: 0 }

export interface RuleOptions {
  /**
   * How two of three are read. `beyond` (default; the PowerBI-SPC visual): two of three lie beyond two sigma
   * on one side, the third anywhere. `between` (NHSRplotthedots): all three lie on one side of the centre and
   * two between two and three sigma. Either way only the points beyond two sigma are flagged.
   */
  readonly twoOfThree?: (typeof readings)[number]
}

const readings = ['beyond', 'between'] as const

/**
 * The rules of the NHS programme Making Data Count, one set of flags per point. Every point of a run is
 * flagged, also those before the seventh: the change began there.
 * NHS England, Making Data Count: Strengthening your decisions (2019).
 * @throws MetricError on a point that is not finite, or has a sigma below 0.
 */
export function nhsRules(
  points: readonly ChartPoint[],
  { twoOfThree = 'beyond' }: RuleOptions = {},
): Flags[] {
  const reading = knownName(readings, twoOfThree, 'reading of two of three')
  for (const { value, centre, sigma } of points) {
    if (!(Number.isFinite(value) && Number.isFinite(centre) && sigma >= 0 && sigma < Infinity))
      throw new MetricError(`a chart cannot hold a value of ${value} at ${centre} ± ${sigma}`)
  }
  const shift = inRunsOf(
    7,
    points.map(({ value, centre }) => side(value - centre)),
  )
  const trend = trends(points.map(({ value }) => value))
  const pairs = reading === 'beyond' ? pairsBeyond(points) : pairsBetween(points)
  return points.map((point, i) => ({
    outside: beyond(point, 3),
    shift: shift[i] ?? 0,
    trend: trend[i] ?? 0,
    twoOfThree: pairs[i] ?? 0,
  }))
}

function side(difference: number): Side {
  return difference > 0 ? 1 : difference < 0 ? -1 : 0
}

function beyond({ value, centre, sigma }: ChartPoint, sigmas: number): Side {
  return value > centre + sigmas * sigma ? 1 : value < centre - sigmas * sigma ? -1 : 0
}

/** Keeps the sides that belong to a run of at least so many, the others become 0. */
function inRunsOf(length: number, sides: readonly Side[]): Side[] {
  const kept = sides.map((): Side => 0)
  let start = 0
  for (let end = 1; end <= sides.length; end += 1) {
    const current = sides[start] ?? 0
    if (end < sides.length && sides[end] === current) continue
    if (current !== 0 && end - start >= length) kept.fill(current, start, end)
    start = end
  }
  return kept
}

/** Seven points are six steps; the point before the first step belongs to the trend. */
function trends(values: readonly number[]): Side[] {
  const steps = inRunsOf(
    6,
    values.slice(1).map((value, i) => side(value - (values[i] ?? value))),
  )
  return values.map((_, i) => steps[i - 1] || steps[i] || 0)
}

function pairsBeyond(points: readonly ChartPoint[]): Side[] {
  const sides = points.map((point) => beyond(point, 2))
  return sides.map((own, i) =>
    own !== 0 && threesAround(i, sides).some((three) => three.filter((other) => other === own).length >= 2)
      ? own
      : 0,
  )
}

function pairsBetween(points: readonly ChartPoint[]): Side[] {
  const states = points.map((point) => ({
    half: side(point.value - point.centre),
    close: beyond(point, 3) === 0 && beyond(point, 2) !== 0,
  }))
  return states.map(({ half, close }, i) =>
    close &&
    threesAround(i, states).some(
      (three) =>
        three.every((other) => other.half === half) && three.filter((other) => other.close).length >= 2,
    )
      ? half
      : 0,
  )
}

/** The up to three windows of three in succession that hold the point. */
function threesAround<T>(i: number, items: readonly T[]): T[][] {
  return [i - 2, i - 1, i]
    .filter((start) => start >= 0 && start + 3 <= items.length)
    .map((start) => items.slice(start, start + 3))
}
