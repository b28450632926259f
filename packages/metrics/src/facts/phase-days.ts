import { argmin, cast, column, days, Query, type SelectQuery, unnest } from '@uwdata/mosaic-sql'
import * as tables from '@vedich/model/tables'
import { call } from '../sql/call.ts'
import { columnOf, source } from '../sql/source.ts'

/**
 * One row per campaign and day that lies in a phase: `campaign_id, day, phase_id`.
 *
 * Days make an equality join out of a range join, and a day that two phases claim goes to the earlier one,
 * so that no work is ever counted twice.
 */
export function phaseDays(): SelectQuery {
  const first = columnOf(tables.phase, 'started_on')
  const last = columnOf(tables.phase, 'ended_on')
  const spread = Query.from(source(tables.phase)).select({
    campaign_id: columnOf(tables.phase, 'campaign_id'),
    phase_id: columnOf(tables.phase, 'phase_id'),
    ordinal: columnOf(tables.phase, 'ordinal'),
    day: cast(unnest(call('generate_series', first, last, days(1))), 'DATE'),
  })
  return Query.from({ spread })
    .select({
      campaign_id: column('campaign_id'),
      day: column('day'),
      phase_id: argmin(column('phase_id'), call('row', column('ordinal'), column('phase_id'))),
    })
    .groupby(column('campaign_id'), column('day'))
}
