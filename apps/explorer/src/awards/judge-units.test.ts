import { describe, expect, it } from 'vitest'

import { floorOf, type ListedUnit, standingOf } from './judge-units.ts'

const commended = (x: number, n: number): ListedUnit => ({ x, n, isCommended: true })
const other = (x: number, n: number): ListedUnit => ({ x, n, isCommended: false })

describe('units beside the list of the commended', () => {
  const floor = floorOf([commended(8, 10), commended(3, 3), other(1, 9)])

  it('the floor is the least that a commended unit did', () => {
    expect(floor).toEqual({ works: 3, rate: 0.8 })
  })

  it.each([
    [commended(8, 10), 'commended'],
    [other(9, 10), 'alike'],
    [other(8, 10), 'alike'],
    [other(7, 10), 'below'],
    [other(2, 2), 'few'],
    [other(0, 0), 'unjudged'],
  ] as const)('%j is %s', (unit, standing) => {
    expect(standingOf(unit, floor)).toBe(standing)
  })

  it('without a list nothing is judged', () => {
    expect(floorOf([other(3, 3)])).toBeNull()
    expect(standingOf(other(3, 3), null)).toBe('unjudged')
  })
})
