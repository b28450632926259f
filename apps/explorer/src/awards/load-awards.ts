import { decodeTable, toRows } from '@vedich/engine'
import { awards, findMetric, league, type LeagueUnit, type MetricRow, query } from '@vedich/metrics'

import { ownScope, type Register } from '../data/register.ts'
import type { Source } from '../data/source.ts'
import { beside } from '../beside/beside.ts'
import { type Floor, floorOf, type Standing, standingOf } from './judge-units.ts'

/** A unit beside the list of the commended. */
export interface AwardUnit extends LeagueUnit {
  readonly name: string
  readonly standing: Standing
}

export interface Awards {
  /** Units commended of those that registered works. */
  readonly total: MetricRow | undefined
  readonly completion: MetricRow | undefined
  readonly floor: Floor | null
  /** The likeliest of the leading quarter first. */
  readonly units: readonly AwardUnit[]
  readonly persons: number
  /** Commended collectives that the register does not know. */
  readonly unmatched: number
}

export async function loadAwards(source: Source, register: Register): Promise<Awards> {
  const { campaign, units } = register
  const scope = ownScope(register)
  const ranking = league(findMetric('completion_rate'), scope)
  const [listed, [total], [completion], bytes] = await Promise.all([
    source.list(awards(campaign.campaign_id)),
    source.measure(query(findMetric('award_rate'), scope)),
    source.measure(query(findMetric('completion_rate'), scope)),
    source.bytes(ranking.sql),
  ])
  const group = await beside('rank', [{ rows: toRows(decodeTable(bytes)) }])
  const collectives = listed.filter(({ recipient_kind }) => recipient_kind === 'collective')
  const commended = new Set(collectives.map(({ unit_id }) => unit_id))
  const judged = (group?.units ?? [])
    .filter(({ id }) => id !== '')
    .map((unit) => ({ ...unit, isCommended: commended.has(unit.id) }))
  const floor = floorOf(judged)
  return {
    total,
    completion,
    floor,
    units: judged
      .map((unit) => ({
        ...unit,
        name: units.get(unit.id)?.name ?? unit.id,
        standing: standingOf(unit, floor),
      }))
      .toSorted(likeliestFirst),
    persons: listed.length - collectives.length,
    unmatched: collectives.filter(({ unit_id }) => unit_id === null).length,
  }
}

function likeliestFirst(a: AwardUnit, b: AwardUnit): number {
  return (
    (b.rank?.topQuartile ?? 0) - (a.rank?.topQuartile ?? 0) || b.x - a.x || a.name.localeCompare(b.name, 'vi')
  )
}
