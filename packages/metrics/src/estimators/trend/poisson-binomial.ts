import { zeros } from './convolve.ts'

/** Independent trials of one chance of success. */
export interface Trials {
  readonly count: number
  readonly chance: number
}

/**
 * P(0), P(1), … successes of independent trials whose chances differ: the discrete Fourier transform of the
 * characteristic function (Hong 2013, Computational Statistics & Data Analysis 59, formula 7), over the span
 * outside which Bernstein's inequality leaves less than 1e-18 and over the frequencies that still count. So
 * the time hardly depends on the number of trials. Each term within 1e-12; counts are whole, chances 0 to 1.
 */
export function poissonBinomial(trials: readonly Trials[]): number[] {
  const certain = trials.reduce((sum, { count, chance }) => sum + (chance === 1 ? count : 0), 0)
  const unsure = trials.filter(({ count, chance }) => count > 0 && chance > 0 && chance < 1)
  const most = unsure.reduce((sum, { count }) => sum + count, 0)
  const mean = unsure.reduce((sum, { count, chance }) => sum + count * chance, 0)
  const variance = unsure.reduce((sum, { count, chance }) => sum + count * chance * (1 - chance), 0)
  const reach = 28 + 9.1 * Math.sqrt(variance)
  const from = Math.max(0, Math.floor(mean - reach))
  const to = Math.min(most, Math.ceil(mean + reach))
  const within = inverted(unsure, { from, to, mean })
  return [...zeros(certain + from), ...within]
}

interface Span {
  readonly from: number
  readonly to: number
  readonly mean: number
}

function inverted(trials: readonly Trials[], { from, to, mean }: Span): number[] {
  // An odd number of frequencies pairs each but the first with its conjugate.
  const period = (to - from + 1) | 1
  const sums = zeros(to - from + 1).fill(1)
  for (let k = 1; 2 * k < period; k += 1) {
    const angle = (2 * Math.PI * k) / period
    const { size, turn } = characteristic(trials, angle)
    if (size < 1e-18) break
    for (let m = 0; m < sums.length; m += 1) {
      sums[m] = (sums[m] ?? 0) + 2 * size * Math.cos(turn - angle * (from + m - mean))
    }
  }
  return sums.map((sum) => Math.max(0, sum) / period)
}

/** Of the number of successes less its mean, so that the angles stay small and exact for millions of trials. */
function characteristic(trials: readonly Trials[], angle: number): { size: number; turn: number } {
  const versed = 2 * Math.sin(angle / 2) ** 2
  const sine = Math.sin(angle)
  let [log, turn] = [0, 0]
  for (const { count, chance } of trials) {
    log += (count / 2) * Math.log1p(-2 * chance * (1 - chance) * versed)
    turn += count * (Math.atan2(chance * sine, 1 - chance * versed) - chance * angle)
  }
  return { size: Math.exp(log), turn }
}
