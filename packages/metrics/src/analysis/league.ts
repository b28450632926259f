import { aggregatesOf, betaBinomialMoments } from '../estimators/fairness/beta-binomial-moments.ts'
import { funnel, type Funnel, type FunnelFlag } from '../estimators/fairness/funnel.ts'
import { benjaminiHochberg } from '../estimators/fairness/multiplicity.ts'
import { atLeastOneWork, type BetaPrior } from '../estimators/fairness/prior.ts'
import { ranks, type UnitRank } from '../estimators/fairness/ranks.ts'
import { shrink } from '../estimators/fairness/shrink.ts'
import { indirect, type IndirectlyStandardised } from '../estimators/fairness/standardise-indirect.ts'
import type { UnitCounts } from '../estimators/fairness/unit-counts.ts'
import { binomialPmf, binomialTails } from '../estimators/special/binomial.ts'
import { type Interval, wilson } from '../estimators/wilson.ts'
import type { Metric } from '../metric.ts'
import { MetricError } from '../metric-error.ts'
import type { MetricRow } from '../metric-row.ts'
import { query } from '../query.ts'
import type { Scope } from '../query-spec.ts'
import { answered, type Question } from '../question.ts'
import { groupRows } from './group-rows.ts'

export interface LeagueSpec extends Scope {
  /** What is compared; units by default. */
  readonly by?: string
  /** Peers are compared within the values of this dimension, such as `tier`; by default all with all. */
  readonly within?: string
  /** Places that count as the top; a quarter of the peers by default. */
  readonly top?: number
  /** Posterior draws behind the ranks; 2000 by default, fewer when thousands of units must be ranked at once. */
  readonly draws?: number
}

export interface LeagueUnit extends UnitCounts, Interval {
  /** x / n with Wilson's limits, 0 to 1; NULL when n = 0. */
  readonly rate: number | null
  /** The rate drawn towards its peers' as far as its size warrants, with its interval. */
  readonly shrunken: { readonly rate: number | null } & Interval
  /** Place among its peers, never to be shown without its interval; NULL where no peer has works. */
  readonly rank: Omit<UnitRank, 'id'> | null
  /** Where it lies in the funnel, by chance alone and with the variance between peers allowed for. */
  readonly flag: FunnelFlag | null
  readonly adjustedFlag: FunnelFlag | null
  /** Two-sided mid-P of its rate being the peers', and the same adjusted by Benjamini and Hochberg. */
  readonly p: number | null
  readonly adjustedP: number | null
}

/** Peers: the units of one tier, or all. */
export interface LeagueGroup {
  /** Value of `within`; NULL without one. */
  readonly group: string | null
  readonly prior: BetaPrior | null
  readonly funnel: Pick<Funnel, 'centre' | 'expectedFlags' | 'overdispersion'>
  readonly units: readonly LeagueUnit[]
}

export interface League {
  readonly groups: readonly LeagueGroup[]
  /** Each unit over all groups, held against what the groups' own rates would have given it. */
  readonly standardised: readonly ({ readonly id: string } & IndirectlyStandardised)[]
}

/**
 * The league table of a rate that does not blame small units for chance: funnel, shrunken rates and ranks with
 * their uncertainty among peers, and rates standardised over the tiers a unit works in. Select one campaign. A
 * unit without a name has the id ''.
 * @throws MetricError when the metric is no plain rate, or has no such dimension.
 */
export function league(
  metric: Metric,
  { by = 'unit', within, top, draws, ...scope }: LeagueSpec = {},
): Question<League> {
  if (metric.kind !== 'proportion' || metric.squares !== undefined) {
    throw new MetricError(`${metric.id} is no rate of counts, so it has no league`)
  }
  const drawn = {
    ...(top === undefined ? {} : { top }),
    ...(draws === undefined ? {} : { draws }),
  }
  const counts = query(metric, { ...scope, by: within === undefined ? [by] : [within, by] })
  return answered(counts, (rows) => {
    const groups = groupRows(rows, (row) => (within === undefined ? null : valueOf(row, within)))
    const peers = [...groups].map(([group, members]) => ({
      group,
      units: members.map((row) => countsOf(row, by)),
    }))
    return {
      groups: peers.map(({ group, units }) => judged(group, units, drawn)),
      standardised: standardised(peers.map(({ units }) => units)),
    }
  })
}

function countsOf(row: MetricRow, by: string): UnitCounts {
  return { id: valueOf(row, by) ?? '', x: row.numerator, n: row.denominator ?? 0 }
}

function valueOf(row: MetricRow, dimension: string): string | null {
  const value = Object.entries(row).find(([name]) => name === dimension)?.[1]
  return typeof value === 'string' ? value : null
}

function judged(
  group: string | null,
  units: readonly UnitCounts[],
  drawn: Pick<LeagueSpec, 'top' | 'draws'>,
): LeagueGroup {
  const moments = betaBinomialMoments(aggregatesOf(units))
  const { prior, units: shrunken } = shrink(units, { prior: moments && atLeastOneWork(moments) })
  const { units: flagged, centre, ...shape } = funnel(units)
  const places = ranks(units, { prior, ...drawn })
  const p = units.map(({ x, n }) => chanceOfRate(x, n, centre))
  const adjustedP = benjaminiHochberg(p)
  return {
    group,
    prior,
    funnel: { centre, ...shape },
    units: units.map(({ id, x, n }, i) => ({
      id,
      x,
      n,
      rate: n === 0 ? null : x / n,
      ...wilson(x, n),
      shrunken: {
        rate: shrunken[i]?.shrunken ?? null,
        lower: shrunken[i]?.lower ?? null,
        upper: shrunken[i]?.upper ?? null,
      },
      rank: rankOf(places[i]),
      flag: flagged[i]?.flag ?? null,
      adjustedFlag: flagged[i]?.adjustedFlag ?? null,
      p: p[i] ?? null,
      adjustedP: adjustedP[i] ?? null,
    })),
  }
}

function rankOf(place: UnitRank | undefined): LeagueUnit['rank'] {
  if (place === undefined) return null
  const { id: _, ...rank } = place
  return rank
}

/** Half the probability of what was seen is left out on each side: the plain tails are too large for few works. */
function chanceOfRate(x: number, n: number, centre: number | null): number | null {
  if (n === 0 || centre === null) return null
  const { atMost, above } = binomialTails(x, n, centre)
  const half = binomialPmf(x, n, centre) / 2
  return Math.min(1, Math.max(0, 2 * Math.min(atMost - half, above + half)))
}

function standardised(groups: readonly (readonly UnitCounts[])[]): League['standardised'] {
  const strata = groups.flatMap((units) => {
    const referenceX = units.reduce((sum, { x }) => sum + x, 0)
    const referenceN = units.reduce((sum, { n }) => sum + n, 0)
    return units.map(({ id, x, n }) => ({ id, stratum: { x, n, referenceX, referenceN } }))
  })
  const byUnit = groupRows(strata, ({ id }) => id)
  return [...byUnit].map(([id, own]) => ({ id, ...indirect(own.map(({ stratum }) => stratum)) }))
}
