import type { Lifetimes, Progress } from '@vedich/metrics'

import { workOut } from '../beside/work-out.ts'
import type { Register } from '../data/register.ts'
import type { Source } from '../data/source.ts'
import { daysBetween } from '../format/date.ts'
import type { AgesOutlook, Outlook } from './outlook.ts'
import type { TrendsAddress } from './trends-address.ts'

/** Everything the page of trends says, in numbers. */
export interface Trends {
  readonly address: TrendsAddress
  /** By week, up to the day of the page. */
  readonly weeks: Progress
  /** The same by day, for what is said in days. */
  readonly days: Progress
  /** By week, as a forecast of its day saw it, and where it saw completions go. */
  readonly past: Outlook
  /** The third model of that forecast: from the ages of the works that were open. */
  readonly ages: AgesOutlook
  /** How long works take, for each tier. */
  readonly curves: readonly Lifetimes[]
}

export async function loadTrends(
  source: Source,
  { campaign, asOf }: Register,
  address: TrendsAddress,
): Promise<Trends> {
  const { campaign_id: id, ended_on: deadline } = campaign
  const { tier, from } = address
  const where = { campaign: id, ...(tier === null ? {} : { tier }) }
  const horizon = daysBetween(from, deadline)
  const [weeks, days, past, ages, curves] = await workOut(
    source,
    ['progress', { where, asOf, grain: 'week' }],
    ['progress', { where, asOf, grain: 'day' }],
    ['outlook', { where, asOf: from, grain: 'week', deadline }],
    ['agesOutlook', { where, asOf: from, horizon }],
    ['lifetimes', { where: { campaign: id }, asOf, by: 'tier' }],
  )
  return { address, weeks, days, past, ages, curves }
}
