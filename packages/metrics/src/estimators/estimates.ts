import type { Estimates } from '../metric-row.ts'
import { wilson } from './wilson.ts'

/** Value and Wilson 95 % limits beside the counts; a denominator of NULL makes the numerator the value. */
export function estimatesOf(numerator: number, denominator: number | null): Omit<Estimates, 'is_total'> {
  if (denominator === null) return { numerator, denominator, value: numerator, lower: null, upper: null }
  const { lower, upper } = wilson(numerator, denominator)
  const value = denominator === 0 ? null : numerator / denominator
  return { numerator, denominator, value, lower, upper }
}
