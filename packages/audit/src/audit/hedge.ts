import { readDecimal } from '../lexicon/number.ts'
import { pattern } from '../lexicon/pattern.ts'

const atLeast = pattern('^(?:hơn|trên|khoảng hơn|more than|over|just over)$', 'u')
const atMost = pattern(
  '^(?:gần|dưới|không quá|ngót|chưa tới|chưa đến|chưa đầy|nearly|almost|under|just under|less than|fewer than)$',
  'u',
)

/**
 * Whether counts bear out a hedged percentage: "hơn 78 %" from 78 up to 79, "gần 80 %" from 70 up to 80, "khoảng 79 %"
 * within one step on either side. A step is one unit of the last digit that is not a closing zero.
 */
export function fitsHedge(numerator: number, denominator: number, digits: string, hedge: string): boolean {
  if (denominator <= 0) return false
  const stated = readDecimal(digits)
  const gap = (100 * numerator) / denominator - stated
  const step = stepOf(digits)
  if (atLeast.test(hedge)) return gap >= 0 && gap < step
  if (atMost.test(hedge)) return gap <= 0 && gap > -step
  return Math.abs(gap) <= step
}

/** The same for a count: "hơn 700" from 700 up to 800, "gần 750" from 740 up to 750. */
export function fitsCountHedge(stated: number, actual: number, hedge: string): boolean {
  const step = 10 ** (/0*$/u.exec(String(stated))?.[0].length ?? 0)
  const gap = actual - stated
  if (atLeast.test(hedge)) return gap >= 0 && gap < step
  if (atMost.test(hedge)) return gap <= 0 && gap > -step
  return Math.abs(gap) <= step
}

/**
 * The same for a share, against a rate from 0 to 1: "hơn 3/4" up to the next quarter, "gần 4/5" down by ten points, a share
 * without such a word within five.
 */
export function fitsShareHedge(
  numerator: number,
  denominator: number,
  rate: number,
  hedge: string | null,
): boolean {
  const gap = rate - numerator / denominator
  if (hedge !== null && atLeast.test(hedge)) return gap >= 0 && gap < 1 / denominator
  if (hedge !== null && atMost.test(hedge)) return gap <= 0 && gap >= -0.1
  return Math.abs(gap) <= 0.05
}

function stepOf(digits: string): number {
  const [, decimals = ''] = /[.,](\d+)$/u.exec(digits) ?? []
  if (decimals !== '') return 10 ** -decimals.length
  const zeros = /0*$/u.exec(digits)?.[0].length ?? 0
  return 10 ** Math.min(zeros, 1)
}
