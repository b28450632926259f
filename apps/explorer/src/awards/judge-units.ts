/** Works completed and registered by a unit, and whether the list names it. */
export interface ListedUnit {
  readonly x: number
  readonly n: number
  readonly isCommended: boolean
}

/**
 * How a unit stands beside the list. The rule is prose, so what is judged is the list itself: `below` and `few` did
 * less than every commended unit, `alike` did as well as one of them and is not on the list.
 */
export type Standing = 'commended' | 'alike' | 'below' | 'few' | 'unjudged'

/** The least that any commended unit did; NULL when none is commended. */
export interface Floor {
  readonly works: number
  readonly rate: number
}

export function floorOf(units: readonly ListedUnit[]): Floor | null {
  const commended = units.filter(({ isCommended, n }) => isCommended && n > 0)
  if (commended.length === 0) return null
  return {
    works: commended.reduce((least, { n }) => Math.min(least, n), Infinity),
    rate: commended.reduce((least, { x, n }) => Math.min(least, x / n), 1),
  }
}

export function standingOf({ x, n, isCommended }: ListedUnit, floor: Floor | null): Standing {
  if (isCommended) return 'commended'
  if (n === 0 || floor === null) return 'unjudged'
  if (n < floor.works) return 'few'
  return x / n < floor.rate ? 'below' : 'alike'
}
