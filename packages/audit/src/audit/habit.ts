import { checkPercent } from '@vedich/metrics'

import type { ReportedFigure } from '../reported-figure.ts'
import { decimalsOf, digitsOf } from './digits.ts'

/** How a report makes its percentages; `unknown` when every figure would come out the same either way. */
export type RoundingHabit = 'rounding' | 'truncating' | 'mixed' | 'unknown'

/** Tells whether a report rounds or cuts off, by the figures where that makes a difference. */
export function roundingHabit(figures: readonly ReportedFigure[]): RoundingHabit {
  const ways = figures.map(wayOf)
  const rounded = ways.filter((way) => way === 'rounded').length
  const truncated = ways.filter((way) => way === 'truncated').length
  if (rounded === 0 && truncated === 0) return 'unknown'
  if (rounded === truncated) return 'mixed'
  return rounded > truncated ? 'rounding' : 'truncating'
}

function wayOf({ numerator, denominator, percent_text }: ReportedFigure): 'rounded' | 'truncated' | 'either' {
  const digits = digitsOf(percent_text)
  if (numerator === null || denominator === null || denominator === 0 || digits === null) return 'either'
  const { verdict, rounding } = checkPercent(numerator, denominator, digits, {
    plan: numerator > denominator,
  })
  if (verdict === 'truncated') return 'truncated'
  if (rounding !== 'rounded') return 'either'
  const scale = 100n * 10n ** BigInt(decimalsOf(digits))
  const cutOff = (BigInt(numerator) * scale) / BigInt(denominator)
  return cutOff === BigInt(digits.replaceAll(/\D/gu, '')) ? 'either' : 'rounded'
}
