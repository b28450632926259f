import { zeros } from './convolve.ts'

/**
 * The distribution over 0, 1, … whose successive terms have the ratio P(m + 1) / P(m) = ratio(m), which must
 * fall through 1 at the mode. Terms are built from the mode outwards, where a start from P(0) would underflow,
 * until they no longer count; what exceeds the cap counts as the cap.
 */
export function ratioDistribution(mode: number, ratio: (m: number) => number, cap = Infinity): number[] {
  const below: number[] = []
  for (let m = mode - 1, p = 1 / ratio(m); m >= 0 && p >= negligible; m -= 1, p /= ratio(m)) below.push(p)
  const first = mode - below.length
  const terms = [...below.toReversed(), 1]
  for (let m = mode, p = ratio(mode); p >= negligible; m += 1, p *= ratio(m)) terms.push(p)
  const total = terms.reduce((sum, p) => sum + p, 0)
  const distribution = zeros(Math.min(first + terms.length, cap + 1))
  for (const [place, p] of [...terms.entries()].toReversed()) {
    const m = Math.min(first + place, cap)
    distribution[m] = (distribution[m] ?? 0) + p / total
  }
  return distribution
}

/** Relative to the mode. */
const negligible = 1e-25
