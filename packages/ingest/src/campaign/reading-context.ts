import type { ReadingContext } from '../normalise/reader.ts'
import { statusVocabulary } from '../normalise/status.ts'
import { tierVocabulary } from '../normalise/tier.ts'
import type { Campaign } from './load.ts'

/** What the readers of a sheet need to know of its campaign; `moneyUnit` is dong per one in money columns. */
export function readingContext(campaign: Campaign, moneyUnit: number): ReadingContext {
  return {
    statuses: statusVocabulary(campaign.vocabulary.status),
    tiers: tierVocabulary(campaign.tiers),
    moneyUnit,
    campaign: { first: campaign.start, last: campaign.end },
  }
}
