import { findMetric, league, type LeagueGroup } from '@vedich/metrics'

/** What a ranking is made from: works completed and registered by each unit, as the question of a league gives them. */
export interface RankRequest {
  readonly rows: readonly Readonly<Record<string, unknown>>[]
  /** How often each rank is drawn; the more, the steadier. Less often for thousands of units unless given. */
  readonly draws?: number
}

/** Ranks of more units than this are drawn less often, so that they are not long in coming. */
const manyUnits = 600

/** Ranks units by their completion rate; NULL when there are none. */
export function rank({
  rows,
  draws = rows.length > manyUnits ? 300 : 2000,
}: RankRequest): LeagueGroup | null {
  return league(findMetric('completion_rate'), { draws }).answer(rows).groups[0] ?? null
}
