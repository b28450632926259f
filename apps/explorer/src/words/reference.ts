import type { MetricRow } from '@vedich/metrics'
import type { Language } from '../messages/language.ts'

/** The campaign's own rate as a line to compare with; NULL when there is none. */
export function reference(
  { numerator, denominator, value }: MetricRow,
  { messages, number }: Language,
): { value: number; label: string } | null {
  if (value === null) return null
  return { value, label: messages.tiers.reference({ rate: number.rate(numerator, denominator, 1) }) }
}
