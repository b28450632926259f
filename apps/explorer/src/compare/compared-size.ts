import type { Compared } from './load-comparison.ts'

/** How many works a comparison speaks of: those of both sides, which two days of one register share. */
export function comparedSize({ address, comparison: { a, b } }: Compared): number {
  return address.of === 'days' ? Math.max(a.n, b.n) : a.n + b.n
}
