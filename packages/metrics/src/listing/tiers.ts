import { Query } from '@uwdata/mosaic-sql'
import { tier } from '@vedich/model/tables'
import { columnOf, source } from '../sql/source.ts'
import { inCampaign } from './in-campaign.ts'
import { field, listing } from './listing.ts'

/** The tiers of a campaign, the highest first. */
export function tiers(campaign: string) {
  const rows = Query.from(source(tier))
    .where(inCampaign(tier, campaign))
    .orderby(columnOf(tier, 'ordinal'), columnOf(tier, 'tier_id'))
  return listing(rows, {
    tier_id: field(tier, 'tier_id'),
    ordinal: field(tier, 'ordinal'),
    label_vi: field(tier, 'label_vi'),
    label_en: field(tier, 'label_en'),
  })
}
