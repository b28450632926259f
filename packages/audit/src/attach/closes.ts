import { checkPercent } from '@vedich/metrics'

import type { PercentToken } from '../token/token.ts'

/** Whether counts give a percentage at its printed precision, rounded or cut off. More than all needs a plan. */
export function closes(numerator: number, denominator: number, { digits, high }: PercentToken): boolean {
  if (high !== null) return false
  const { verdict } = checkPercent(numerator, denominator, digits.replaceAll(' ', ''), {
    plan: numerator > denominator,
  })
  return verdict === 'ok' || verdict === 'truncated'
}
