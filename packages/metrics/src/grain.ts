import { add, cast, column, div, type ExprNode, floor, literal, mul, sub } from '@uwdata/mosaic-sql'
import { knownName } from './known-name.ts'
import { MetricError } from './metric-error.ts'
import { call } from './sql/call.ts'

/** Lengths of a period; weeks start on Monday (ISO 8601). */
export const grains = ['day', 'week', 'month', 'quarter', 'year'] as const

export type Grain = (typeof grains)[number]

/** What periods are cut from: the calendar, or the days of each campaign, its first day being 1. */
export const axes = ['calendar', 'campaign_day'] as const

export type Axis = (typeof axes)[number]

/** Campaigns have no months; their weeks start on day 1. */
const grainsOf: Readonly<Record<Axis, readonly Grain[]>> = {
  calendar: grains,
  campaign_day: ['day', 'week'],
}

/** @throws MetricError naming the grains that the axis has. */
export function parseGrain(text: string, axis: Axis = 'calendar'): Grain {
  const grain = grainsOf[axis].find((known) => known === text)
  if (grain) return grain
  const known = grains.some((name) => name === text)
  throw new MetricError(
    known ? `the axis ${axis} has no ${text}` : `unknown grain ${JSON.stringify(text)}`,
    grainsOf[axis],
  )
}

export function parseAxis(text: string): Axis {
  return knownName(axes, text, 'axis')
}

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
