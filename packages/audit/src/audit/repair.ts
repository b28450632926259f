import { checkPercent } from '@vedich/metrics'

import type { ReportedFigure } from '../reported-figure.ts'
import { candidateDenominators, candidateNumerators } from './candidates.ts'
import { digitsOf } from './digits.ts'
import { checkSum, type SumCheck } from './sums.ts'

/** The one field to change, and what to. */
export interface Repair {
  readonly field: 'numerator' | 'denominator' | 'percent_text'
  readonly value: number | string
}

/**
 * The repair of a wrong figure: only when exactly one change of one field makes its arithmetic and every sum it stands
 * in close. Without sums a wrong percentage and a wrong count cannot be told apart, and nothing is suggested.
 */
export function repairOf(figure: ReportedFigure, sums: readonly SumCheck[]): Repair | null {
  const { numerator, denominator } = figure
  const digits = digitsOf(figure.percent_text)
  if (figure.verdict !== 'mismatch' || numerator === null || denominator === null || digits === null)
    return null
  const { expected } = checkPercent(numerator, denominator, digits)
  const repairs: Repair[] = [
    ...(expected === null ? [] : [{ field: 'percent_text', value: `${expected} %` } as const]),
    ...candidateNumerators(denominator, digits).map((value) => ({ field: 'numerator', value }) as const),
    ...candidateDenominators(numerator, digits).map((value) => ({ field: 'denominator', value }) as const),
  ]
  const own = sums.filter(({ total, parts }) => total === figure || parts.includes(figure))
  const good = repairs.filter((repair) => own.every((sum) => closesWith(sum, figure, repair)))
  return good.length === 1 ? (good[0] ?? null) : null
}

function closesWith({ total, parts }: SumCheck, figure: ReportedFigure, { field, value }: Repair): boolean {
  const mend = (one: ReportedFigure) => (one === figure ? { ...one, [field]: value } : one)
  return checkSum(mend(total), parts.map(mend)).outcome === 'adds_up'
}
