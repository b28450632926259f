import type { Interval } from '../wilson.ts'

/**
 * The scale on which the interval of a curve is symmetric: the probability itself (`plain`), its logarithm
 * (`log`, the default of R's survival), or log(-log) (`log-log`, the default of Stata, never outside 0 to 1).
 */
export type IntervalScale = (typeof intervalScales)[number]

export const intervalScales = ['plain', 'log', 'log-log'] as const

/**
 * Limits of an estimated probability from its standard error, by the delta method on the chosen scale, cut
 * at 0 and 1. An estimate without error, before the first event, is its own limits; NULL where the scale has
 * none (an error at 0 or 1, or no error to be had).
 * Kalbfleisch & Prentice (2002), The Statistical Analysis of Failure Time Data, section 1.4.
 */
export function probabilityInterval(
  p: number,
  error: number | null,
  z: number,
  scale: IntervalScale,
): Interval {
  if (error === null) return { lower: null, upper: null }
  if (error === 0) return { lower: p, upper: p }
  if (scale === 'plain') return { lower: Math.max(0, p - z * error), upper: Math.min(1, p + z * error) }
  if (p <= 0 || p >= 1) return { lower: null, upper: null }
  if (scale === 'log') {
    const factor = Math.exp((z * error) / p)
    return { lower: p / factor, upper: Math.min(1, p * factor) }
  }
  const power = Math.exp((z * error) / (p * -Math.log(p)))
  return { lower: p ** power, upper: p ** (1 / power) }
}
