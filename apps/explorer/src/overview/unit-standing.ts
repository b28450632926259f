import { decodeTable, toRows } from '@vedich/engine'
import { findMetric, league, type LeagueUnit } from '@vedich/metrics'

import { ownScope, type Register } from '../data/register.ts'
import type { Source } from '../data/source.ts'
import { beside } from '../beside/beside.ts'
import { briefName } from '../words/brief-names.ts'

/** How each unit stands among all, by id: its rate drawn towards theirs, its rank with its interval, a name that is short. */
export async function loadUnitStanding(
  source: Source,
  register: Register,
): Promise<ReadonlyMap<string, LeagueUnit & { readonly brief: string }>> {
  const { sql } = league(findMetric('completion_rate'), ownScope(register))
  const group = await beside('rank', [{ rows: toRows(decodeTable(await source.bytes(sql))) }])
  const brief = (id: string) => briefName(register.units.get(id)?.name ?? id, register.units)
  return new Map(group?.units.map((unit) => [unit.id, { ...unit, brief: brief(unit.id) }]))
}
