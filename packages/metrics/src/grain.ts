import { knownName } from './known-name.ts'
import { MetricError } from './metric-error.ts'

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
