import {
  and,
  cast,
  column,
  eq,
  type ExprNode,
  FromClauseNode,
  join,
  literal,
  Query,
} from '@uwdata/mosaic-sql'
import { tables } from '@vedich/model'
import { call } from '../sql/call.ts'
import { dateLiteral } from '../sql/date.ts'
import { columnOf, source } from '../sql/source.ts'
import { happenedBy, statusAsOf } from './as-of.ts'
import type { FactRequest, FactSource } from './fact-source.ts'
import { phaseDays } from './phase-days.ts'

const campaign = columnOf(tables.work, 'campaign_id')
const unit = columnOf(tables.work, 'unit_id')
const registeredOn = columnOf(tables.work, 'registered_on')

/**
 * One row per work registered by the as-of date, in its state on that day. `unit_key` tells the units of
 * different campaigns apart. `as_of` is NULL without an as-of date; `deadline` is then the last day of the
 * campaign.
 */
export const works: FactSource = {
  columns: Object.keys(expressions({ columns: new Set(), asOf: null, clock: null })),
  select(request) {
    const all = Object.entries(expressions(request))
    const wanted = all.filter(([name]) => request.columns.has(name))
    // SELECT needs at least one column, also when all that is asked is how many rows there are.
    return Query.from(from(request))
      .select(Object.fromEntries(wanted.length === 0 ? all.slice(0, 1) : wanted))
      .where(request.asOf === null ? [] : happenedBy(registeredOn, request.asOf))
  },
}

function expressions({ asOf }: FactRequest): Record<string, ExprNode> {
  return {
    campaign,
    tier: columnOf(tables.work, 'tier_id'),
    unit,
    phase: column('phase_id', 'phase_day'),
    category: columnOf(tables.work, 'category'),
    status: asOf === null ? columnOf(tables.work, 'status') : statusAsOf(asOf),
    registered_on: registeredOn,
    due_on: columnOf(tables.work, 'due_on'),
    completed_on: columnOf(tables.work, 'completed_on'),
    unit_key: call('row', campaign, unit),
    as_of: asOf === null ? cast(literal(null), 'DATE') : dateLiteral(asOf),
    deadline: asOf === null ? columnOf(tables.campaign, 'ended_on') : dateLiteral(asOf),
  }
}

function from({ columns, asOf, clock }: FactRequest) {
  const work = source(tables.work)
  const phased =
    columns.has('phase') && clock !== null
      ? join(work, new FromClauseNode(phaseDays(), 'phase_day'), {
          type: 'LEFT',
          on: and(
            eq(column('campaign_id', 'phase_day'), campaign),
            eq(column('day', 'phase_day'), columnOf(tables.work, clock)),
          ),
        })
      : work
  return columns.has('deadline') && asOf === null
    ? join(phased, source(tables.campaign), {
        type: 'LEFT',
        on: eq(columnOf(tables.campaign, 'campaign_id'), campaign),
      })
    : phased
}
