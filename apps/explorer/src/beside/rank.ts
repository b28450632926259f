import { findMetric, league, type LeagueGroup } from '@vedich/metrics'

/** What a ranking is made from: works completed and registered by each unit, as the question of a league gives them. */
export interface RankRequest {
  readonly rows: readonly Readonly<Record<string, unknown>>[]
  /** How often each rank is drawn; the more, the steadier. */
  readonly draws?: number
}

/** Ranks units by their completion rate; NULL when there are none. */
export function rank({ rows, draws }: RankRequest): LeagueGroup | null {
  const spec = draws === undefined ? {} : { draws }
  return league(findMetric('completion_rate'), spec).answer(rows).groups[0] ?? null
}
