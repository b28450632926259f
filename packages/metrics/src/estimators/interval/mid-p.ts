import { type IntervalOptions, tailProbability } from '../level.ts'
import { proportionCounts } from '../proportion-counts.ts'
import { betaLogDensity, betaLogTails } from '../special/beta.ts'
import { logistic } from '../special/logistic.ts'
import { solveRising } from '../special/solve-rising.ts'
import type { Interval } from '../wilson.ts'

/**
 * The mid-P interval of the proportion x of n, 0 to 1: the rates at which P(X > x) + ½ P(X = x), or the same
 * below x, is α/2. Narrower than Clopper-Pearson; covers the level on average, not always. Exactly 0 below when
 * x = 0, exactly 1 above when x = n; NULLs when n = 0 or a count is NULL; weighted counts need not be whole.
 * Lancaster (1961), J. Am. Stat. Assoc. 56:223; Berry & Armitage (1995), The Statistician 44:417.
 * @throws MetricError (a RangeError) unless 0 <= x <= n, both finite, and 0 < level < 1.
 */
export function midP(x: number | null, n: number | null, { level = 0.95 }: IntervalOptions = {}): Interval {
  const tail = tailProbability(level)
  const counts = proportionCounts(x, n)
  if (counts === null) return { lower: null, upper: null }
  const open = counts.n - counts.x
  return {
    lower: logistic(lowerLogit(counts.x, open, tail)),
    upper: logistic(-lowerLogit(open, counts.x, tail)),
  }
}

/** Logit of the rate at which so many done and so many open are met or exceeded with the tail probability. */
function lowerLogit(done: number, open: number, tail: number): number {
  if (done === 0) return -Infinity
  if (open === 0) {
    const logRate = Math.log(2 * tail) / done
    return logRate - Math.log(-Math.expm1(logRate))
  }
  return solveRising(
    (u) => {
      const p = logistic(u)
      const q = logistic(-u)
      const atLeast = Math.exp(betaLogTails(p, q, done, open + 1).lower)
      const above = Math.exp(betaLogTails(p, q, done + 1, open).lower)
      const slope =
        Math.exp(betaLogDensity(p, q, done, open + 1)) + Math.exp(betaLogDensity(p, q, done + 1, open))
      return { value: Math.log((atLeast + above) / 2 / tail), slope: slope / (atLeast + above) }
    },
    Math.log(done / open),
  )
}
