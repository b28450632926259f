import { requireFinite } from './require-finite.ts'

export interface ChangePoint {
  /** Values before the change: it lies between value `at` and the next, counted from 1. The first if tied. */
  readonly at: number
  /** max |U|. */
  readonly statistic: number
  /** Two-sided, approximate (good below 0.5), at most 1. */
  readonly p: number
  /** Fewer than 20 values: take the date for a hint. */
  readonly caution: boolean
}

/**
 * Did the level change once, and when? Pettitt's rank test, with mean ranks for ties:
 * U[k] = 2 Σ r[i] - k (n + 1) over the first k values, p = 2 exp(-6 max|U|² / (n³ + n²)). It finds a point in
 * any series: look at p first. NULL below two values or when all are equal.
 * Pettitt (1979), Applied Statistics 28:126; as R's trend::pettitt.test.
 * @throws MetricError on a value that is not finite.
 */
export function pettitt(values: readonly number[]): ChangePoint | null {
  requireFinite(values)
  const n = values.length
  const ranks = meanRanks(values)
  let [at, largest, u] = [0, 0, 0]
  for (const [i, rank] of ranks.entries()) {
    u += 2 * rank - (n + 1)
    if (Math.abs(u) > largest) [at, largest] = [i + 1, Math.abs(u)]
  }
  if (at === 0) return null
  const p = Math.min(1, 2 * Math.exp((-6 * largest ** 2) / (n ** 3 + n ** 2)))
  return { at, statistic: largest, p, caution: n < 20 }
}

/** 1 for the smallest; equal values share the mean of their ranks. */
function meanRanks(values: readonly number[]): number[] {
  const sorted = values.toSorted((a, b) => a - b)
  const places = new Map<number, { first: number; last: number }>()
  for (const [i, value] of sorted.entries()) {
    const place = places.get(value)
    if (place) place.last = i
    else places.set(value, { first: i, last: i })
  }
  return values.map((value) => {
    const { first, last } = places.get(value) ?? { first: 0, last: 0 }
    return (first + last) / 2 + 1
  })
}
