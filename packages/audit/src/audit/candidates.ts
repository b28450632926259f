import { checkPercent } from '@vedich/metrics'

import { readDecimal } from '../lexicon/number.ts'
import { decimalsOf } from './digits.ts'

/** More than this many possible counts say nothing. */
const most = 50

/** Numerators that give the percentage of a base at its printed precision; none when there are too many to help. */
export function candidateNumerators(denominator: number, digits: string): number[] {
  const { low, high } = bounds(digits)
  return closing((low * denominator) / 100, (high * denominator) / 100, (x) => fits(x, denominator, digits))
}

/** Bases of which the numerator is that percentage; none when there are too many to help. */
export function candidateDenominators(numerator: number, digits: string): number[] {
  const { low, high } = bounds(digits)
  if (low <= 0 || numerator === 0) return []
  return closing((100 * numerator) / high, (100 * numerator) / low, (n) => fits(numerator, n, digits))
}

function bounds(digits: string): { low: number; high: number } {
  const stated = readDecimal(digits)
  const unit = 10 ** -decimalsOf(digits)
  return { low: stated - unit, high: stated + unit }
}

function closing(from: number, to: number, isRight: (count: number) => boolean): number[] {
  const first = Math.max(0, Math.floor(from))
  const width = Math.ceil(to) - first
  if (!(width < 4 * most)) return []
  const right = Array.from({ length: width + 1 }, (_, at) => first + at).filter(isRight)
  return right.length > most ? [] : right
}

function fits(numerator: number, denominator: number, digits: string): boolean {
  return (
    denominator > 0 &&
    numerator <= denominator &&
    checkPercent(numerator, denominator, digits).verdict === 'ok'
  )
}
