import { describe, expect, it } from 'vitest'
import { grains, parseGrain } from './grain.ts'

describe('parseGrain', () => {
  it('knows each of its grains', () => {
    expect(grains.map((grain) => parseGrain(grain))).toEqual(['day', 'week', 'month', 'quarter', 'year'])
  })

  it('names the grains there are', () => {
    expect(() => parseGrain('fortnight')).toThrow(
      'unknown grain "fortnight"; allowed: day, week, month, quarter, year',
    )
  })
})
