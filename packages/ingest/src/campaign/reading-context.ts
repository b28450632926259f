import type { ReadingContext } from '../normalise/reader.ts'
import { categoryVocabulary } from '../normalise/category.ts'
import { statusVocabulary } from '../normalise/status.ts'
import { tierVocabulary } from '../normalise/tier.ts'
import type { ReadingRules } from './reading-rules.ts'

/** What the readers of a sheet need to know of its campaign; `moneyUnit` is dong per one in money columns. */
export function readingContext(campaign: ReadingRules, moneyUnit: number): ReadingContext {
  return {
    statuses: statusVocabulary(campaign.vocabulary.status),
    tiers: tierVocabulary(campaign.tiers),
    categories: categoryVocabulary(campaign.categories),
    moneyUnit,
    campaign: { first: campaign.start, last: campaign.end },
  }
}
