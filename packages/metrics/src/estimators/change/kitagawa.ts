import { type GroupCounts, type PairedGroup, pairGroups } from './group-counts.ts'

/** What one group contributes to the gap. Group terms add up to those of the whole. */
export interface KitagawaGroup {
  readonly id: string
  /** x / n, 0 to 1; NULL on a side without works. */
  readonly rateA: number | null
  readonly rateB: number | null
  /** Share of the side's works, 0 to 1. */
  readonly shareA: number
  readonly shareB: number
  /** (rate a - rate b) × mean share. */
  readonly rate: number
  /** (share a - share b) × mean rate. Not to be read alone: its sign depends on the overall level. */
  readonly mix: number
  /** (share a - share b) × (mean rate - mean of the overall rates): the mix term that may be read. */
  readonly mixFromMean: number
}

export interface Kitagawa {
  /** Overall rate of a minus that of b, -1 to 1: the sum of the next two. */
  readonly gap: number
  /** The part due to different rates in the groups. */
  readonly rate: number
  /** The part due to a different mix of groups. */
  readonly mix: number
  readonly groups: readonly KitagawaGroup[]
}

/**
 * Splits the gap between two rates into what groups do differently and which groups there are, exactly and without
 * an interaction left over. To explain a change, a is now and b before. A group that one side lacks borrows the
 * other's rate, so that it counts as mix only. NULL when a side has no works.
 * Kitagawa (1955), J. Am. Stat. Assoc. 50:1168.
 * @throws MetricError (a RangeError) unless each 0 <= x <= n and each id is there once on its side.
 */
export function kitagawa(a: readonly GroupCounts[], b: readonly GroupCounts[]): Kitagawa | null {
  const pairs = pairGroups(a, b)
  const [all, other] = [totalOf(a), totalOf(b)]
  if (all.n === 0 || other.n === 0) return null
  const middle = (all.x / all.n + other.x / other.n) / 2
  const groups = pairs.map((pair) => termsOf(pair, all.n, other.n, middle))
  return {
    gap: all.x / all.n - other.x / other.n,
    rate: groups.reduce((sum, group) => sum + group.rate, 0),
    mix: groups.reduce((sum, group) => sum + group.mix, 0),
    groups,
  }
}

function totalOf(groups: readonly GroupCounts[]): { x: number; n: number } {
  return groups.reduce((sum, { x, n }) => ({ x: sum.x + x, n: sum.n + n }), { x: 0, n: 0 })
}

function termsOf({ id, a, b }: PairedGroup, allA: number, allB: number, middle: number): KitagawaGroup {
  const rateA = a.n === 0 ? null : a.x / a.n
  const rateB = b.n === 0 ? null : b.x / b.n
  const [hereA, hereB] = [rateA ?? rateB ?? 0, rateB ?? rateA ?? 0]
  const [shareA, shareB] = [a.n / allA, b.n / allB]
  const mean = (hereA + hereB) / 2
  return {
    id,
    rateA,
    rateB,
    shareA,
    shareB,
    rate: ((hereA - hereB) * (shareA + shareB)) / 2,
    mix: (shareA - shareB) * mean,
    mixFromMean: (shareA - shareB) * (mean - middle),
  }
}
