import type { MetricRow } from '@vedich/metrics'
import { describe, expect, it } from 'vitest'
import { burnUp, lastDrawn } from './burn-up.ts'

const span = { start: '2023-09-23', end: '2023-10-20', asOf: '2023-10-20' }

function weekly(counts: Record<string, number>): MetricRow[] {
  return Object.entries(counts).map(([period, numerator]) => ({
    period: period === 'undated' ? null : period,
    numerator,
    denominator: null,
    value: numerator,
    lower: null,
    upper: null,
    is_total: false,
  }))
}

describe('burn-up', () => {
  const data = burnUp(
    {
      registered: weekly({ '2023-09-18': 2, '2023-10-02': 3 }),
      due: weekly({ '2023-10-16': 4 }),
      completed: weekly({ undated: 1, '2023-10-09': 2 }),
    },
    span,
  )

  it('has a point on the first day, at each week end and on the last day', () => {
    expect(data.weeks.map((week) => week.day)).toEqual([
      '2023-09-23',
      '2023-09-24',
      '2023-10-01',
      '2023-10-08',
      '2023-10-15',
      '2023-10-20',
    ])
  })

  it('begins with the first record while the campaign has not begun', () => {
    const early = burnUp(
      { registered: weekly({ '2023-09-04': 2, '2023-09-11': 1 }), due: [], completed: [] },
      { ...span, asOf: '2023-09-13' },
    )
    expect(early).toMatchObject({
      from: '2023-09-04',
      start: '2023-09-23',
      lastDay: '2023-09-13',
      registered: 3,
    })
    expect(early.weeks.map((week) => week.day)).toEqual(['2023-09-04', '2023-09-10', '2023-09-13'])
  })

  it('carries a total over weeks in which nothing happened', () => {
    expect(data.weeks.map((week) => week.registered)).toEqual([2, 2, 2, 5, 5, 5])
  })

  it('counts what bears no date from the start, so that the line ends at the stated total', () => {
    expect(data.weeks.map((week) => week.completed)).toEqual([1, 1, 1, 1, 3, 3])
    expect(data).toMatchObject({ registered: 5, due: 4, completed: 3 })
  })

  it('stops at the as-of date of a campaign that is still running', () => {
    const running = burnUp({ registered: [], due: [], completed: [] }, { ...span, asOf: '2023-10-03' })
    expect(running.lastDay).toBe('2023-10-03')
    expect(running.weeks.at(-1)).toEqual({ day: '2023-10-03', registered: 0, due: 0, completed: 0 })
  })

  it('goes on after the deadline for what was completed later', () => {
    const late = burnUp(
      { registered: [], due: [], completed: weekly({ '2023-10-23': 1 }) },
      { ...span, asOf: '2023-10-25' },
    )
    expect(late.weeks.slice(-2).map(({ day, completed }) => [day, completed])).toEqual([
      ['2023-10-22', 0],
      ['2023-10-25', 1],
    ])
    expect(lastDrawn(late)).toBe('2023-10-25')
    expect(lastDrawn(data)).toBe('2023-10-20')
  })

  it('ends at all works of the register, also those that it dates later, and at what is due by then', () => {
    const running = burnUp(
      {
        registered: weekly({ '2023-09-25': 2, '2023-11-06': 1 }),
        due: weekly({ '2023-09-27': 1, '2023-11-06': 2 }),
        completed: [],
      },
      { ...span, asOf: '2023-10-03' },
    )
    expect(running).toMatchObject({ registered: 3, due: 1 })
    expect(running.weeks.at(-2)).toEqual({ day: '2023-10-01', registered: 2, due: 1, completed: 0 })
  })

  it('has one point when the campaign starts on the as-of date', () => {
    const first = burnUp({ registered: [], due: [], completed: [] }, { ...span, asOf: span.start })
    expect(first.weeks).toHaveLength(1)
  })
})
