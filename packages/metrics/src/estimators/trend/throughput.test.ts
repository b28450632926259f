import { describe, expect, it } from 'vitest'
import { MetricError } from '../../metric-error.ts'
import { throughput } from './throughput.ts'

describe('throughput', () => {
  it('fills the weeks in which nothing was completed with 0', () => {
    const counts = [
      { period: '2024-03-11', completed: 4 },
      { period: '2024-02-26', completed: 3 },
      { period: '2024-02-26', completed: 2 },
      { period: null, completed: 9 },
    ]
    expect(throughput(counts, { grain: 'week' })).toEqual([
      { period: '2024-02-26', completed: 5 },
      { period: '2024-03-04', completed: 0 },
      { period: '2024-03-11', completed: 4 },
    ])
  })

  it('reaches from the first to the last period asked for, and no further', () => {
    const counts = [
      { period: '2023-12-01', completed: 7 },
      { period: '2024-02-01', completed: 3 },
    ]
    expect(throughput(counts, { grain: 'month', from: '2024-01-01', to: '2024-04-01' })).toEqual([
      { period: '2024-01-01', completed: 0 },
      { period: '2024-02-01', completed: 3 },
      { period: '2024-03-01', completed: 0 },
      { period: '2024-04-01', completed: 0 },
    ])
  })

  it.each([
    ['day', '2024-02-28', '2024-03-01', 3],
    ['week', '2023-09-18', '2025-02-03', 73],
    ['month', '2023-09-01', '2025-02-01', 18],
    ['quarter', '2023-07-01', '2025-01-01', 7],
    ['year', '2023-01-01', '2025-01-01', 3],
  ] as const)('counts each %s from %s to %s', (grain, from, to, periods) => {
    expect(throughput([], { grain, from, to })).toHaveLength(periods)
  })

  it('is empty where nothing is known, and where the end lies before the start', () => {
    expect(throughput([], { grain: 'week' })).toEqual([])
    expect(throughput([], { grain: 'day', from: '2024-01-02', to: '2024-01-01' })).toEqual([])
  })

  it('refuses days that are no period of the grain, no date, or a negative count', () => {
    const week = { grain: 'week', from: '2024-02-26' } as const
    expect(() => throughput([{ period: '2024-03-05', completed: 1 }], week)).toThrow(
      '2024-03-05 does not start a week counted from 2024-02-26',
    )
    expect(() => throughput([{ period: '2024-02-30', completed: 1 }], { grain: 'day' })).toThrow(MetricError)
    expect(() => throughput([{ period: '2024-02-26', completed: -1 }], week)).toThrow(
      'works completed cannot be -1',
    )
  })
})
