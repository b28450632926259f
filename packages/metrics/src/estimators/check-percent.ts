import { type PercentText, readPercent } from './percent-text.ts'

/** What can be said of a printed percentage beside its counts. */
export type PercentVerdict = 'ok' | 'truncated' | 'mismatch' | 'impossible' | 'not_checkable'

/**
 * How the printed digits follow from the counts: nothing was cut off (`exact`), rounded half up or half to
 * even (`rounded`), cut off (`truncated`), always rounded up (`rounded_up`), in none of these ways (`none`).
 */
export type PercentRounding = 'exact' | 'rounded' | 'truncated' | 'rounded_up' | 'none'

export interface PercentCheck {
  readonly verdict: PercentVerdict
  readonly rounding: PercentRounding
  /** The right percentage, rounded half up, in the style of the printed one; NULL when there is none. */
  readonly expected: string | null
}

export interface PercentOptions {
  /** The denominator is a plan or target, which may be passed: more than 100 % is then possible. */
  readonly plan?: boolean
}

type Count = number | bigint | null

/**
 * Checks a printed percentage against the counts it was computed from. Works in whole numbers, for the digits
 * that were printed (`80,60 %` claims one more than `80,6 %`); rounded binary fractions would misjudge ties.
 *
 * `impossible`: the counts cannot be (negative, not whole, more than there are). `not_checkable`: a count or
 * the text is missing, unreadable, or the denominator is 0.
 */
export function checkPercent(
  numerator: Count,
  denominator: Count,
  percentText: string | null,
  { plan = false }: PercentOptions = {},
): PercentCheck {
  if (!isPossible(numerator) || !isPossible(denominator)) return without('impossible')
  if (numerator === null || denominator === null) return without('not_checkable')
  const x = BigInt(numerator)
  const n = BigInt(denominator)
  if (n === 0n) return without('not_checkable')
  if (x > n && !plan) return without('impossible')
  return readPercent(percentText ?? '')
    .map((reading) => compare(x, n, reading))
    .reduce<PercentCheck>(likelier, without('not_checkable'))
}

function isPossible(count: Count): boolean {
  return count === null || typeof count === 'bigint'
    ? (count ?? 0n) >= 0n
    : Number.isSafeInteger(count) && count >= 0
}

function without(verdict: 'impossible' | 'not_checkable'): PercentCheck {
  return { verdict, rounding: 'none', expected: null }
}

function compare(x: bigint, n: bigint, { digits, decimals, print }: PercentText): PercentCheck {
  const scaled = x * 100n * 10n ** BigInt(decimals)
  const truncated = scaled / n
  const rest = scaled % n
  const halfUp = truncated + (2n * rest >= n ? 1n : 0n)
  const halfEven = 2n * rest === n ? truncated + (truncated % 2n) : halfUp
  const expected = print(halfUp)
  if (digits === truncated && rest === 0n) return { verdict: 'ok', rounding: 'exact', expected }
  if (digits === halfUp || digits === halfEven) return { verdict: 'ok', rounding: 'rounded', expected }
  if (digits === truncated) return { verdict: 'truncated', rounding: 'truncated', expected }
  const rounding = digits === truncated + 1n ? 'rounded_up' : 'none'
  return { verdict: 'mismatch', rounding, expected }
}

const likelihood: readonly PercentVerdict[] = ['not_checkable', 'impossible', 'mismatch', 'truncated', 'ok']

/** Of two readings of one text, the one that agrees better; the first when neither does. */
function likelier(best: PercentCheck, next: PercentCheck): PercentCheck {
  return likelihood.indexOf(next.verdict) > likelihood.indexOf(best.verdict) ? next : best
}
