import type { MetricRow } from '@vedich/metrics'
import type { Language } from '../messages/language.ts'
import { type Cell, countCell, percentCell, rateCell } from './cell.ts'

/** The cells of a rate: counts, rate, both limits. */
export function rateCells({ numerator, denominator, lower, upper }: MetricRow, language: Language): Cell[] {
  return [
    countCell(numerator, language),
    countCell(denominator ?? 0, language),
    rateCell(numerator, denominator, 1, language),
    percentCell(lower, 1, language),
    percentCell(upper, 1, language),
  ]
}

export function rateColumns({ messages }: Language): string[] {
  const { completed, registered, rate, lower, upper } = messages.rateColumns
  return [completed, registered, rate, lower, upper]
}
