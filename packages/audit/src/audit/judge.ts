import { checkPercent } from '@vedich/metrics'

import type { FigureKind, Reading, Verdict } from '../reported-figure.ts'
import { fitsHedge } from './hedge.ts'

export interface Claim extends Reading {
  /** Digits of the percentage as printed, without the sign. */
  readonly digits: string | null
  readonly kind: FigureKind
  readonly hedge: string | null
  /** The base is a plan, which may be passed. */
  readonly hasPlan: boolean
  /** The text offers more than one base. */
  readonly hasAlternatives: boolean
}

/** What arithmetic alone says of a figure. A change or gap has no base in the text: it cannot be checked. */
export function judge({
  numerator,
  denominator,
  digits,
  kind,
  hedge,
  hasPlan,
  hasAlternatives,
}: Claim): Verdict {
  if (numerator !== null && denominator !== null) {
    if (denominator > 0 && numerator > denominator && !hasPlan) return 'impossible'
    if (digits === null) return 'not_checkable'
    const { verdict } = checkPercent(numerator, denominator, digits.replaceAll(' ', ''), { plan: hasPlan })
    const isHedged = hedge !== null && (verdict === 'mismatch' || verdict === 'truncated')
    return isHedged && fitsHedge(numerator, denominator, digits, hedge) ? 'ok_hedged' : verdict
  }
  if (kind === 'comparison' || digits === null) return 'not_checkable'
  return numerator !== null || denominator !== null || hasAlternatives ? 'base_unclear' : 'not_checkable'
}
