import type { MetricRow } from '@vedich/metrics'
import type { Language } from '../messages/language.ts'

/** "742 of 942 works completed: 78.77 %". */
export function headline({ numerator, denominator }: MetricRow, { messages, number }: Language): string {
  if (denominator === null || denominator === 0) return messages.headline.none
  return messages.headline.rate({
    completed: number.count(numerator),
    registered: number.count(denominator),
    rate: number.rate(numerator, denominator, 2),
  })
}

/** "40/71 (56.3 %)". */
export function countsWithRate(
  { numerator, denominator }: Pick<MetricRow, 'numerator' | 'denominator'>,
  { messages, number }: Language,
): string {
  const counts = `${number.count(numerator)}/${number.count(denominator ?? 0)}`
  return messages.countsWithRate({ counts, rate: number.rate(numerator, denominator, 1) })
}
