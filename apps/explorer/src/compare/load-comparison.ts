import {
  compare,
  type Comparison,
  findMetric,
  type Scope,
  tiers,
  trend,
  type TrendSeries,
} from '@vedich/metrics'
import { dayScope, type Register, type Tier } from '../data/register.ts'
import type { Source } from '../data/source.ts'
import { daysBetween } from '../format/date.ts'
import type { CompareAddress } from './compare-address.ts'

/** Everything the page of comparisons says, in numbers. */
export interface Compared {
  readonly address: CompareAddress
  readonly comparison: Comparison
  /** The day of the campaign on which two campaigns are compared; NULL for other comparisons. */
  readonly campaignDay: number | null
  /** Completed works that bear no day of it, and so count on every day; 0 where no earlier day is compared. */
  readonly undated: number
  /** Works completed by week of the campaign, for two campaigns. */
  readonly course: readonly TrendSeries[]
  /** Of the campaign, and of the other one where two are compared. */
  readonly tiers: readonly Tier[]
}

export async function loadComparison(
  source: Source,
  register: Register,
  address: CompareAddress,
): Promise<Compared> {
  const { of, a, b, by, metric } = address
  const day = of === 'campaigns' ? sharedDay(register, a, b) : null
  const scope = (side: string) => scopeOf(register, address, side, day)
  const other = [a, b].find((id) => id !== register.campaign.campaign_id)
  const [comparison, course, otherTiers, undated] = await Promise.all([
    source.ask(compare(findMetric(metric), { a: scope(a), b: scope(b), by })),
    day === null ? [] : source.ask(courseOf([a, b], day)),
    day === null || other === undefined ? [] : source.list(tiers(other)),
    metric === 'completion_rate' && (of === 'days' || of === 'campaigns')
      ? undatedIn(source, of === 'days' ? [register.campaign.campaign_id] : [a, b])
      : 0,
  ])
  return {
    address,
    comparison,
    campaignDay: day,
    undated,
    course,
    tiers: [...register.tiers, ...otherTiers],
  }
}

function scopeOf(register: Register, { of }: CompareAddress, side: string, day: number | null): Scope {
  const { campaign_id: campaign } = register.campaign
  if (of === 'days') return { where: { campaign }, asOf: side }
  if (of === 'campaigns') return { where: { campaign: side }, asOf: day ?? register.asOf }
  return { where: { campaign, [of === 'tiers' ? 'tier' : 'phase']: side }, ...dayScope(register) }
}

/** The last day, counted from the first of each, that the registers of both campaigns tell of and both have seen. */
export function sharedDay({ campaigns }: Pick<Register, 'campaigns'>, a: string, b: string): number {
  const days = campaigns
    .filter(({ campaign_id }) => campaign_id === a || campaign_id === b)
    .map(
      ({ started_on, ended_on, as_of }) => daysBetween(started_on, as_of < ended_on ? as_of : ended_on) + 1,
    )
  return Math.max(1, Math.min(...days))
}

async function undatedIn(source: Source, campaigns: readonly string[]): Promise<number> {
  const where = { campaign: [...campaigns] }
  const [series] = await source.ask(trend(findMetric('works_completed'), { where, grain: 'year' }))
  return series?.undated?.numerator ?? 0
}

function courseOf(campaigns: readonly string[], day: number) {
  return trend(findMetric('works_completed'), {
    where: { campaign: [...campaigns] },
    asOf: day,
    grain: 'week',
    axis: 'campaign_day',
    by: 'campaign',
    cumulative: true,
  })
}
