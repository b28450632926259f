import { binomialCdf } from '../special/binomial.ts'
import { median } from './median.ts'
import { requireFinite } from './require-finite.ts'

export interface RunsOptions {
  /** The line that runs are counted about; the median by default. */
  readonly centre?: number
}

export interface RunsChart {
  readonly centre: number | null
  /** Values not on the centre line: only these count. */
  readonly useful: number
  /** Most values in succession on one side; NULL, like the rest, when none is useful. */
  readonly longestRun: number | null
  /** A longer run is a signal: round(log2(useful)) + 3. */
  readonly longestRunMax: number | null
  /** How often the values change sides. */
  readonly crossings: number | null
  /** Fewer are a signal: the 5 % quantile of Binomial(useful - 1, 1/2). */
  readonly crossingsMin: number | null
  readonly signal: boolean
}

/**
 * Anhøj's rules for a run chart: non-random variation without control limits, for any number of points (few
 * below 10 tell little).
 * Anhøj & Olesen (2014), PLoS ONE 9:e113825; longest run after Schilling (2012), crossings after Chen (2010).
 * @throws MetricError on a value or centre that is not finite.
 */
export function runsChart(values: readonly number[], options: RunsOptions = {}): RunsChart {
  requireFinite([...values, options.centre ?? 0])
  const centre = options.centre ?? median(values)
  const sides = values.map((value) => Math.sign(value - (centre ?? value))).filter((side) => side !== 0)
  const useful = sides.length
  if (useful === 0) return { centre, useful, ...nothing }
  let [longestRun, run, crossings] = [1, 1, 0]
  for (let i = 1; i < useful; i += 1) {
    const crossed = sides[i] !== sides[i - 1]
    crossings += crossed ? 1 : 0
    run = crossed ? 1 : run + 1
    longestRun = Math.max(longestRun, run)
  }
  const longestRunMax = Math.round(Math.log2(useful)) + 3
  const crossingsMin = fewest(useful - 1)
  const signal = longestRun > longestRunMax || crossings < crossingsMin
  return { centre, useful, longestRun, longestRunMax, crossings, crossingsMin, signal }
}

const nothing = {
  longestRun: null,
  longestRunMax: null,
  crossings: null,
  crossingsMin: null,
  signal: false,
}

/** The smallest k with P(X <= k) >= 0.05, X ~ Binomial(n, 1/2), by bisection. */
function fewest(n: number): number {
  let [from, to] = [0, n]
  while (from < to) {
    const middle = Math.floor((from + to) / 2)
    if (binomialCdf(middle, n, 0.5) >= 0.05) to = middle
    else from = middle + 1
  }
  return from
}
