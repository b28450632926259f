import { fold } from '../format/fold.ts'
import { flagOf } from './funnel-chart.ts'
import type { JudgedUnit } from './judged-peers.ts'
import type { UnitColumn, UnitsAddress } from './units-address.ts'

/** The units whose name holds the words, in the order asked for; those without works come last either way. */
export function sortUnits(
  units: readonly JudgedUnit[],
  { sort, q, byChance }: Pick<UnitsAddress, 'sort' | 'q' | 'byChance'>,
): JudgedUnit[] {
  const words = fold(q.trim())
  const found = words === '' ? [...units] : units.filter(({ name }) => fold(name).includes(words))
  const sign = sort.descending ? -1 : 1
  const compare = orders[sort.column]
  return found.sort((a, b) => {
    const known = sort.column === 'name' ? 0 : Number(a.n === 0) - Number(b.n === 0)
    return known || sign * compare(a, b, byChance) || a.name.localeCompare(b.name, 'vi')
  })
}

type Order = (a: JudgedUnit, b: JudgedUnit, byChance: boolean) => number

const severity = ['signal-low', 'look-low', 'signal-high', 'look-high', 'within']

const orders: Readonly<Record<UnitColumn, Order>> = {
  name: (a, b) => a.name.localeCompare(b.name, 'vi'),
  x: (a, b) => a.x - b.x,
  n: (a, b) => a.n - b.n,
  rate: (a, b) => (a.rate ?? 0) - (b.rate ?? 0) || a.n - b.n,
  shrunken: (a, b) => (a.shrunken.rate ?? 0) - (b.shrunken.rate ?? 0),
  rank: (a, b) => (a.rank?.expected ?? 0) - (b.rank?.expected ?? 0),
  flag: (a, b, byChance) =>
    severity.indexOf(flagOf(a, byChance) ?? 'within') - severity.indexOf(flagOf(b, byChance) ?? 'within'),
}
