import { Query } from '@uwdata/mosaic-sql'
import { award } from '@vedich/model/tables'
import { columnOf, source } from '../sql/source.ts'
import { inCampaign } from './in-campaign.ts'
import { field, listing } from './listing.ts'

/** Everyone the campaign commended, in the order of the list it was read from. */
export function awards(campaign: string) {
  const rows = Query.from(source(award))
    .where(inCampaign(award, campaign))
    .orderby(columnOf(award, 'source_row'), columnOf(award, 'award_id'))
  return listing(rows, {
    award_id: field(award, 'award_id'),
    unit_id: field(award, 'unit_id'),
    recipient: field(award, 'recipient'),
    recipient_kind: field(award, 'recipient_kind'),
    form: field(award, 'form'),
    issuer: field(award, 'issuer'),
    decided_on: field(award, 'decided_on'),
  })
}
