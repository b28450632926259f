import { decimalsOf } from './digits.ts'

/**
 * The chance that a percentage made up at random would be caught, given its base and its printed precision:
 * max(0, (10^D − n) / 10^D) with D two more than the decimals (GRIM; Brown and Heathers 2017).
 */
export function grimPower(denominator: number, digits: string): number {
  const granules = 10 ** (decimalsOf(digits) + 2)
  return Math.max(0, (granules - denominator) / granules)
}
