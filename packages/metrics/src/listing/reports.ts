import { asc, Query } from '@uwdata/mosaic-sql'
import { report } from '@vedich/model/tables'
import { columnOf, source } from '../sql/source.ts'
import { inCampaign } from './in-campaign.ts'
import { field, listing } from './listing.ts'

/** The published texts of a campaign, the earliest first; `body` is what was read, figures and all. */
export function reports(campaign: string) {
  const rows = Query.from(source(report))
    .where(inCampaign(report, campaign))
    .orderby(asc(columnOf(report, 'published_on'), false), columnOf(report, 'report_id'))
  return listing(rows, {
    report_id: field(report, 'report_id'),
    title: field(report, 'title'),
    published_on: field(report, 'published_on'),
    body: field(report, 'body'),
  })
}
