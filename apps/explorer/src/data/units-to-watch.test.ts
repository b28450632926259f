import { wilson } from '@vedich/metrics'
import { describe, expect, it } from 'vitest'
import type { UnitRow } from './rates.ts'
import { unitsToWatch } from './units-to-watch.ts'

function rate(unit: string, numerator: number, denominator: number): UnitRow {
  const value = denominator === 0 ? null : numerator / denominator
  return { unit, numerator, denominator, value, ...wilson(numerator, denominator), is_total: false }
}

function late(unit: string, numerator: number): UnitRow {
  return { unit, numerator, denominator: null, value: numerator, lower: null, upper: null, is_total: false }
}

const names = (id: string) => id.toUpperCase()

describe('units to watch', () => {
  it('ranks by the most favourable reading, not by the bare rate', () => {
    const ranked = unitsToWatch([rate('small', 1, 5), rate('large', 30, 100)], [], names)
    expect(ranked.map((unit) => unit.unitId)).toEqual(['large', 'small'])
  })

  it('gives no rank to a unit with fewer than five works', () => {
    expect(unitsToWatch([rate('a', 0, 4), rate('b', 5, 5)], [], names).map((unit) => unit.unitId)).toEqual([
      'b',
    ])
  })

  it('puts the unit with more overdue works first among equals, and names each', () => {
    const ranked = unitsToWatch([rate('a', 3, 6), rate('b', 3, 6)], [late('b', 2)], names)
    expect(ranked).toMatchObject([
      { name: 'B', overdue: 2 },
      { name: 'A', overdue: 0 },
    ])
  })

  it('stops at the number asked for', () => {
    const rates = Array.from({ length: 20 }, (_, index) => rate(`u${index}`, index, 20))
    expect(unitsToWatch(rates, [], names, 8)).toHaveLength(8)
  })
})
