import type { Stretch } from '../text/sentences.ts'

/** "78,77 %", or a range "86-88%" whose lower end is `value`. */
export interface PercentToken extends Stretch {
  readonly type: 'percent'
  readonly value: number
  /** Upper end of a range. */
  readonly high: number | null
  /** Printed with a sign: a change, not a level. */
  readonly isSigned: boolean
  /** The digits without percent sign, as normal text. */
  readonly digits: string
}

/** "742/942 công trình", "40 trên 71", "hai phần ba". */
export interface FractionToken extends Stretch {
  readonly type: 'fraction'
  readonly numerator: number
  readonly denominator: number
  readonly noun: string | null
  /** Put together with a slash only: might be a date or an address. */
  readonly isBare: boolean
  /** A share of all, and no count of things: "3/4 số công trình". */
  readonly isShare: boolean
}

/** "942 công trình", or a bare "742". */
export interface CountToken extends Stretch {
  readonly type: 'count'
  readonly value: number
  readonly noun: string | null
}

export type Token = PercentToken | FractionToken | CountToken
