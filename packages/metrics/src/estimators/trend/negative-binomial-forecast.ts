import { knownName } from '../../known-name.ts'
import { type Forecast, forecastOf, type ForecastOptions, forecastOptions } from './forecast.ts'
import { ratioDistribution } from './ratio-distribution.ts'
import { requireHistory } from './require-history.ts'

export type CountModel = (typeof models)[number]

const models = ['predictive', 'moments', 'poisson'] as const

export interface CountForecast extends Forecast {
  readonly model: CountModel
}

export interface CountForecastOptions extends ForecastOptions {
  /** By default: predictive below 8 periods of history, moments if the variance exceeds the mean, or Poisson. */
  readonly model?: CountModel
}

/**
 * Completions in the k coming periods from the mean m and variance v of the t past ones.
 * - predictive: rate unknown, gamma with Jeffreys' prior; negative binomial of size y + 1/2 and probability
 *   t / (t + k), y works in all (Gelman et al., Bayesian Data Analysis, section 2.6);
 * - moments: rate varies from period to period; negative binomial of size k m² / (v - m), mean k m;
 * - poisson: rate constant and known; mean k m. Also what `moments` becomes where v <= m.
 *
 * `history` as for `throughputForecast`; NULL, no forecast, when it is empty or all 0.
 * @throws MetricError unless the history and the options are whole numbers >= 0 and 0 < level < 1.
 */
export function negativeBinomialForecast(
  history: readonly number[],
  options: CountForecastOptions,
): CountForecast | null {
  const { periods: k, open, level } = forecastOptions(options)
  requireHistory(history)
  const t = history.length
  const y = history.reduce((sum, value) => sum + value, 0)
  if (y === 0) return null
  const m = y / t
  const v = t < 2 ? 0 : history.reduce((sum, value) => sum + (value - m) ** 2, 0) / (t - 1)
  const wanted = knownName(models, options.model ?? (t < few ? 'predictive' : 'moments'), 'model')
  const model = wanted === 'moments' && v <= m ? 'poisson' : wanted
  const distribution =
    k === 0 || open === 0
      ? [1]
      : model === 'poisson'
        ? poisson(k * m, open)
        : model === 'moments'
          ? negativeBinomial((k * m * m) / (v - m), (v - m) / v, open)
          : negativeBinomial(y + 0.5, k / (t + k), open)
  return { model, ...forecastOf(distribution, level) }
}

/** Periods below which a variance says little. */
const few = 8

function poisson(mean: number, cap: number): number[] {
  return ratioDistribution(Math.floor(mean), (m) => mean / (m + 1), cap)
}

/** Of `size` and failure probability `q`: mean size q / (1 - q). */
function negativeBinomial(size: number, q: number, cap: number): number[] {
  const mode = size > 1 ? Math.floor(((size - 1) * q) / (1 - q)) : 0
  return ratioDistribution(mode, (m) => ((m + size) / (m + 1)) * q, cap)
}
