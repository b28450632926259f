import { cast, type ExprNode, literal } from '@uwdata/mosaic-sql'
import { MetricError } from './metric-error.ts'
import { call } from './sql/call.ts'

/** Lengths of a period; weeks start on Monday (ISO 8601). */
export const grains = ['day', 'week', 'month', 'quarter', 'year'] as const

export type Grain = (typeof grains)[number]

export function parseGrain(text: string): Grain {
  const grain = grains.find((known) => known === text)
  if (!grain) throw new MetricError(`unknown grain ${JSON.stringify(text)}`, grains)
  return grain
}

/** First day of the period that a date falls in, as a DATE. */
export function periodOf(date: ExprNode, grain: Grain): ExprNode {
  return cast(call('date_trunc', literal(grain), date), 'DATE')
}
