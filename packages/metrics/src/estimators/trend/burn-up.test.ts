import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { burnDown } from './burn-down.ts'
import { burnUp, type PeriodCounts } from './burn-up.ts'

const january = { period: '2024-01-01', registered: 10, cancelled: 0, completed: 2, due: 3 }
const february = { period: '2024-02-01', registered: 4, cancelled: 1, completed: 5, due: 6 }
const undated = { period: null, registered: 1, cancelled: 0, completed: 1, due: 0 }

describe('burnUp', () => {
  it('moves the scope line up with late registrations and down with cancellations', () => {
    expect(burnUp([february, january])).toEqual([
      { period: '2024-01-01', scope: 10, registered: 10, cancelled: 0, completed: 2, due: 3, open: 8 },
      { period: '2024-02-01', scope: 13, registered: 14, cancelled: 1, completed: 7, due: 9, open: 6 },
    ])
  })

  it('counts what has no date from the start', () => {
    expect(burnUp([january, undated])).toMatchObject([{ scope: 11, completed: 3, open: 8 }])
    expect(burnUp([undated])).toEqual([])
  })

  it('adds up the rows of one period', () => {
    expect(burnUp([january, january])).toEqual(burnUp([{ ...january, registered: 20, completed: 4, due: 6 }]))
  })

  it('refuses a negative count', () => {
    expect(() => burnUp([{ ...january, due: -1 }])).toThrow('works due cannot be -1')
  })

  it('ends at the sums, whatever the order of the rows', () => {
    const count = fc.nat(20)
    const row = fc.record({
      period: fc.constantFrom('2024-01-01', '2024-02-01', '2024-03-01'),
      registered: count,
      cancelled: count,
      completed: count,
      due: count,
    })
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (rows) => {
        const sum = (of: (row: PeriodCounts) => number) => rows.reduce((all, each) => all + of(each), 0)
        const points = burnUp(rows)
        expect(points).toEqual(burnUp(rows.toReversed()))
        expect(points.at(-1)).toMatchObject({
          scope: sum((r) => r.registered) - sum((r) => r.cancelled),
          completed: sum((r) => r.completed),
          open: sum((r) => r.registered) - sum((r) => r.cancelled) - sum((r) => r.completed),
        })
      }),
    )
  })
})

describe('burnDown', () => {
  it('sets what is open beside what the due dates leave', () => {
    expect(burnDown([january, february])).toEqual([
      { period: '2024-01-01', open: 8, planned: 7 },
      { period: '2024-02-01', open: 6, planned: 4 },
    ])
  })
})
