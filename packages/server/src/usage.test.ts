import { describe, expect, it } from 'vitest'
import { Usage } from './usage.ts'

describe('Usage', () => {
  it('adds up what each client used', () => {
    const usage = new Usage()
    usage.add('a', 100, 0)
    usage.add('a', 200, 10_000)
    usage.add('b', 50, 10_000)
    expect(['a', 'b', 'c'].map((client) => usage.of(client, 20_000))).toEqual([300, 50, 0])
  })

  it('remembers for a minute at least, and two at most', () => {
    const usage = new Usage()
    usage.add('a', 100, 0)
    expect([60_000, 119_999, 120_000].map((now) => usage.of('a', now))).toEqual([100, 100, 0])
  })

  it('forgets all after a long silence', () => {
    const usage = new Usage()
    usage.add('a', 100, 0)
    expect(usage.of('a', 1_000_000)).toBe(0)
  })
})
