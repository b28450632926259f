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
import { tables } from '@vedich/model'
import { columnOf, source } from '../sql/source.ts'
import { happenedBy } from './as-of.ts'
import type { FactSource } from './fact-source.ts'

/**
 * One row per unit that had registered a work by the as-of date, and whether it had been commended by then.
 */
export const units: FactSource = {
  columns: ['campaign', 'unit', 'is_commended'],
  select({ asOf }) {
    return Query.from(
      join(
        new FromClauseNode(registered(asOf), 'registered'),
        new FromClauseNode(commended(asOf), 'commended'),
        {
          type: 'LEFT',
          on: and(same('campaign_id'), same('unit_id')),
        },
      ),
    ).select({
      campaign: column('campaign_id', 'registered'),
      unit: column('unit_id', 'registered'),
      is_commended: isNotNull(column('unit_id', 'commended')),
    })
  },
}

function registered(asOf: string | null): SelectQuery {
  return Query.from(source(tables.work))
    .distinct()
    .select(columnOf(tables.work, 'campaign_id'), columnOf(tables.work, 'unit_id'))
    .where(asOf === null ? [] : happenedBy(columnOf(tables.work, 'registered_on'), asOf))
}

/** A person's commendation is not one of the unit that the person belongs to. */
function commended(asOf: string | null): SelectQuery {
  return Query.from(source(tables.award))
    .distinct()
    .select(columnOf(tables.award, 'campaign_id'), columnOf(tables.award, 'unit_id'))
    .where(eq(columnOf(tables.award, 'recipient_kind'), literal('collective')))
    .where(asOf === null ? [] : happenedBy(columnOf(tables.award, 'decided_on'), asOf))
}

function same(name: 'campaign_id' | 'unit_id'): ExprNode {
  return eq(column(name, 'registered'), column(name, 'commended'))
}
