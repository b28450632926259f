import { type Peers, parsePeers, printPeers } from './peers.ts'

export const unitColumns = ['name', 'x', 'n', 'rate', 'shrunken', 'rank', 'flag'] as const

export type UnitColumn = (typeof unitColumns)[number]

/** What the page of units shows. */
export interface UnitsAddress {
  readonly peers: Peers
  /** Limits of the funnel as if only chance made units differ. */
  readonly byChance: boolean
  readonly sort: { readonly column: UnitColumn; readonly descending: boolean }
  readonly q: string
}

/** Reads `peers=tier:city&limits=chance&sort=-rate&q=phuong`; what it does not know is left out. */
export function parseUnitsAddress(
  params: URLSearchParams,
  groups: readonly Peers[],
  usual: Peers,
): UnitsAddress {
  const sort = params.get('sort') ?? ''
  const descending = sort.startsWith('-')
  const column = unitColumns.find((known) => known === sort.replace(/^-/u, ''))
  return {
    peers: parsePeers(params.get('peers'), groups, usual),
    byChance: params.get('limits') === 'chance',
    sort: column === undefined ? { column: 'rank', descending: false } : { column, descending },
    q: params.get('q') ?? '',
  }
}

export function printUnitsAddress({ peers, byChance, sort, q }: UnitsAddress): URLSearchParams {
  const params = new URLSearchParams({ peers: printPeers(peers) })
  if (byChance) params.set('limits', 'chance')
  if (sort.column !== 'rank' || sort.descending)
    params.set('sort', `${sort.descending ? '-' : ''}${sort.column}`)
  if (q !== '') params.set('q', q)
  return params
}
