import { published } from './published.ts'
import type { Random } from './random.ts'
import { hasManyPlaces } from './titles/fill.ts'
import { titlesOf } from './titles/of-unit.ts'
import type { Kind, Unit } from './units.ts'
import type { Tier } from './work.ts'

/** How many works a unit registers at each tier. */
export type Quota = Record<Tier, number>

const largestUnit = 25

const sizeOfKind: Readonly<Record<Kind, number>> = {
  ward: 9.5,
  body: 3.2,
  hospital: 3,
  station: 1.3,
  police: 1.6,
  preschool: 1.7,
  primary: 2,
  secondary: 2.1,
  high: 2.6,
  union: 1.5,
}

/** Shares the published numbers of works out among the units: everyone registers one, a few register many. */
export function shareOut(random: Random, units: readonly Unit[]): ReadonlyMap<Unit, Quota> {
  const quotas = new Map(units.map((unit): [Unit, Quota] => [unit, { city: 0, grassroots: 1 }]))
  deal(random, quotas, 'grassroots', published.grassroots.registered - units.length, sizeOf(random))
  deal(random, quotas, 'city', published.city.registered, leadershipOf)
  return quotas
}

/** Deals works one by one with chances proportional to the weights, never beyond what a unit can carry. */
function deal(
  random: Random,
  quotas: ReadonlyMap<Unit, Quota>,
  tier: Tier,
  works: number,
  weightOf: (unit: Unit) => number,
): void {
  const weights = [...quotas.keys()].map((unit) => [unit, weightOf(unit), capacityOf(unit, tier)] as const)
  for (let dealt = 0; dealt < works; dealt++) {
    const open = weights.flatMap(([unit, weight, capacity]) => {
      const quota = quotas.get(unit)
      return quota && quota[tier] < capacity ? [[quota, weight] as const] : []
    })
    random.weighted(open)[tier] += 1
  }
}

/** Log-normal around the size of the kind; more lines of business or more quarters, more works. */
function sizeOf(random: Random): (unit: Unit) => number {
  return (unit) => {
    const specialities = (unit.desks?.length ?? 0) > 1 ? 1.5 : 1
    const people = unit.kind === 'ward' && unit.ward ? unit.ward.quarters / 12 : 1
    return sizeOfKind[unit.kind] * specialities * people * Math.exp(0.55 * random.normal())
  }
}

function leadershipOf(unit: Unit): number {
  return titlesOf(unit, 'city').length * (unit.kind === 'ward' ? 0.07 : 1)
}

/** A city-tier title tied to no place can be registered once; one tied to places twice. */
function capacityOf(unit: Unit, tier: Tier): number {
  const titles = titlesOf(unit, tier)
  if (tier === 'grassroots') return Math.min(largestUnit, titles.length)
  return titles.length + titles.filter(({ title }) => hasManyPlaces(title, unit)).length
}
