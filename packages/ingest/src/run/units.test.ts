import { describe, expect, it } from 'vitest'

import { unitId } from '../normalise/unit.ts'
import { bestNames } from './units.ts'

function names(...spellings: [raw: string, rows: number][]): string[] {
  const found = spellings.map(([raw, rows]) => ({
    name: 'unit',
    kind: 'unit' as const,
    raw,
    rows,
    value: unitId(raw),
    problem: undefined,
    hint: undefined,
  }))
  return [...bestNames(found).values()]
}

describe('bestNames', () => {
  it('writes abbreviations out, however often they are used', () => {
    expect(names(['P. An Khánh', 90], ['Phường An Khánh', 1])).toEqual(['Phường An Khánh'])
  })
  it('prefers ordinary case to capitals', () => {
    expect(names(['PHƯỜNG AN KHÁNH', 90], ['Phường An Khánh', 1])).toEqual(['Phường An Khánh'])
  })
  it('takes the most used of equal spellings', () => {
    expect(names(['Phường Hoà Phú', 2], ['Phường Hòa Phú', 5])).toEqual(['Phường Hòa Phú'])
  })
  it('names each unit once', () => {
    expect(names(['P. An Khánh', 1], ['P. An Khanh', 1])).toEqual(
      expect.arrayContaining(['P. An Khanh', 'P. An Khánh']),
    )
  })
})
