/**
 * The distribution of the sum of two independent counts, each given as P(0), P(1), …; what exceeds the cap
 * counts as the cap. Terms below 1e-25, which no sum in double precision can tell from 0, cost nothing.
 */
export function convolve(a: readonly number[], b: readonly number[], cap = Infinity): number[] {
  const steps = [...b.keys()].filter((j) => (b[j] ?? 0) >= negligible)
  const shares = steps.map((j) => b[j] ?? 0)
  const sum = zeros(Math.min(a.length + b.length - 2, cap) + 1)
  for (let i = 0; i < a.length; i += 1) {
    const p = a[i] ?? 0
    if (p < negligible) continue
    for (let k = 0; k < steps.length; k += 1) {
      const m = Math.min(i + (steps[k] ?? 0), cap)
      sum[m] = (sum[m] ?? 0) + p * (shares[k] ?? 0)
    }
  }
  return sum
}

const negligible = 1e-25

/** As many as there are open works, so filled in one go. */
export function zeros(length: number): number[] {
  const all: number[] = []
  all.length = length
  return all.fill(0)
}
