import { Query } from '@uwdata/mosaic-sql'
import { unit } from '@vedich/model/tables'
import { columnOf, source } from '../sql/source.ts'
import { inCampaign } from './in-campaign.ts'
import { field, listing } from './listing.ts'

/** The units of a campaign, by name. */
export function unitNames(campaign: string) {
  const rows = Query.from(source(unit))
    .where(inCampaign(unit, campaign))
    .orderby(columnOf(unit, 'name'), columnOf(unit, 'unit_id'))
  return listing(rows, {
    unit_id: field(unit, 'unit_id'),
    name: field(unit, 'name'),
    kind: field(unit, 'kind'),
    parent: field(unit, 'parent'),
  })
}
