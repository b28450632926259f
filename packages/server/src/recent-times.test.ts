import { describe, expect, it } from 'vitest'
import { RecentTimes } from './recent-times.ts'

describe('RecentTimes', () => {
  it('is nothing before the first question', () => {
    expect(new RecentTimes().median).toBe(0)
  })

  it('is not moved by a few that take long', () => {
    const times = new RecentTimes()
    for (const time of [10, 9000, 12, 9000, 11]) times.add(time)
    expect(times.median).toBe(12)
  })

  it('forgets what was long ago', () => {
    const times = new RecentTimes()
    for (let index = 0; index < 64; index++) times.add(1)
    for (let index = 0; index < 40; index++) times.add(500)
    expect(times.median).toBe(500)
  })
})
