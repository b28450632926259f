import type { LeagueGroup, LeagueUnit } from '@vedich/metrics'
import type { Register } from '../data/register.ts'
import { beside } from '../beside/beside.ts'
import type { TierOfUnit } from './load-units.ts'
import type { Peers } from './peers.ts'

export interface JudgedUnit extends LeagueUnit {
  readonly name: string
}

/** A group of peers, judged: the best first, units without works last. */
export interface JudgedPeers {
  readonly peers: Peers
  readonly funnel: LeagueGroup['funnel']
  readonly units: readonly JudgedUnit[]
  /** Works completed and registered by all of them. */
  readonly x: number
  readonly n: number
}

export async function judgePeers(
  rows: readonly TierOfUnit[],
  peers: Peers,
  register: Pick<Register, 'units'>,
): Promise<JudgedPeers> {
  const counts = countsOf(rows, peers, register)
  const group = await beside('rank', [{ rows: counts }])
  const units = (group?.units ?? []).map((unit) => ({
    ...unit,
    name: register.units.get(unit.id)?.name ?? unit.id,
  }))
  return {
    peers,
    funnel: group?.funnel ?? nothing,
    units: units.toSorted(bestFirst),
    x: counts.reduce((sum, { numerator }) => sum + numerator, 0),
    n: counts.reduce((sum, { denominator }) => sum + denominator, 0),
  }
}

const nothing: LeagueGroup['funnel'] = {
  centre: null,
  expectedFlags: { look: 0, signal: 0 },
  overdispersion: { scale: 'natural', units: 0, phi: null, tau2: null },
}

/** Rows as the question of a league yields them; in a group that is no tier, units without works are named too. */
function countsOf(rows: readonly TierOfUnit[], { by, id }: Peers, { units }: Pick<Register, 'units'>) {
  const sums = new Map<string, { numerator: number; denominator: number }>()
  const isPeer = (unit: string) => (by !== 'kind' && by !== 'parent') || units.get(unit)?.[by] === id
  if (by !== 'tier') {
    for (const unit of units.keys()) if (isPeer(unit)) sums.set(unit, { numerator: 0, denominator: 0 })
  }
  for (const { tier, unit, numerator, denominator } of rows) {
    if (unit === null || !isPeer(unit) || (by === 'tier' && tier !== id)) continue
    const sum = sums.get(unit) ?? { numerator: 0, denominator: 0 }
    sums.set(unit, {
      numerator: sum.numerator + numerator,
      denominator: sum.denominator + (denominator ?? 0),
    })
  }
  return [...sums].map(([unit, counts]) => ({ unit, ...counts, is_total: false }))
}

function bestFirst(a: JudgedUnit, b: JudgedUnit): number {
  return (
    (a.n === 0 ? 1 : 0) - (b.n === 0 ? 1 : 0) ||
    (a.rank?.expected ?? 0) - (b.rank?.expected ?? 0) ||
    a.name.localeCompare(b.name, 'vi')
  )
}
