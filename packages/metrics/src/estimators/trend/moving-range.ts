/** A moving range above this multiple of their mean is itself outside its limits (D4 for two points). */
const screen = 3.267

/**
 * The mean of the moving ranges |x[i] - x[i-1]|; screened, of those that are not above 3.267 times that mean
 * (once, Nelson 1982). NULL below two values.
 */
export function meanMovingRange(values: readonly number[], screened: boolean): number | null {
  const ranges = movingRanges(values)
  const all = mean(ranges)
  if (all === null || !screened) return all
  return mean(ranges.filter((range) => range <= screen * all))
}

/** Of two points in succession; one fewer than the values. */
export function movingRanges(values: readonly number[]): number[] {
  return values.slice(1).map((value, i) => Math.abs(value - (values[i] ?? value)))
}

export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
}
