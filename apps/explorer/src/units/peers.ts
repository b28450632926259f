import type { Register } from '../data/register.ts'

/** Whom a unit is held against: the units of its tier, under the same unit, of its kind, or all of the campaign. */
export interface Peers {
  readonly by: 'tier' | 'parent' | 'kind' | 'all'
  /** The tier, the unit above or the kind; '' for all. */
  readonly id: string
}

export const allPeers: Peers = { by: 'all', id: '' }

/** Fewer units than this are no group to compare in. */
const leastPeers = 3

/** Every group there is to choose from: tiers, all, and units above and kinds that several units share. */
export function peerGroups({ tiers, units }: Pick<Register, 'tiers' | 'units'>): Peers[] {
  return [
    ...(tiers.length > 1 ? tiers.map(({ tier_id }): Peers => ({ by: 'tier', id: tier_id })) : []),
    allPeers,
    ...shared(units, 'parent'),
    ...shared(units, 'kind'),
  ]
}

/** What several units, and not all of them, have in common; the most frequent first. */
function shared(units: Register['units'], by: 'parent' | 'kind'): Peers[] {
  const counts = new Map<string, number>()
  for (const { [by]: id } of units.values()) if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1)
  return [...counts]
    .filter(([, count]) => count >= leastPeers && count < units.size)
    .toSorted((a, b) => b[1] - a[1])
    .map(([id]): Peers => ({ by, id }))
}

/** Reads `tier:city`, `kind:ward` or `all`; the group given when the address names none that is there. */
export function parsePeers(text: string | null, groups: readonly Peers[], usual: Peers): Peers {
  return groups.find((group) => printPeers(group) === text) ?? usual
}

export function printPeers({ by, id }: Peers): string {
  return by === 'all' ? 'all' : `${by}:${id}`
}

/** What is compared when the reader has not said: the tier with most units, or all where there is one tier. */
export function usualPeers(
  groups: readonly Peers[],
  rows: readonly { readonly tier: string | null }[],
): Peers {
  const size = ({ id }: Peers) => rows.filter(({ tier }) => tier === id).length
  const [largest] = groups.filter(({ by }) => by === 'tier').toSorted((a, b) => size(b) - size(a))
  return largest ?? allPeers
}
