import type { WorkStatus } from '@vedich/model'

import type { DriftPolicy } from '../contract/check-contract.ts'
import type { CategorySpelling } from '../normalise/category.ts'
import type { TierSpelling } from '../normalise/tier.ts'

/** What of a campaign decides how a file is understood; travels as JSON. */
export interface ReadingRules {
  readonly id: string
  /** First and last day of the campaign. */
  readonly start: string
  readonly end: string
  readonly tiers: readonly TierSpelling[]
  readonly categories: readonly CategorySpelling[]
  readonly vocabulary: { readonly status: Readonly<Partial<Record<WorkStatus, readonly string[]>>> }
  readonly drift: DriftPolicy
}

/** The reading rules of a campaign, and nothing else of it. */
export function readingRules({
  id,
  start,
  end,
  tiers,
  categories,
  vocabulary,
  drift,
}: ReadingRules): ReadingRules {
  return {
    id,
    start,
    end,
    tiers: tiers.map(({ id: tier, label, synonyms }) => ({ id: tier, label, synonyms })),
    categories,
    vocabulary: { status: vocabulary.status },
    drift,
  }
}
