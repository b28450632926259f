import { findMetric, query } from '@vedich/metrics'

import { type Comparison, compare, type Counts } from '../data/published.ts'
import type { Register } from '../data/register.ts'
import type { Source } from '../data/source.ts'

/** What the register said of a published figure's day when it was published. */
export interface KnownThen {
  /** YYYY-MM-DD */
  readonly day: string
  readonly comparison: Comparison
}

/**
 * A published figure against what was known when it was published, as the audit holds it. NULL where the register says
 * the same today, or knew nothing yet.
 */
export async function loadKnownThen(
  source: Source,
  { campaign, asOf }: Register,
  { figure, recorded }: Comparison,
): Promise<KnownThen | null> {
  const day = figure.published_on ?? figure.as_of
  if (day === null || figure.metric_id === null) return null
  const [row] = await source.measure(
    query(findMetric(figure.metric_id), {
      where: { campaign: campaign.campaign_id },
      asOf: figure.as_of ?? asOf,
      knownOn: day,
    }),
  )
  const then: Counts = { numerator: row?.numerator ?? 0, denominator: row?.denominator ?? 0 }
  const isSame = then.numerator === recorded.numerator && then.denominator === recorded.denominator
  return isSame || then.denominator === 0 ? null : { day, comparison: compare(figure, then) }
}
