import { type Metric, metrics } from '@vedich/metrics'
import type { Register } from '../data/register.ts'
import { addDays, isDay } from '../format/date.ts'

/** What is held against what. */
export const kinds = ['tiers', 'phases', 'days', 'campaigns'] as const

export type Kind = (typeof kinds)[number]

export type Group = 'tier' | 'parent' | 'category' | 'subcategory' | 'phase'

/** What the page of comparisons shows. */
export interface CompareAddress {
  readonly of: Kind
  /** The side that is explained: a tier, a phase, a day or a campaign. */
  readonly a: string
  /** The side it is held against. */
  readonly b: string
  /** What may differ in its rates or in its share. */
  readonly by: Group
  readonly metric: string
}

export type Comparable = Pick<Register, 'asOf' | 'tiers' | 'phases' | 'campaigns' | 'choices'> & {
  readonly campaign: Pick<Register['campaign'], 'campaign_id' | 'started_on'>
}

/** Rates of works that have an interval. */
export const comparedMetrics: readonly Metric[] = metrics.filter(
  ({ kind, squares, additive, dimensions }) =>
    kind === 'proportion' && squares === undefined && additive && dimensions.includes('tier'),
)

const groupsOf: Readonly<Record<Kind, readonly Group[]>> = {
  tiers: ['category', 'subcategory', 'parent', 'phase'],
  phases: ['tier', 'category', 'subcategory', 'parent'],
  days: ['tier', 'category', 'subcategory', 'parent', 'phase'],
  campaigns: ['tier', 'category', 'subcategory'],
}

/** Days before the day of the figures on which the other side may stand. */
const before = [30, 90, 180]

/** Kinds of comparison that have two sides here; the days always have. */
export function kindsIn(register: Comparable): Kind[] {
  return kinds.filter((kind) => sidesOf(kind, register).length > 1)
}

/** What either side can be, the usual `a` first and the usual `b` second. */
export function sidesOf(kind: Kind, register: Comparable): string[] {
  const { asOf, tiers, phases, campaigns, campaign } = register
  if (kind === 'tiers') return tiers.map(({ tier_id }) => tier_id)
  if (kind === 'phases')
    return phases
      .filter(({ started_on }) => started_on <= asOf)
      .map(({ phase_id }) => phase_id)
      .toReversed()
  if (kind === 'campaigns') {
    const others = campaigns.map(({ campaign_id }) => campaign_id)
    return [...new Set([campaign.campaign_id, ...others])]
  }
  const ends = phases.map(({ ended_on }) => ended_on)
  const days = [...before.map((count) => addDays(asOf, -count)), ...ends]
  return [asOf, ...new Set(days.filter((day) => day < asOf && day >= campaign.started_on))].slice(0, 8)
}

/** What a kind of comparison can be split by; phases are those of the calendar, the rest must be in the records. */
export function groupsFor(
  kind: Kind,
  { choices, tiers }: Pick<Comparable, 'choices' | 'tiers'>,
): readonly Group[] {
  return groupsOf[kind].filter((group) =>
    group === 'tier' ? tiers.length > 1 : group === 'phase' || choices.includes(group),
  )
}

/** Cancelled works bear no day, so that nothing is told of how many there were on an earlier one. */
export function metricsFor(kind: Kind): readonly Metric[] {
  return kind === 'days' ? comparedMetrics.filter(({ id }) => id !== 'cancellation_rate') : comparedMetrics
}

/** Reads `of=tiers&a=city&b=grassroots&by=category&metric=on_time_rate`; what it does not know is left out. */
export function parseCompareAddress(params: URLSearchParams, register: Comparable): CompareAddress {
  const possible = kindsIn(register)
  const of = possible.find((kind) => kind === params.get('of')) ?? possible[0] ?? 'days'
  const sides = sidesOf(of, register)
  const a = sideIn(params.get('a'), of, sides, register) ?? sides[0] ?? register.asOf
  const b = sideIn(params.get('b'), of, sides, register) ?? sides.find((side) => side !== a) ?? a
  const groups = groupsFor(of, register)
  return {
    of,
    a,
    b,
    by: groups.find((group) => group === params.get('by')) ?? groups[0] ?? 'tier',
    metric: metricsFor(of).find(({ id }) => id === params.get('metric'))?.id ?? comparedMetrics[0]?.id ?? '',
  }
}

export function printCompareAddress({ of, a, b, by, metric }: CompareAddress): URLSearchParams {
  const params = new URLSearchParams({ of, a, b })
  if (by !== groupsOf[of][0]) params.set('by', by)
  if (metric !== comparedMetrics[0]?.id) params.set('metric', metric)
  return params
}

function sideIn(
  side: string | null,
  of: Kind,
  sides: readonly string[],
  { asOf, campaign }: Comparable,
): string | null {
  if (side === null) return null
  if (of !== 'days') return sides.includes(side) ? side : null
  return isDay(side) && side >= campaign.started_on && side <= asOf ? side : null
}
