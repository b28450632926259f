import { Query } from '@uwdata/mosaic-sql'
import { phase } from '@vedich/model/tables'
import { columnOf, source } from '../sql/source.ts'
import { inCampaign } from './in-campaign.ts'
import { field, listing } from './listing.ts'

/** The phases of a campaign, in their order. */
export function phases(campaign: string) {
  const rows = Query.from(source(phase))
    .where(inCampaign(phase, campaign))
    .orderby(columnOf(phase, 'ordinal'), columnOf(phase, 'phase_id'))
  return listing(rows, {
    phase_id: field(phase, 'phase_id'),
    ordinal: field(phase, 'ordinal'),
    label_vi: field(phase, 'label_vi'),
    label_en: field(phase, 'label_en'),
    started_on: field(phase, 'started_on'),
    ended_on: field(phase, 'ended_on'),
  })
}
