import { gammaLogTails } from '../special/gamma.ts'

/** P(X > x) for a chi-squared X: the p-value of a test statistic. x >= 0, degrees of freedom > 0. */
export function chiSquaredTail(x: number, degreesOfFreedom: number): number {
  return x === 0 ? 1 : Math.exp(gammaLogTails(x / 2, degreesOfFreedom / 2).upper)
}
