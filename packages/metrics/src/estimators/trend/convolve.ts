/**
 * The distribution of the sum of two independent counts, each given as P(0), P(1), …; what exceeds the cap
 * counts as the cap. Terms of probability 0 cost nothing.
 */
export function convolve(a: readonly number[], b: readonly number[], cap = Infinity): number[] {
  const steps = [...b.entries()].filter(([, q]) => q !== 0)
  const sum = Array.from({ length: Math.min(a.length + b.length - 2, cap) + 1 }, () => 0)
  for (const [i, p] of a.entries()) {
    if (p === 0) continue
    for (const [j, q] of steps) {
      const m = Math.min(i + j, cap)
      sum[m] = (sum[m] ?? 0) + p * q
    }
  }
  return sum
}
