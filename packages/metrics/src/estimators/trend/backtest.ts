import { type Forecast, type ForecastOptions, forecastOptions } from './forecast.ts'
import { requireHistory } from './require-history.ts'
import { requireWhole } from './require-whole.ts'

/** The statement of any forecast from a history of throughput: `throughputForecast`, `negativeBinomialForecast`. */
export type Forecaster = (
  history: readonly number[],
  options: ForecastOptions,
) => Pick<Forecast, 'atLeast'> | null

export interface BacktestOptions {
  /** Periods that each past forecast looks ahead. */
  readonly periods: number
  /** Periods of history before the first cut-off; 4 by default. */
  readonly minimum?: number
  /** Of the statement under test, 0 to 1; 0.85 by default. */
  readonly level?: number
  /** Open works at the end of each period of the history; no limit by default. */
  readonly open?: readonly number[]
}

export interface Cutoff {
  /** Periods of history that the forecast could see. */
  readonly at: number
  readonly atLeast: number
  readonly actual: number
  readonly held: boolean
}

export interface Backtest {
  readonly cutoffs: readonly Cutoff[]
  readonly held: number
  /** Share of cut-offs where the statement held, to set beside the level; NULL without a cut-off. */
  readonly coverage: number | null
}

/**
 * Would the statement "≥ m with 85 %" have held in the past? At each past cut-off the forecast is made from
 * what came before it and compared with what came after. Cut-offs without a forecast are left out. Forecasts
 * that overlap are not independent: the coverage of 20 cut-offs 4 periods ahead rests on 5 separate spans.
 * @throws MetricError on what the forecast refuses.
 */
export function backtest(
  history: readonly number[],
  forecast: Forecaster,
  { periods, minimum = 4, level = 0.85, open }: BacktestOptions,
): Backtest {
  forecastOptions({ periods, level })
  requireHistory(history)
  requireWhole(minimum, 'periods before the first cut-off')
  const cutoffs: Cutoff[] = []
  for (let at = minimum; at + periods <= history.length; at += 1) {
    const limit = open?.[at - 1] ?? Infinity
    const made = forecast(history.slice(0, at), { periods, level, open: limit })
    if (made === null) continue
    const actual = history.slice(at, at + periods).reduce((sum, value) => sum + value, 0)
    cutoffs.push({ at, atLeast: made.atLeast, actual, held: actual >= made.atLeast })
  }
  const held = cutoffs.filter((cutoff) => cutoff.held).length
  return { cutoffs, held, coverage: cutoffs.length === 0 ? null : held / cutoffs.length }
}
