import { checkPercent } from '@vedich/metrics'

import type { FigureKind, Reading, Verdict } from '../reported-figure.ts'
import { readDecimal } from '../lexicon/number.ts'
import { fitsCountHedge, fitsHedge } from './hedge.ts'

export interface Claim extends Reading {
  /** Digits of the percentage as printed, without the sign. */
  readonly digits: string | null
  readonly kind: FigureKind
  readonly hedge: string | null
  /** The word that makes the numerator inexact, where it has one of its own. */
  readonly countHedge?: string | null
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
  countHedge = null,
  hasPlan,
  hasAlternatives,
}: Claim): Verdict {
  if (numerator !== null && denominator !== null) {
    if (denominator > 0 && numerator > denominator && !hasPlan) return 'impossible'
    if (digits === null) return 'not_checkable'
    const { verdict } = checkPercent(numerator, denominator, digits.replaceAll(' ', ''), { plan: hasPlan })
    if (verdict !== 'mismatch' && verdict !== 'truncated') return verdict
    if (hedge !== null && fitsHedge(numerator, denominator, digits, hedge)) return 'ok_hedged'
    return countHedge !== null && mayGive(numerator, denominator, digits, countHedge) ? 'ok_hedged' : verdict
  }
  if (kind === 'comparison' || digits === null) return 'not_checkable'
  return numerator !== null || denominator !== null || hasAlternatives ? 'base_unclear' : 'not_checkable'
}

/** "Gần 200 trong tổng số 268, khoảng 73 %": whether a count that its hedge allows gives the percentage. */
function mayGive(stated: number, denominator: number, digits: string, hedge: string): boolean {
  const near = Math.round((denominator * readDecimal(digits)) / 100)
  return [near - 1, near, near + 1].some(
    (count) =>
      fitsCountHedge(stated, count, hedge) && checkPercent(count, denominator, digits).verdict === 'ok',
  )
}
