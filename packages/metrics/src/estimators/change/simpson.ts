import { type GroupCounts, pairGroups } from './group-counts.ts'
import { kitagawa } from './kitagawa.ts'

export interface Simpson {
  /** Overall rate of a minus that of b, -1 to 1. */
  readonly crude: number
  /** Mantel-Haenszel difference over the groups that both sides have; NULL when there is none such. */
  readonly adjusted: number | null
  /** Every group that both sides have leans one way (some may be level), the whole the other. */
  readonly strict: boolean
  /** The adjusted difference has the opposite sign of the crude one. */
  readonly reversed: boolean
  /** The mix of groups explains more of the gap than their rates: |mix| > |rate|. */
  readonly mixDominates: boolean
  /** Say so beside the comparison: it is reversed, or the mix dominates. */
  readonly alarm: boolean
}

/**
 * Whether comparing two overall rates misleads, because the sides have a different mix of groups. NULL when a side
 * has no works. Simpson (1951), J. R. Stat. Soc. B 13:238; Mantel-Haenszel risk difference: Greenland & Robins
 * (1985), Biometrics 41:55.
 * @throws MetricError (a RangeError) unless each 0 <= x <= n and each id is there once on its side.
 */
export function simpson(a: readonly GroupCounts[], b: readonly GroupCounts[]): Simpson | null {
  const split = kitagawa(a, b)
  if (split === null) return null
  const shared = pairGroups(a, b).filter((pair) => pair.a.n > 0 && pair.b.n > 0)
  // Cross products of whole counts: their sign is exact where that of a difference of quotients is not.
  const leans = shared.map((pair) => Math.sign(pair.a.x * pair.b.n - pair.b.x * pair.a.n))
  const crude = Math.sign(split.gap)
  const weights = shared.map((pair) => (pair.a.n * pair.b.n) / (pair.a.n + pair.b.n))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const adjusted =
    total === 0
      ? null
      : shared.reduce((sum, pair) => {
          return sum + (pair.a.x * pair.b.n - pair.b.x * pair.a.n) / (pair.a.n + pair.b.n)
        }, 0) / total
  const strict = crude !== 0 && leans.includes(-crude) && leans.every((lean) => lean === -crude || lean === 0)
  const reversed = adjusted !== null && Math.sign(adjusted) * crude === -1
  const mixDominates = Math.abs(split.mix) > Math.abs(split.rate)
  return { crude: split.gap, adjusted, strict, reversed, mixDominates, alarm: reversed || mixDominates }
}
