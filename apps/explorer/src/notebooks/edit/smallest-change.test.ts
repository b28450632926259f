import fc from 'fast-check'
import { expect, it } from 'vitest'
import { smallestChange } from './smallest-change.ts'

it('makes one text of the other, and replaces only what differs', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), fc.string(), (head, from, to, tail) => {
      const [before, after] = [head + from + tail, head + to + tail]
      const change = smallestChange(before, after)
      const made =
        change === null ? before : before.slice(0, change.from) + change.insert + before.slice(change.to)
      expect(made).toBe(after)
      expect(change?.insert.length ?? 0).toBeLessThanOrEqual(to.length)
    }),
  )
})

it('is nothing between equal texts', () => {
  expect(smallestChange('a', 'a')).toBeNull()
})
