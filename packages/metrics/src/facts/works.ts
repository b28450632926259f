import {
  add,
  and,
  cast,
  column,
  eq,
  type ExprNode,
  FromClauseNode,
  join,
  literal,
  neq,
  Query,
} from '@uwdata/mosaic-sql'
import * as tables from '@vedich/model/tables'
import { call } from '../sql/call.ts'
import { dateLiteral } from '../sql/date.ts'
import { columnOf, source } from '../sql/source.ts'
import { asOfDay, happenedBy, statusAsOf } from './as-of.ts'
import { worksAsKnown } from './as-known.ts'
import type { FactRequest, FactSource } from './fact-source.ts'
import { lastDay } from './last-day.ts'
import { phaseDays } from './phase-days.ts'

const campaign = columnOf(tables.work, 'campaign_id')
const unit = columnOf(tables.work, 'unit_id')
const status = columnOf(tables.work, 'status')
const registeredOn = columnOf(tables.work, 'registered_on')

/**
 * One row per work registered by the as-of date, in its state on that day. `unit_key` tells the units of
 * different campaigns apart. `as_of` is NULL without an as-of date; `deadline` is then the day to be
 * late by. `campaign_day` is the day of the clock, the campaign's first day being 1. `new_unit` is what the unit has
 * become, `unit_group` all units that mergers and splits link with it; NULL where none did, and `new_unit` also where it
 * cannot be told.
 */
export const works: FactSource = {
  columns: Object.keys(
    expressions({ columns: new Set(), asOf: null, knownOn: null, withWithdrawn: true, clock: null }),
  ),
  select(request) {
    const all = Object.entries(expressions(request))
    const wanted = all.filter(([name]) => request.columns.has(name))
    // SELECT needs at least one column, also when all that is asked is how many rows there are.
    return Query.from(from(request))
      .select(Object.fromEntries(wanted.length === 0 ? all.slice(0, 1) : wanted))
      .where(request.asOf === null ? [] : happenedBy(registeredOn, asOfDay(request.asOf)))
      .where(request.withWithdrawn ? [] : isStillRegistered)
  },
}

/** A work that a later register left out is in no count, unless asked for by its status. */
export const isStillRegistered = neq(status, literal('withdrawn'))

function expressions({ asOf, lateBy = null, knownOn, clock }: FactRequest): Record<string, ExprNode> {
  const day = asOf === null ? null : asOfDay(asOf)
  return {
    campaign,
    tier: columnOf(tables.work, 'tier_id'),
    unit,
    parent: columnOf(tables.unit, 'parent'),
    unit_kind: columnOf(tables.unit, 'kind'),
    unit_group: columnOf(tables.workUnitMap, 'group_name'),
    new_unit: columnOf(tables.workUnitMap, 'new_name'),
    phase: column('phase_id', 'phase_day'),
    category: columnOf(tables.work, 'category'),
    subcategory: columnOf(tables.work, 'subcategory'),
    status: day === null ? status : statusAsOf(day),
    registered_on: registeredOn,
    started_on: columnOf(tables.work, 'started_on'),
    due_on: columnOf(tables.work, 'due_on'),
    completed_on: columnOf(tables.work, 'completed_on'),
    budget_vnd: columnOf(tables.work, 'budget_vnd'),
    known_on: columnOf(tables.work, 'known_on'),
    work_id: columnOf(tables.work, 'work_id'),
    unit_key: call('row', campaign, unit),
    as_of: day ?? cast(literal(null), 'DATE'),
    deadline: day ?? (lateBy === null ? lastDay(knownOn) : dateLiteral(lateBy)),
    campaign_day:
      clock === null ? cast(literal(null), 'BIGINT') : dayOfCampaign(columnOf(tables.work, clock)),
  }
}

function dayOfCampaign(date: ExprNode): ExprNode {
  return add(call('date_diff', literal('day'), columnOf(tables.campaign, 'started_on'), date), literal(1))
}

function from({ columns, asOf, lateBy = null, knownOn, clock }: FactRequest) {
  const work = worksAsKnown(knownOn)
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
  const known = withUnit(phased, columns)
  const needsCampaign =
    typeof asOf === 'number' ||
    (columns.has('deadline') && asOf === null && lateBy === null) ||
    columns.has('campaign_day')
  return needsCampaign
    ? join(known, source(tables.campaign), {
        type: 'LEFT',
        on: eq(columnOf(tables.campaign, 'campaign_id'), campaign),
      })
    : known
}

/** Joins what is known of the unit; both tables have at most one row for a work. */
function withUnit(works: FromNode, columns: ReadonlySet<string>): FromNode {
  const ofUnit =
    columns.has('unit_kind') || columns.has('parent')
      ? join(works, source(tables.unit), {
          type: 'LEFT',
          on: and(
            eq(columnOf(tables.unit, 'campaign_id'), campaign),
            eq(columnOf(tables.unit, 'unit_id'), unit),
          ),
        })
      : works
  if (!columns.has('unit_group') && !columns.has('new_unit')) return ofUnit
  return join(ofUnit, source(tables.workUnitMap), {
    type: 'LEFT',
    on: and(
      eq(columnOf(tables.workUnitMap, 'campaign_id'), campaign),
      eq(columnOf(tables.workUnitMap, 'work_id'), columnOf(tables.work, 'work_id')),
    ),
  })
}

type FromNode = Parameters<typeof join>[0]
