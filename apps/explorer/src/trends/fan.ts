import { type Progress, throughputForecast } from '@vedich/metrics'
import { addDays } from '../format/date.ts'

/** Works completed by the end of a week to come: eight runs in ten end between the limits. */
export interface FanWeek {
  readonly day: string
  readonly lower: number
  readonly middle: number
  readonly upper: number
}

/** Shares of a distribution below the lines of the fan. */
export const fanShares = { lower: 0.1, middle: 0.5, upper: 0.9 } as const

/**
 * Where completions go from a day on if the weeks to come are drawn from those that were: the first model of a
 * forecast, week by week up to the deadline. Starts at what was completed that day. Empty without a history.
 */
export function forecastFan(
  { burnUp, throughput, forecasts }: Progress,
  from: string,
  end: string,
): FanWeek[] {
  const now = burnUp.at(-1)
  if (now === undefined || forecasts === null || forecasts.throughput === null) return []
  const history = throughput.map(({ completed }) => completed)
  const { completed, open } = now
  const weeks = Array.from({ length: forecasts.periods }, (_, k): FanWeek[] => {
    const made = throughputForecast(history, { periods: k + 1, open: Math.max(0, open) })
    if (made === null) return []
    const sunday = addDays(from, 7 * (k + 1))
    const day = k + 1 === forecasts.periods || sunday > end ? end : sunday
    const at = (share: number) => completed + quantileOf(made.distribution, share)
    return [
      {
        day,
        lower: at(fanShares.lower),
        middle: at(fanShares.middle),
        upper: at(fanShares.upper),
      },
    ]
  })
  return [{ day: from, lower: completed, middle: completed, upper: completed }, ...weeks.flat()]
}

/** The smallest m of a distribution over 0, 1, … that is not passed with at least that probability. */
export function quantileOf(distribution: readonly number[], share: number): number {
  let below = 0
  const at = distribution.findIndex((p) => (below += p) >= share - 1e-12)
  return at === -1 ? Math.max(0, distribution.length - 1) : at
}
