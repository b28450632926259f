import {
  and,
  column,
  eq,
  type ExprNode,
  FromClauseNode,
  isNotNull,
  join,
  literal,
  Query,
  type SelectQuery,
} from '@uwdata/mosaic-sql'
import type { Table } from '@vedich/model'
import * as tables from '@vedich/model/tables'
import { columnOf, source } from '../sql/source.ts'
import { textLiteral } from '../sql/text-literal.ts'
import { asOfDay, happenedBy } from './as-of.ts'
import { worksAsKnown } from './as-known.ts'
import type { AsOf, FactRequest, FactSource } from './fact-source.ts'
import { isStillRegistered } from './works.ts'

/**
 * One row per unit that had registered a work by the as-of date, and whether it had been commended by then.
 * What was known on an earlier day is kept of works only: a commendation counts from the day of its decision.
 */
export const units: FactSource = {
  columns: ['campaign', 'unit', 'parent', 'unit_kind', 'is_commended'],
  select(request) {
    const judged = join(
      new FromClauseNode(registered(request), 'registered'),
      new FromClauseNode(commended(request.asOf), 'commended'),
      { type: 'LEFT', on: and(same('campaign_id'), same('unit_id')) },
    )
    const columns = {
      campaign: column('campaign_id', 'registered'),
      unit: column('unit_id', 'registered'),
      is_commended: isNotNull(column('unit_id', 'commended')),
    }
    if (!request.columns.has('unit_kind') && !request.columns.has('parent'))
      return Query.from(judged).select(columns)
    const known = join(judged, source(tables.unit), {
      type: 'LEFT',
      on: and(
        eq(columnOf(tables.unit, 'campaign_id'), columns.campaign),
        eq(columnOf(tables.unit, 'unit_id'), columns.unit),
      ),
    })
    return Query.from(known).select({
      ...columns,
      parent: columnOf(tables.unit, 'parent'),
      unit_kind: columnOf(tables.unit, 'kind'),
    })
  },
}

/** In one campaign units are told apart by their own id alone, which takes a third of the time. */
function registered({ asOf, knownOn, campaign = null }: FactRequest): SelectQuery {
  const [id, unit] = [columnOf(tables.work, 'campaign_id'), columnOf(tables.work, 'unit_id')]
  const known = Query.from(dated(worksAsKnown(knownOn), tables.work, asOf))
    .distinct()
    .where(isStillRegistered)
    .where(asOf === null ? [] : happenedBy(columnOf(tables.work, 'registered_on'), asOfDay(asOf)))
  if (campaign === null) return known.select(id, unit)
  const only = textLiteral(campaign, 'campaign')
  const own = known.select({ unit_id: unit }).where(eq(id, only))
  return Query.from(new FromClauseNode(own, 'own')).select({ campaign_id: only, unit_id: column('unit_id') })
}

/** A person's commendation is not one of the unit that the person belongs to. */
function commended(asOf: AsOf | null): SelectQuery {
  return Query.from(dated(source(tables.award), tables.award, asOf))
    .distinct()
    .select(columnOf(tables.award, 'campaign_id'), columnOf(tables.award, 'unit_id'))
    .where(eq(columnOf(tables.award, 'recipient_kind'), literal('collective')))
    .where(asOf === null ? [] : happenedBy(columnOf(tables.award, 'decided_on'), asOfDay(asOf)))
}

/** A day of the campaign is told from the campaign's first. */
function dated(rows: FromClauseNode, table: Table, asOf: AsOf | null) {
  if (typeof asOf !== 'number') return rows
  return join(rows, source(tables.campaign), {
    type: 'LEFT',
    on: eq(columnOf(tables.campaign, 'campaign_id'), columnOf(table, 'campaign_id')),
  })
}

function same(name: 'campaign_id' | 'unit_id'): ExprNode {
  return eq(column(name, 'registered'), column(name, 'commended'))
}
