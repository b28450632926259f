import { eq, literal, max, Query, ScalarSubqueryNode } from '@uwdata/mosaic-sql'
import { optional, tables } from '@vedich/model'
import { columnOf, source } from '../sql/source.ts'
import { field, listing } from './listing.ts'

const { campaign, sourceFile } = tables

/** All campaigns, by their first day. */
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
    recorded_until: { column: recordedUntil, from: new ScalarSubqueryNode(lastKnownDay) },
    start_is_derived: field(campaign, 'start_is_derived'),
    resolutions: field(campaign, 'resolutions'),
    followed_by_vi: field(campaign, 'followed_by_vi'),
    followed_by_en: field(campaign, 'followed_by_en'),
    commendation_rule_vi: field(campaign, 'commendation_rule_vi'),
    commendation_rule_en: field(campaign, 'commendation_rule_en'),
    is_illustrative: field(campaign, 'is_illustrative'),
  })
}

const recordedUntil = optional('DATE', {
  vi: 'Ngày muộn nhất mà sổ đăng ký nói tới',
  en: 'Last day that its registers tell of',
})

/** The as-of date of the latest register, or the day it was read. */
const lastKnownDay = Query.from(source(sourceFile))
  .select({ day: max(columnOf(sourceFile, 'known_on')) })
  .where(
    eq(columnOf(sourceFile, 'role'), literal('register')),
    eq(columnOf(sourceFile, 'campaign_id'), columnOf(campaign, 'campaign_id')),
  )
