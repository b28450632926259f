import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sumOf } from './counts.ts'
import { answer, tileOf } from './tile.ts'

const rows = [
  { active: 0, key: 'city', works: 3, completed: 1 },
  { active: 0, key: 'grassroots', works: 5, completed: 5 },
  { active: 1, key: 'city', works: 2, completed: 2 },
  { active: null, key: 'city', works: 1, completed: 0 },
]

it('sums what the active panel keeps', () => {
  const counts = answer(tileOf(rows), (active) => active === 0 || active === 1)
  expect(counts.get('city')).toEqual({ works: 5, completed: 3 })
  expect(counts.get('grassroots')).toEqual({ works: 5, completed: 5 })
})

it('keeps a value of which nothing is left, at zero', () => {
  expect(answer(tileOf(rows), (active) => active === 1).get('grassroots')).toEqual({ works: 0, completed: 0 })
})

it('reads rows without a key as one count', () => {
  const total = tileOf(rows.map(({ active, works, completed }) => ({ active, works, completed })))
  expect(answer(total, (active) => active === null).get(null)).toEqual({ works: 1, completed: 0 })
})

it('loses and doubles nothing, whatever is kept', () => {
  const row = fc.record({
    active: fc.option(fc.integer({ min: 0, max: 5 })),
    key: fc.constantFrom('a', 'b', null),
    works: fc.nat(100),
    completed: fc.nat(100),
  })
  fc.assert(
    fc.property(fc.array(row), fc.integer({ min: 0, max: 5 }), (all, limit) => {
      const isKept = (active: unknown) => typeof active === 'number' && active <= limit
      const direct = sumOf(all.filter(({ active }) => isKept(active)))
      expect(sumOf(answer(tileOf(all), isKept).values())).toEqual(direct)
    }),
  )
})
