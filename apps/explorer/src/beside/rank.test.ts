import { expect, it } from 'vitest'
import { rank } from './rank.ts'

const rows = [
  { unit: 'u1', numerator: 18, denominator: 20, is_total: false },
  { unit: 'u2', numerator: 4, denominator: 20, is_total: false },
]

it('ranks units by what they completed', () => {
  const ranked = rank({ rows, draws: 200 })
  const places = ranked?.units.map(({ id, rank: place }) => [id, place?.median])
  expect(new Map(places as [string, number][])).toEqual(
    new Map([
      ['u1', 1],
      ['u2', 2],
    ]),
  )
})

it('has nothing to rank without units', () => {
  expect(rank({ rows: [] })?.units ?? []).toEqual([])
})
