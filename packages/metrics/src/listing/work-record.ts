import { and, eq, join, Query, type SelectQuery } from '@uwdata/mosaic-sql'
import { optional } from '@vedich/model'
import { sourceFile, tier, unit, work } from '@vedich/model/tables'
import { columnOf, source } from '../sql/source.ts'
import { inCampaign } from './in-campaign.ts'
import { field } from './listing.ts'

/** The columns of a listed work: the record, the name of its unit, and the cell it was read from. */
export const workFields = {
  work_id: field(work, 'work_id'),
  title: field(work, 'title'),
  unit_id: field(work, 'unit_id'),
  unit_name: { column: optional('VARCHAR', unit.columns.name.about), from: columnOf(unit, 'name') },
  tier_id: field(work, 'tier_id'),
  category: field(work, 'category'),
  subcategory: field(work, 'subcategory'),
  location: field(work, 'location'),
  status: field(work, 'status'),
  status_text: field(work, 'status_text'),
  registered_on: field(work, 'registered_on'),
  started_on: field(work, 'started_on'),
  due_on: field(work, 'due_on'),
  completed_on: field(work, 'completed_on'),
  budget_vnd: field(work, 'budget_vnd'),
  note: field(work, 'note'),
  source_path: {
    column: optional('VARCHAR', sourceFile.columns.path.about),
    from: columnOf(sourceFile, 'path'),
  },
  source_sheet: field(work, 'source_sheet'),
  source_row: field(work, 'source_row'),
} as const

/** The works of a campaign beside their unit, tier and source file; one row per work. */
export function worksOf(campaign: string): SelectQuery {
  const inUnit = join(source(work), source(unit), {
    type: 'LEFT',
    on: and(
      eq(columnOf(unit, 'campaign_id'), columnOf(work, 'campaign_id')),
      eq(columnOf(unit, 'unit_id'), columnOf(work, 'unit_id')),
    ),
  })
  const inTier = join(inUnit, source(tier), {
    type: 'LEFT',
    on: and(
      eq(columnOf(tier, 'campaign_id'), columnOf(work, 'campaign_id')),
      eq(columnOf(tier, 'tier_id'), columnOf(work, 'tier_id')),
    ),
  })
  const inFile = join(inTier, source(sourceFile), {
    type: 'LEFT',
    on: eq(columnOf(sourceFile, 'source_file_id'), columnOf(work, 'source_file_id')),
  })
  return Query.from(inFile).where(inCampaign(work, campaign))
}

/** The same with nothing beside them, for what only counts them. */
export function worksAlone(campaign: string): SelectQuery {
  return Query.from(source(work)).where(inCampaign(work, campaign))
}
