import { eq, type ExprNode, literal, max, Query, ScalarSubqueryNode } from '@uwdata/mosaic-sql'
import { core } from '@vedich/model'
import { call } from '../sql/call.ts'
import { dateLiteral } from '../sql/date.ts'
import { columnOf, source } from '../sql/source.ts'

const { campaign, sourceFile } = core

/**
 * The day that figures speak of when none is asked for, as a DATE, of the `campaign` in the FROM clause: the last that
 * its registers tell of, no later than its own last day or the day that is asked to be known. What became of a work
 * since, nobody knows.
 *
 * A register tells of its as-of date, or of the day it was read.
 */
export function lastDay(knownOn: string | null = null): ExprNode {
  const told = Query.from(source(sourceFile))
    .select({ day: max(columnOf(sourceFile, 'known_on')) })
    .where(
      eq(columnOf(sourceFile, 'role'), literal('register')),
      eq(columnOf(sourceFile, 'campaign_id'), columnOf(campaign, 'campaign_id')),
    )
  const end = columnOf(campaign, 'ended_on')
  const known = knownOn === null ? [] : [dateLiteral(knownOn)]
  return call('least', end, call('coalesce', new ScalarSubqueryNode(told), end), ...known)
}
