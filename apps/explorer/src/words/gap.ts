import { newcombe } from '@vedich/metrics'
import type { TierRow } from '../data/rates.ts'
import type { Tier } from '../data/register.ts'
import type { Language } from '../messages/language.ts'
import { countsWithRate } from './headline.ts'
import { tierName } from './tier-name.ts'

/** A gap that the sentence would state as 0.0 points is none. */
const leastGap = 0.0005

export interface GapWords {
  readonly sentence: string
  readonly interval: string
}

/** The gap between the slowest and the fastest tier; NULL when there are not two tiers with works. */
export function gapWords(
  rows: readonly TierRow[],
  tiers: readonly Tier[],
  language: Language,
): GapWords | null {
  const ranked = rows.filter((row) => row.value !== null).toSorted((a, b) => (a.value ?? 0) - (b.value ?? 0))
  const slow = ranked[0]
  const fast = ranked.at(-1)
  if (slow === undefined || fast === undefined || slow === fast) return null
  const gap = newcombe(slow.numerator, slow.denominator, fast.numerator, fast.denominator)
  if (gap.difference === null || gap.lower === null || gap.upper === null) return null
  const { messages, number } = language
  const names = {
    slow: tierName(slow.tier, tiers, language.code),
    fast: tierName(fast.tier, tiers, language.code),
    slowCounts: countsWithRate(slow, language),
    fastCounts: countsWithRate(fast, language),
  }
  const interval = messages.gap.interval({
    lower: number.signedPoints(gap.lower, 1),
    upper: number.signedPoints(gap.upper, 1),
  })
  return {
    sentence:
      Math.abs(gap.difference) < leastGap
        ? messages.gap.even(names)
        : messages.gap.slower({ ...names, points: number.points(gap.difference, 1) }),
    interval: gap.lower < 0 && gap.upper < 0 ? interval : `${interval} ${messages.gap.unclear}`,
  }
}
