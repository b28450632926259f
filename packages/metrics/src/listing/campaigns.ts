import { Query } from '@uwdata/mosaic-sql'
import { required } from '@vedich/model'
import { campaign } from '@vedich/model/tables'
import { lastDay } from '../facts/last-day.ts'
import { columnOf, source } from '../sql/source.ts'
import { field, listing } from './listing.ts'

/** All campaigns, by their first day. `as_of`: the day that their figures speak of when none is asked for. */
export function campaigns() {
  const rows = Query.from(source(campaign)).orderby(
    columnOf(campaign, 'started_on'),
    columnOf(campaign, 'campaign_id'),
  )
  return listing(rows, {
    campaign_id: field(campaign, 'campaign_id'),
    name_vi: field(campaign, 'name_vi'),
    name_en: field(campaign, 'name_en'),
    organiser_vi: field(campaign, 'organiser_vi'),
    organiser_en: field(campaign, 'organiser_en'),
    started_on: field(campaign, 'started_on'),
    ended_on: field(campaign, 'ended_on'),
    as_of: { column: asOf, from: lastDay() },
    start_is_derived: field(campaign, 'start_is_derived'),
    resolutions: field(campaign, 'resolutions'),
    followed_by_vi: field(campaign, 'followed_by_vi'),
    followed_by_en: field(campaign, 'followed_by_en'),
    commendation_rule_vi: field(campaign, 'commendation_rule_vi'),
    commendation_rule_en: field(campaign, 'commendation_rule_en'),
    is_illustrative: field(campaign, 'is_illustrative'),
  })
}

const asOf = required('DATE', {
  vi: 'Ngày tính số liệu',
  en: 'As-of date',
})
