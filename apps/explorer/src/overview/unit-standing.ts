import { decodeTable, toRows } from '@vedich/engine'
import { findMetric, league, type LeagueUnit } from '@vedich/metrics'

import type { Register } from '../data/register.ts'
import type { Source } from '../data/source.ts'

/** How each unit stands among all, by id: its rate drawn towards theirs, and its rank with its interval. */
export async function loadUnitStanding(
  source: Source,
  { campaign, asOf }: Register,
): Promise<ReadonlyMap<string, LeagueUnit>> {
  const question = league(findMetric('completion_rate'), {
    where: { campaign: campaign.campaign_id },
    asOf,
  })
  const [group] = question.answer(toRows(decodeTable(await source.bytes(question.sql)))).groups
  return new Map(group?.units.map((unit) => [unit.id, unit]))
}
