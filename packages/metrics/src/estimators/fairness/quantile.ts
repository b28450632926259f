/**
 * The quantile of sorted values at p, 0 to 1, interpolated as R's default type 7: at place 1 + (k - 1) p.
 * NaN when there are none. Hyndman & Fan (1996), The American Statistician 50:361.
 */
export function quantile(sorted: readonly number[], p: number): number {
  const place = (sorted.length - 1) * p
  const below = sorted[Math.floor(place)] ?? Number.NaN
  const above = sorted[Math.ceil(place)] ?? Number.NaN
  return below + (above - below) * (place - Math.floor(place))
}
