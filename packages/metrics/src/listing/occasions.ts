import { Query } from '@uwdata/mosaic-sql'
import { occasion } from '@vedich/model/tables'
import { columnOf, source } from '../sql/source.ts'
import { inCampaign } from './in-campaign.ts'
import { field, listing } from './listing.ts'

/** The anniversaries that a campaign is held for, by day. */
export function occasions(campaign: string) {
  const rows = Query.from(source(occasion))
    .where(inCampaign(occasion, campaign))
    .orderby(columnOf(occasion, 'held_on'), columnOf(occasion, 'occasion_id'))
  return listing(rows, {
    occasion_id: field(occasion, 'occasion_id'),
    held_on: field(occasion, 'held_on'),
    label_vi: field(occasion, 'label_vi'),
    label_en: field(occasion, 'label_en'),
  })
}
