import { convolve, zeros } from './convolve.ts'
import { type Forecast, forecastOf, type ForecastOptions, forecastOptions, lowerBound } from './forecast.ts'
import { quantileOf } from './quantile-of.ts'
import { requireHistory } from './require-history.ts'

/**
 * Completions in the coming periods if each is like a past one drawn at random: what "how many" Monte-Carlo
 * charts approach, computed exactly by convolving the distribution of the history with itself. No seed, the
 * same everywhere. Sums that may pass 10 000 works are told in steps of a 10 000th of the largest, their mean
 * kept. Assumes that the coming periods look like the chosen base: a rush before the deadline, not yet in the
 * history, makes it too low.
 *
 * `history`: works completed in each past period, with its zeros, without the running period. NULL, no
 * forecast, when the history is empty or all 0.
 * @throws MetricError unless the history and the options are whole numbers >= 0 and 0 < level < 1.
 */
export function throughputForecast(history: readonly number[], options: ForecastOptions): Forecast | null {
  const { periods, open, level } = forecastOptions(options)
  const drawn = drawnFrom(history, periods, open)
  if (drawn === null) return null
  const { step, sums } = drawn
  const sum = sums.at(-1) ?? [1]
  const { distribution, mean, atLeast } = forecastOf(sum, level)
  if (step === 1) return { distribution, mean, atLeast }
  // The last step may lie beyond what is open, and counts as that.
  const over = Math.max(0, (sum.length - 1) * step - open) * (sum.at(-1) ?? 0)
  return {
    distribution: spreadOut(sum, step, open),
    mean: mean * step - over,
    atLeast: Math.min(atLeast * step, open),
  }
}

/** The statement of that forecast alone, which needs no probability of each single number. */
export function throughputBound(
  history: readonly number[],
  options: ForecastOptions,
): Pick<Forecast, 'atLeast'> | null {
  const { periods, open, level } = forecastOptions(options)
  const drawn = drawnFrom(history, periods, open)
  if (drawn === null) return null
  return { atLeast: Math.min(lowerBound(drawn.sums.at(-1) ?? [1], level) * drawn.step, open) }
}

/**
 * How that forecast opens: for 1, 2, … coming periods, the sums that are not passed with at least each of these
 * probabilities. NULL without a forecast.
 * @throws MetricError as `throughputForecast` does.
 */
export function throughputFan(
  history: readonly number[],
  { shares, ...options }: ForecastOptions & { readonly shares: readonly number[] },
): number[][] | null {
  const { periods, open } = forecastOptions(options)
  const drawn = drawnFrom(history, periods, open)
  if (drawn === null) return null
  return drawn.sums.map((distribution) =>
    shares.map((share) => Math.min(quantileOf({ distribution }, share) * drawn.step, open)),
  )
}

/** The distributions of the sums of 1, 2, … periods, in steps. */
function drawnFrom(history: readonly number[], periods: number, open: number) {
  requireHistory(history)
  const largest = history.reduce((most, completed) => Math.max(most, completed), 0)
  if (largest === 0) return null
  const step = Math.max(1, Math.ceil((largest * periods) / mostCounts))
  const one = stepsOf(history, step)
  const cap = Math.ceil(open / step)
  const sums: number[][] = []
  for (let period = 0; period < periods; period += 1) sums.push(convolve(sums.at(-1) ?? [1], one, cap))
  return { step, sums }
}

/** Sums up to so many are told one by one; beyond, in steps, or millions of works would take minutes. */
const mostCounts = 10_000

/** P(0), P(1), … of one past period in steps; one between two steps counts for both, so that the mean is kept. */
function stepsOf(history: readonly number[], step: number): number[] {
  const shares: number[] = []
  const add = (place: number, share: number) => {
    while (shares.length <= place) shares.push(0)
    shares[place] = (shares[place] ?? 0) + share
  }
  for (const completed of history) {
    const below = Math.floor(completed / step)
    const over = completed / step - below
    add(below, (1 - over) / history.length)
    if (over > 0) add(below + 1, over / history.length)
  }
  return shares
}

/** The distribution over single works: nothing lies between two steps. */
function spreadOut(distribution: readonly number[], step: number, open: number): number[] {
  const length = Math.min((distribution.length - 1) * step, open) + 1
  const single = zeros(length)
  for (const [place, share] of distribution.entries()) single[Math.min(place * step, length - 1)] = share
  return single
}
