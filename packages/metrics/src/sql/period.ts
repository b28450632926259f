import { add, cast, column, div, type ExprNode, floor, literal, mul, sub } from '@uwdata/mosaic-sql'
import type { Grain } from '../grain.ts'
import { call } from './call.ts'

/** First day of the period that a date falls in, as a DATE. */
export function periodOf(date: ExprNode, grain: Grain): ExprNode {
  return cast(call('date_trunc', literal(grain), date), 'DATE')
}

/** First day of the campaign's period that its day falls in: 1, 8, 15 … for weeks; before its start 0, -7 … */
export function campaignPeriodOf(grain: Grain): ExprNode {
  const day = column('campaign_day')
  if (grain === 'day') return day
  const weeks = floor(div(sub(day, literal(1)), literal(7)))
  return cast(add(mul(weeks, literal(7)), literal(1)), 'BIGINT')
}
