import type { MetricRow } from '@vedich/metrics'
import type { Language } from '../messages/language.ts'

/** The cells of a rate: counts, rate, both limits. */
export function rateCells(
  { numerator, denominator, lower, upper }: MetricRow,
  { number }: Language,
): string[] {
  return [
    number.count(numerator),
    number.count(denominator ?? 0),
    number.rate(numerator, denominator, 1),
    number.percent(lower, 1),
    number.percent(upper, 1),
  ]
}

export function rateColumns({ messages }: Language): string[] {
  const { completed, registered, rate, lower, upper } = messages.rateColumns
  return [completed, registered, rate, lower, upper]
}
