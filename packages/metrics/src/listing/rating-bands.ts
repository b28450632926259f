import { Query } from '@uwdata/mosaic-sql'
import { ratingBand } from '@vedich/model/tables'
import { columnOf, source } from '../sql/source.ts'
import { inCampaign } from './in-campaign.ts'
import { field, listing } from './listing.ts'

/** The bands that rates of a campaign are judged by: by metric, from the best to the worst. */
export function ratingBands(campaign: string) {
  const rows = Query.from(source(ratingBand))
    .where(inCampaign(ratingBand, campaign))
    .orderby(columnOf(ratingBand, 'metric_id'), columnOf(ratingBand, 'ordinal'))
  return listing(rows, {
    metric_id: field(ratingBand, 'metric_id'),
    band_id: field(ratingBand, 'band_id'),
    label_vi: field(ratingBand, 'label_vi'),
    label_en: field(ratingBand, 'label_en'),
    at_least: field(ratingBand, 'at_least'),
    minimum_n: field(ratingBand, 'minimum_n'),
    light: field(ratingBand, 'light'),
  })
}
