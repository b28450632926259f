import { completionChance, type CurvePoint, type RushProfile } from './completion-chance.ts'
import { type Forecast, forecastOf, forecastOptions } from './forecast.ts'
import { poissonBinomial } from './poisson-binomial.ts'
import { requireCount } from '../require-count.ts'
import { requireWhole } from './require-whole.ts'

/** Open works of one age, in the unit of the curve. */
export interface OpenWorks {
  readonly age: number
  readonly count: number
}

export interface SurvivalForecastOptions {
  /** Time to the deadline, in the unit of the ages. */
  readonly horizon: number
  /** Of the statement `atLeast`, 0 to 1; 0.85 by default. */
  readonly level?: number
  /** A rush expected before the deadline, as past campaigns had it; none by default. Show both. */
  readonly rush?: RushProfile
}

export interface SurvivalForecast {
  /** Over the works the curve can speak of; NULL when there is none. */
  readonly forecast: Forecast | null
  /** For each row of the open works, its chance of completion; NULL beyond the end of the curve. */
  readonly chances: readonly (number | null)[]
  /** Works whose age at the deadline passes the end of the curve: not in the forecast. */
  readonly beyond: number
}

/**
 * Completions by the deadline from the age of each open work: p = 1 - S(age + h) / S(age), or where
 * cancellation competes (F(age + h) - F(age)) / S(age) with F the completion curve. Their sum has the Poisson
 * binomial distribution. The only forecast that sees the mix of ages and ends at
 * what is open. `points` in ascending order of age, as the estimators give them.
 *
 * The curve ends at its last age, unless S is 0 there. A work older than that, or at an age where S = 0, is
 * beyond it too.
 * @throws MetricError on a negative age, count or horizon, or a level outside 0 to 1.
 */
export function survivalForecast(
  points: readonly CurvePoint[],
  open: readonly OpenWorks[],
  { horizon, level, rush }: SurvivalForecastOptions,
): SurvivalForecast {
  requireCount(horizon, 'a horizon')
  requireCount(rush?.ratio ?? 1, 'a rate ratio')
  const options = forecastOptions({ periods: 1, ...(level === undefined ? {} : { level }) })
  const chances = open.map(({ age }) => completionChance(points, requireCount(age, 'an age'), horizon, rush))
  let [covered, beyond] = [0, 0]
  // Works of one chance are alike, whatever their ages.
  const alike = new Map<number, number>()
  for (const [i, { count }] of open.entries()) {
    requireWhole(count, 'open works')
    const chance = chances[i] ?? null
    if (chance === null) beyond += count
    else {
      covered += count
      alike.set(chance, (alike.get(chance) ?? 0) + count)
    }
  }
  const distribution = poissonBinomial([...alike].map(([chance, count]) => ({ chance, count })))
  return { forecast: covered === 0 ? null : forecastOf(distribution, options.level), chances, beyond }
}
