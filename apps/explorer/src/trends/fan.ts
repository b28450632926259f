import { type Progress, throughputFan } from '@vedich/metrics'
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
 * forecast, week by week up to the deadline. Starts at what was completed that day. Empty without a history, and where all is
 * done.
 */
export function forecastFan(
  { burnUp, throughput, forecasts }: Progress,
  from: string,
  end: string,
): FanWeek[] {
  const now = burnUp.at(-1)
  const isDone = now !== undefined && now.open <= 0
  if (now === undefined || isDone || forecasts === null || forecasts.throughput === null) return []
  const history = throughput.map(({ completed }) => completed)
  const { completed, open } = now
  const { periods } = forecasts
  const shares = Object.values(fanShares)
  const sums = throughputFan(history, { periods, open: Math.max(0, open), shares }) ?? []
  const weeks = sums.map(([lower = 0, middle = 0, upper = 0], k): FanWeek => {
    const sunday = addDays(from, 7 * (k + 1))
    return {
      day: k + 1 === periods || sunday > end ? end : sunday,
      lower: completed + lower,
      middle: completed + middle,
      upper: completed + upper,
    }
  })
  return [{ day: from, lower: completed, middle: completed, upper: completed }, ...weeks]
}
