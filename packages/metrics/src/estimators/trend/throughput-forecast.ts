import { convolve } from './convolve.ts'
import { type Forecast, forecastOf, type ForecastOptions, forecastOptions } from './forecast.ts'
import { requireHistory } from './require-history.ts'

/**
 * Completions in the coming periods if each is like a past one drawn at random: what "how many" Monte-Carlo
 * charts approach, computed exactly by convolving the distribution of the history with itself. No seed, the
 * same everywhere. Assumes that the coming periods look like the chosen base: a rush before the deadline, not
 * yet in the history, makes it too low.
 *
 * `history`: works completed in each past period, with its zeros, without the running period. NULL, no
 * forecast, when the history is empty or all 0.
 * @throws MetricError unless the history and the options are whole numbers >= 0 and 0 < level < 1.
 */
export function throughputForecast(history: readonly number[], options: ForecastOptions): Forecast | null {
  const { periods, open, level } = forecastOptions(options)
  requireHistory(history)
  const largest = Math.max(0, ...history)
  if (largest === 0) return null
  const times = Array.from({ length: largest + 1 }, () => 0)
  for (const completed of history) times[completed] = (times[completed] ?? 0) + 1
  const one = times.map((count) => count / history.length)
  let distribution = [1]
  for (let period = 0; period < periods; period += 1) distribution = convolve(distribution, one, open)
  return forecastOf(distribution, level)
}
